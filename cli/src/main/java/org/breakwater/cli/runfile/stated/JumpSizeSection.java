package org.breakwater.cli.runfile.stated;

import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.scenarios.path.stochastic.JumpSize;

/** Law of the log return of a jump. */
@Describe("Law of the log return of a jump.")
public sealed interface JumpSizeSection {

    /** The law. */
    JumpSize toDomain();

    /** Normal sizes. */
    @Kind("normal")
    @Describe("Normal log returns (Merton, Bates).")
    record Normal(
            @Describe("Mean: -0.05 is a fall of about 5 %.") double mean,
            @Describe("Standard deviation.") @NonNegative double deviation)
            implements JumpSizeSection {

        @Override
        public JumpSize toDomain() {
            return new JumpSize.Normal(mean, deviation);
        }
    }

    /** Double exponential sizes. */
    @Kind("double-exponential")
    @Describe("Double exponential log returns (Kou).")
    record DoubleExponential(
            @Describe("Probability that a jump goes up.") @Fraction
            double upward,

            @Describe("Rate of jumps up, above 1: their mean log return is one over it.") @Positive
            double upRate,

            @Describe("Rate of jumps down: their mean log return is minus one over it.") @Positive
            double downRate)
            implements JumpSizeSection {

        @Override
        public JumpSize toDomain() {
            return new JumpSize.DoubleExponential(upward, upRate, downRate);
        }
    }
}
