package org.breakwater.datasets.preset.loss;

import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.loss.InsuranceFund;
import org.breakwater.models.loss.fund.FundOverflow;
import org.jspecify.annotations.Nullable;

/** The insurance fund. */
@Describe("The insurance fund.")
public record InsuranceFundSection(
        @Describe("What it holds at the start; a preset that knows no balance leaves it to the run file.") @Nullable
        FundBalance balance,

        @Describe("Worth in the quote asset from which on it gives away what it receives; never where left out.")
        @Nullable
        @NonNegative
        Double overflowAbove) {

    /** @throws IllegalArgumentException when no balance is given */
    public InsuranceFund toDomain(String quoteAsset) {
        if (balance == null) {
            throw new IllegalArgumentException(
                    "insuranceFund.balance must be given, the venue states none: insuranceFund: {balance: 10000000}");
        }
        InsuranceFund fund = balance.toDomain(quoteAsset);
        return overflowAbove == null ? fund : new InsuranceFund(fund.balances(), new FundOverflow(overflowAbove));
    }
}
