package org.breakwater.datasets.preset.loss;

import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.loss.InsuranceFund;
import org.breakwater.models.loss.fund.FundOverflow;
import org.jspecify.annotations.Nullable;

/** The insurance fund. */
@Describe("The insurance fund.")
public record InsuranceFundSection(
        @Describe("What it holds at the start.") FundBalance balance,

        @Describe("Worth in the quote asset from which on it gives away what it receives; never where left out.")
        @Nullable
        @NonNegative
        Double overflowAbove) {

    public InsuranceFund toDomain(String quoteAsset) {
        InsuranceFund fund = balance.toDomain(quoteAsset);
        return overflowAbove == null ? fund : new InsuranceFund(fund.balances(), new FundOverflow(overflowAbove));
    }
}
