package org.breakwater.models.analytic.fourier;

import org.apache.commons.math3.complex.Complex;

/**
 * Diffusion with jumps of double exponential size (S. G. Kou, "A jump-diffusion model for option pricing", 2002): a jump of the logarithm
 * is +Exp(η₁) with probability p, else −Exp(η₂).
 *
 * @param volatility σ of the diffusion, per √year, not negative
 * @param jumpsPerYear λ, not negative
 * @param upward p, in [0, 1]
 * @param upRate η₁, above 1, so that the price has a mean
 * @param downRate η₂, positive
 */
public record KouReturn(double volatility, double jumpsPerYear, double upward, double upRate, double downRate)
        implements LogReturn {

    public KouReturn {
        if (!(volatility >= 0 && jumpsPerYear >= 0)) {
            throw new IllegalArgumentException(
                    "volatility and jumpsPerYear must be >= 0, got " + volatility + " and " + jumpsPerYear);
        }
        if (!(upward >= 0 && upward <= 1)) {
            throw new IllegalArgumentException("upward must be in [0, 1], got " + upward);
        }
        if (!(upRate > 1 && downRate > 0)) {
            throw new IllegalArgumentException(
                    "upRate must be above 1 and downRate positive, got " + upRate + " and " + downRate);
        }
    }

    @Override
    public Complex exponent(Complex u, double years) {
        Complex iu = u.multiply(Complex.I);
        Complex up = new Complex(upward * upRate).divide(iu.negate().add(upRate));
        Complex down = new Complex((1 - upward) * downRate).divide(iu.add(downRate));
        Complex jump = up.add(down).subtract(Complex.ONE);
        double mean = upward * upRate / (upRate - 1) + (1 - upward) * downRate / (downRate + 1) - 1;
        Complex diffusion = u.multiply(u).add(iu).multiply(-0.5 * volatility * volatility);
        return diffusion
                .add(jump.subtract(iu.multiply(mean)).multiply(jumpsPerYear))
                .multiply(years);
    }
}
