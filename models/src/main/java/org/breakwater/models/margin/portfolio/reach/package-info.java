/**
 * How far margins of portfolios can move while the market stays within a band: {@link
 * org.breakwater.models.margin.portfolio.reach.ScanMoves} sums it up for one account. Amounts are in quote currency.
 */
@NullMarked
package org.breakwater.models.margin.portfolio.reach;

import org.jspecify.annotations.NullMarked;
