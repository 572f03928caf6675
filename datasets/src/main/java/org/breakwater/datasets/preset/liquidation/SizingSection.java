package org.breakwater.datasets.preset.liquidation;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.rounding.Steps;

/** How much of a position of a breaching account one round closes. */
@Describe("How much of a position of a breaching account one round closes: full, or a rule by type.")
public sealed interface SizingSection {

    /** The word for closing everything at once. */
    enum Whole {
        FULL
    }

    Sizing toDomain();

    @Shorthand
    static SizingSection whole(Whole full) {
        return new Full();
    }

    /** Everything. */
    @Kind("full")
    @Describe("Everything at once.")
    record Full() implements SizingSection {
        @Override
        public Sizing toDomain() {
            return new Sizing.Full();
        }
    }

    /** A share of each position. */
    @Kind(value = "fraction", implied = true)
    @Describe("A share of each position.")
    record Fraction(
            @Describe("Fraction of a position that one round closes.") @Positive @Between(max = 1)
            double share,

            @Describe("A position of less notional, in the quote asset, is closed whole.") @Default("0") @NonNegative
            double minNotional)
            implements SizingSection {
        @Override
        public Sizing toDomain() {
            return new Sizing.Fraction(share, minNotional);
        }
    }

    /** A share, but no less than a minimum. */
    @Kind("portion")
    @Describe("A share of each position, but no less than a minimum.")
    record Portion(
            @Describe("Fraction of a position that one round closes.") @Positive @Between(max = 1)
            double share,

            @Describe("Least notional that is closed, in the quote asset.") @NonNegative
            double minNotional)
            implements SizingSection {
        @Override
        public Sizing toDomain() {
            return new Sizing.Portion(share, minNotional, Steps.none());
        }
    }

    /** As much as ends the liquidation. */
    @Kind("solve-for-shortage")
    @Describe("As much as brings the account to the exit of liquidation, fees included.")
    record SolveShortage() implements SizingSection {
        @Override
        public Sizing toDomain() {
            return new Sizing.SolveShortage(Steps.none());
        }
    }

    /** A share while the account is not too unhealthy. */
    @Kind("close-factor")
    @Describe("A share while the account is not too unhealthy, otherwise everything.")
    record CloseFactor(
            @Describe("Fraction that is closed first.") @Positive @Between(max = 1)
            double share,

            @Describe("Equity over requirement above which the share holds.") @NonNegative
            double healthAbove,

            @Describe("Whether it holds at that health itself.") @Default("false")
            boolean atThreshold,

            @Describe("Whether the share is one of all positions of the account.") @Default("false")
            boolean ofAccount,

            @Describe("A position of no more notional, in the quote asset, is closed whole.") @Default("0") @NonNegative
            double minNotional)
            implements SizingSection {
        @Override
        public Sizing toDomain() {
            return new Sizing.CloseFactor(share, healthAbove, atThreshold, ofAccount, minNotional);
        }
    }

    /** Lots. */
    @Kind("lots")
    @Describe("As many lots as end the liquidation.")
    record Lots(
            @Describe("Size of a lot, in coins.") @Positive double lot) implements SizingSection {
        @Override
        public Sizing toDomain() {
            return new Sizing.Lots(lot);
        }
    }

    /** Down to the next lower tier. */
    @Kind("tier-step-down")
    @Describe("As much as brings the position to the next lower tier of its maintenance margin.")
    record TierStepDown() implements SizingSection {
        @Override
        public Sizing toDomain() {
            return new Sizing.TierStepDown();
        }
    }

    /** A large position in two orders. */
    @Kind("big-order")
    @Describe("A large position is closed by a share first and whole after a pause.")
    record BigOrder(
            @Describe("Notional above which a position is large, in the quote asset.") @NonNegative
            double thresholdQuote,

            @Describe("Fraction that is closed first.") @Positive @Between(max = 1)
            double share,

            @Describe("Time after which the rest is closed whole.") @NonNegative
            double cooldownSeconds)
            implements SizingSection {
        @Override
        public Sizing toDomain() {
            return new Sizing.BigOrder(thresholdQuote, share, cooldownSeconds);
        }
    }
}
