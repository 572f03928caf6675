/**
 * Rules about what an insurance fund pays, gives away and owes its depositors, and when withdrawals are shut; mostly on plain
 * numbers. Entry types {@link org.breakwater.models.loss.fund.FundOverflow}, {@link
 * org.breakwater.models.loss.fund.WithdrawalGate} and {@link org.breakwater.models.loss.fund.FundShares}; amounts are quote
 * currency unless a name says otherwise.
 */
@NullMarked
package org.breakwater.models.loss.fund;

import org.jspecify.annotations.NullMarked;
