package org.breakwater.datasets.preset.liquidation;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.liquidation.fee.LiquidationFee;
import org.breakwater.models.rounding.Steps;

/** What a liquidated account is charged. */
@Describe("What a liquidated account is charged, as far as its equity goes.")
public sealed interface FeeSection {

    LiquidationFee toDomain();

    @Shorthand
    static FeeSection ofNotional(@Fraction double rate) {
        return new Rate(rate);
    }

    /** A share of closed notional. */
    @Kind("rate")
    @Describe("A share of closed notional.")
    record Rate(@Describe("Fraction.") @Fraction double rate) implements FeeSection {
        @Override
        public LiquidationFee toDomain() {
            return new LiquidationFee.Rate(rate);
        }
    }

    /** What a fill brings beyond the bankruptcy price. */
    @Kind("up-to-bankruptcy")
    @Describe("What a fill brings beyond the bankruptcy price, up to a share of it; rate 1 takes all that is left.")
    record UpToBankruptcy(
            @Describe("Largest fraction of the closed notional.") @Fraction
            double rate) implements FeeSection {
        @Override
        public LiquidationFee toDomain() {
            return new LiquidationFee.UpToBankruptcy(rate, Steps.none());
        }
    }

    /** A share of what closing frees beyond what the account lacks. */
    @Kind("residual")
    @Describe("A share of the margin that closing frees beyond what the account lacks.")
    record Residual(
            @Describe("Largest fraction of closed notional.") @Fraction
            double max,

            @Describe("Share of what is left.") @Fraction double share)
            implements FeeSection {
        @Override
        public LiquidationFee toDomain() {
            return new LiquidationFee.Residual(max, share, Steps.none());
        }
    }

    /** A rate that rises with time. */
    @Kind("ramp")
    @Describe("A rate that rises the longer a liquidation waits.")
    record Ramp(
            @Describe("Rate at first.") @Fraction double base,
            @Describe("Highest rate.") @Fraction double max,
            @Describe("Rise per second.") @NonNegative double perSecond,

            @Describe("Time without a rise.") @Default("0") @NonNegative
            double afterSeconds)
            implements FeeSection {
        public Ramp {
            new LiquidationFee.Ramp(base, max, perSecond, afterSeconds);
        }

        @Override
        public LiquidationFee toDomain() {
            return new LiquidationFee.Ramp(base, max, perSecond, afterSeconds);
        }
    }
}
