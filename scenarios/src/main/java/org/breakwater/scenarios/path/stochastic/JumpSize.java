package org.breakwater.scenarios.path.stochastic;

import org.breakwater.models.random.ExponentialSampler;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.Xoshiro256StarStar;

/** Law of the log return of one jump. */
public sealed interface JumpSize {

    /** A log return. */
    double draw(Xoshiro256StarStar random);

    /** E[e^J] − 1: what a jump adds to the price on average, as a fraction. */
    double expectedReturn();

    /** The words of a report. */
    String describe();

    /**
     * Normal sizes (R. C. Merton 1976; D. S. Bates 1996).
     *
     * @param mean of the log return
     * @param deviation its standard deviation, at least 0
     */
    record Normal(double mean, double deviation) implements JumpSize {

        public Normal {
            Checks.finite("mean of jumps", mean);
            Checks.notNegative("deviation of jumps", deviation);
        }

        @Override
        public double draw(Xoshiro256StarStar random) {
            return mean + deviation * NormalSampler.next(random);
        }

        @Override
        public double expectedReturn() {
            return StrictMath.expm1(mean + 0.5 * deviation * deviation);
        }

        @Override
        public String describe() {
            return "normal log sizes of mean " + mean + " and deviation " + deviation;
        }
    }

    /**
     * Double exponential sizes (S. G. Kou, "A jump-diffusion model for option pricing", Management Science 48, 2002): up by Exp(η₁)
     * with probability p, else down by Exp(η₂).
     *
     * @param upward p, in [0, 1]
     * @param upRate η₁, above 1, so that the price has a mean
     * @param downRate η₂, positive
     */
    record DoubleExponential(double upward, double upRate, double downRate) implements JumpSize {

        public DoubleExponential {
            if (!(upward >= 0 && upward <= 1)) {
                throw new IllegalArgumentException("upward must be in [0, 1], got " + upward);
            }
            if (!(upRate > 1 && upRate < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("upRate must be above 1, got " + upRate);
            }
            Checks.positive("downRate", downRate);
        }

        @Override
        public double draw(Xoshiro256StarStar random) {
            boolean up = random.nextDouble() < upward;
            double size = ExponentialSampler.next(random);
            return up ? size / upRate : -size / downRate;
        }

        @Override
        public double expectedReturn() {
            return upward * upRate / (upRate - 1) + (1 - upward) * downRate / (downRate + 1) - 1;
        }

        @Override
        public String describe() {
            return "double exponential log sizes, up with probability " + upward + " by " + 1 / upRate
                    + " on average, else down by " + 1 / downRate;
        }
    }
}
