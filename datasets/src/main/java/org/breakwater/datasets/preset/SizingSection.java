package org.breakwater.datasets.preset;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.liquidation.sizing.Sizing;

/** How much of a breaching account one round closes: {@code full}, or a share of each position. */
@Describe("How much of a breaching account one round closes: full, or a share of each position.")
record SizingSection(
        @Describe("Fraction of a position that one round closes.") @Positive @Between(max = 1)
        double share,

        @Describe("A position of less notional, in the quote asset, is closed whole.") @Default("0") @NonNegative
        double minNotional) {

    /** The word for closing everything at once. */
    enum Whole {
        FULL
    }

    @Shorthand
    static SizingSection whole(Whole full) {
        return new SizingSection(1, 0);
    }

    Sizing toDomain() {
        return share == 1 ? new Sizing.Full() : new Sizing.Fraction(share, minNotional);
    }
}
