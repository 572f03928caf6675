package org.breakwater.models.analytic;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.special.Gamma;

/**
 * The price of Merton's jump diffusion at a horizon: a Poisson mixture of lognormals.
 *
 * <p>S<sub>T</sub> = S·exp((μ − λk − σ²/2)T + σW<sub>T</sub> + Σ J<sub>i</sub>) with J normal(m, s), N Poisson(λT) and
 * k = exp(m + s²/2) − 1, so that the expected price is S·exp(μT). Given n jumps ln S is normal; expectations are summed over n
 * until a term is below 1e-18 of the sum.
 *
 * <p>Source: R. C. Merton, J. Financial Economics 3, 125–144 (1976), equation 16 with physical drift.
 *
 * @param spot S, positive
 * @param drift μ per year, the jumps' mean included
 * @param volatility σ of the diffusion per √year, positive
 * @param jumpsPerYear λ, not negative
 * @param jumpMean m, mean of a jump's log size
 * @param jumpDeviation s, standard deviation of a jump's log size, not negative
 * @param years T, positive
 */
public record MertonPrice(
        double spot,
        double drift,
        double volatility,
        double jumpsPerYear,
        double jumpMean,
        double jumpDeviation,
        double years)
        implements PriceLaw {

    private static final double NEGLIGIBLE = 1e-18;

    /** Checks the values. */
    public MertonPrice {
        requirePositive("spot", spot);
        requirePositive("volatility", volatility);
        requirePositive("years", years);
        if (!(jumpsPerYear >= 0 && jumpDeviation >= 0 && Double.isFinite(jumpsPerYear * jumpDeviation))) {
            throw new IllegalArgumentException("jumpsPerYear and jumpDeviation must be finite and not negative, got "
                    + jumpsPerYear + ", " + jumpDeviation);
        }
        if (!Double.isFinite(drift) || !Double.isFinite(jumpMean)) {
            throw new IllegalArgumentException("drift and jumpMean must be finite, got " + drift + ", " + jumpMean);
        }
    }

    @Override
    public double probabilityBelow(double level) {
        return expectation(law -> law.probabilityBelow(level));
    }

    @Override
    public double expectedFallBelow(double level) {
        return expectation(law -> law.expectedFallBelow(level));
    }

    @Override
    public double expectedRiseAbove(double level) {
        return expectation(law -> law.expectedRiseAbove(level));
    }

    @Override
    public double expectedInverseFall(double level) {
        return expectation(law -> law.expectedInverseFall(level));
    }

    @Override
    public double expectedInverseRise(double level) {
        return expectation(law -> law.expectedInverseRise(level));
    }

    private double expectation(ToDoubleFunction<LognormalPrice> givenJumps) {
        final double expected = jumpsPerYear * years;
        // Payoffs that grow with S or 1/S weigh n jumps as a Poisson law of a mean up to this one does.
        final double heaviest = expected * StrictMath.exp(Math.abs(jumpMean) + 0.5 * jumpDeviation * jumpDeviation);
        final int last = (int) Math.min(1_000_000, Math.ceil(heaviest + 12 * Math.sqrt(heaviest) + 60));
        double sum = 0;
        for (int n = 0; n <= last; n++) {
            final double term = weight(n, expected) * givenJumps.applyAsDouble(givenJumps(n));
            sum += term;
            if (n > heaviest && term < NEGLIGIBLE * sum) {
                break;
            }
        }
        return sum;
    }

    /** Law of the price given n jumps. */
    private LognormalPrice givenJumps(int n) {
        final double compensator = StrictMath.expm1(jumpMean + 0.5 * jumpDeviation * jumpDeviation);
        final double trend = (drift - jumpsPerYear * compensator - 0.5 * volatility * volatility) * years;
        return new LognormalPrice(
                StrictMath.log(spot) + trend + n * jumpMean,
                Math.sqrt(volatility * volatility * years + n * jumpDeviation * jumpDeviation));
    }

    /** Poisson probability of n jumps. */
    private static double weight(int n, double expected) {
        if (expected == 0) {
            return n == 0 ? 1 : 0;
        }
        return StrictMath.exp(n * StrictMath.log(expected) - expected - Gamma.logGamma(n + 1.0));
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive and finite, got " + value);
        }
    }
}
