/**
 * What is traded and what it did: contract terms, price and funding history, and the buffer that holds one path.
 * Prices are in quote currency per coin, times UTC epoch milliseconds, rates fractions.
 */
@NullMarked
package org.breakwater.models.market;

import org.jspecify.annotations.NullMarked;
