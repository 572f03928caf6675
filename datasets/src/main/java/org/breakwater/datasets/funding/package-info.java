/**
 * Funding rates from files. Entry type {@link org.breakwater.datasets.funding.FundingReader}. Rates are fractions of
 * notional per settlement, positive when longs pay; times are UTC epoch milliseconds of the settlement.
 */
@NullMarked
package org.breakwater.datasets.funding;

import org.jspecify.annotations.NullMarked;
