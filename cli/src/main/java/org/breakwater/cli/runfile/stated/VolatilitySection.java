package org.breakwater.cli.runfile.stated;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.scenarios.path.stochastic.Volatility;
import org.jspecify.annotations.Nullable;

/** Volatility of an asset's diffusion. */
@Describe("Volatility of an asset's diffusion.")
public sealed interface VolatilitySection {

    /** The law. */
    Volatility toDomain();

    /** Always the same. */
    @Kind("constant")
    @Describe("Always the same volatility.")
    record Constant(
            @Describe("Per year, without jumps.") @NonNegative
            double volatilityAnnual) implements VolatilitySection {

        @Override
        public Volatility toDomain() {
            return new Volatility.Constant(volatilityAnnual);
        }
    }

    /** Heston's stochastic variance. */
    @Kind("heston")
    @Describe("Heston's stochastic variance: dv = reversion (level - v) dt + volOfVol sqrt(v) dW.")
    record Heston(
            @Describe("Annual variance at the start: the square of a volatility.") @NonNegative
            double variance,

            @Describe("Speed of reversion, per year.") @Positive
            double reversion,

            @Describe("Annual variance that it reverts to.") @NonNegative
            double level,

            @Describe("Volatility of the variance, per square root of a year.") @Positive
            double volOfVol,

            @Describe("Correlation of price and variance; negative where volatility rises as the price falls.")
            @Between(min = -1, max = 1)
            double correlation)
            implements VolatilitySection {

        @Override
        public Volatility toDomain() {
            return new Volatility.Heston(variance, reversion, level, volOfVol, correlation);
        }
    }

    /** GARCH(1,1) with variance targeting. */
    @Kind("garch")
    @Describe("GARCH(1,1) with variance targeting, from bar to bar; within a bar the variance is spread evenly.")
    record Garch(
            @Describe("Volatility per year that the variance reverts to.") @Positive
            double volatilityAnnual,

            @Describe("Volatility per year of the first bar; volatilityAnnual where left out.") @Nullable @Positive
            Double startVolatilityAnnual,

            @Describe("Alpha: weight of the last squared return.") @Fraction
            double arch,

            @Describe("Beta: weight of the last variance; alpha + beta below 1.") @Fraction
            double garch,

            @Describe("Length of the bars that the law was fitted to, a multiple of stepSeconds.") @Positive
            double barSeconds,

            @Describe("Degrees of freedom of Student's t, above 2; normal innovations where left out.")
            @Nullable
            @Positive
            Double degreesOfFreedom)
            implements VolatilitySection {

        @Override
        public Volatility toDomain() {
            return new Volatility.Garch(
                    volatilityAnnual,
                    startVolatilityAnnual == null ? volatilityAnnual : startVolatilityAnnual,
                    arch,
                    garch,
                    barSeconds,
                    degreesOfFreedom == null ? Double.POSITIVE_INFINITY : degreesOfFreedom);
        }
    }
}
