package org.breakwater.models.analytic.fourier;

import org.apache.commons.math3.complex.Complex;

/**
 * Heston's law with lognormal jumps (D. S. Bates, 1996).
 *
 * @param diffusion between jumps
 * @param jumpsPerYear λ, not negative
 * @param jumpMean mean of a jump of the logarithm
 * @param jumpDeviation its standard deviation, not negative
 */
public record BatesReturn(HestonReturn diffusion, double jumpsPerYear, double jumpMean, double jumpDeviation)
        implements LogReturn {

    public BatesReturn {
        if (!(jumpsPerYear >= 0 && jumpsPerYear < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("jumpsPerYear must be >= 0, got " + jumpsPerYear);
        }
        if (!Double.isFinite(jumpMean)) {
            throw new IllegalArgumentException("jumpMean must be finite, got " + jumpMean);
        }
        if (!(jumpDeviation >= 0 && jumpDeviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("jumpDeviation must be >= 0, got " + jumpDeviation);
        }
    }

    @Override
    public Complex exponent(Complex u, double years) {
        double half = 0.5 * jumpDeviation * jumpDeviation;
        Complex iu = u.multiply(Complex.I);
        Complex jump = iu.multiply(jumpMean)
                .subtract(u.multiply(u).multiply(half))
                .exp()
                .subtract(Complex.ONE);
        Complex compensated = jump.subtract(iu.multiply(StrictMath.expm1(jumpMean + half)));
        return diffusion.exponent(u, years).add(compensated.multiply(jumpsPerYear * years));
    }
}
