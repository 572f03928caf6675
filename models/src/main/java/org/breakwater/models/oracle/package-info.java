/**
 * How the venue sees prices: an index that is late and can go bad, a mark that follows it within a band, averages that lag
 * behind, and which of them is used for what. Entry types {@link org.breakwater.models.oracle.OraclePolicy}, {@link
 * org.breakwater.models.oracle.MarkPolicy} and {@link org.breakwater.models.oracle.PricePolicy}. Prices in quote currency.
 */
@NullMarked
package org.breakwater.models.oracle;

import org.jspecify.annotations.NullMarked;
