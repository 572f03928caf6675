package org.breakwater.datasets.preset.margin;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.margin.ClosingFee;

/** What is held back for closing. */
@Describe("What is held back for closing, beside maintenance margin.")
public record ClosingFeeSection(
        @Describe("Fraction of notional.") @Fraction double rate,

        @Describe("Price of that notional.") @Default("mark")
        ClosingFee.At at) {

    @Shorthand
    static ClosingFeeSection ofRate(@Fraction double rate) {
        return new ClosingFeeSection(rate, ClosingFee.At.MARK);
    }

    ClosingFee toDomain() {
        return new ClosingFee(rate, at);
    }
}
