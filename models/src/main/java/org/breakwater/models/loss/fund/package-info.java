/**
 * Rules about what an insurance fund takes, keeps and owes its depositors, each on plain numbers. Entry types {@link
 * org.breakwater.models.loss.fund.FundOverflow} and {@link org.breakwater.models.loss.fund.FundShares}; amounts are quote
 * currency unless a name says otherwise.
 */
@NullMarked
package org.breakwater.models.loss.fund;

import org.jspecify.annotations.NullMarked;
