/**
 * Scenarios of price and volatility, the change of value of every contract in each of them (once a step, for all accounts), and
 * their sums over the lines of one account. Entry types {@link org.breakwater.models.margin.portfolio.grid.ScanGrid}, {@link
 * org.breakwater.models.margin.portfolio.grid.RiskArrays} and {@link org.breakwater.models.margin.portfolio.grid.AccountScan};
 * moves are relative, amounts in quote currency, a change is positive where a long gains.
 */
@NullMarked
package org.breakwater.models.margin.portfolio.grid;

import org.jspecify.annotations.NullMarked;
