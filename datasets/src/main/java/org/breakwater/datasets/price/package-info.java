/**
 * Price files in and out. Entry types {@link org.breakwater.datasets.price.PriceReader} and
 * {@link org.breakwater.datasets.price.PriceWriter}. Times are bar opens in UTC epoch milliseconds, prices quote currency
 * per coin, volumes coins.
 */
@NullMarked
package org.breakwater.datasets.price;

import org.jspecify.annotations.NullMarked;
