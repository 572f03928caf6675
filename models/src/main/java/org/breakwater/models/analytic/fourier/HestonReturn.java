package org.breakwater.models.analytic.fourier;

import org.apache.commons.math3.complex.Complex;

/**
 * Stochastic volatility: {@code dv = κ(θ − v)dt + σ√v dW}, correlated with the price (S. L. Heston, 1993), in the form that stays on one
 * branch of the logarithm (H. Albrecher, P. Mayer, W. Schoutens and J. Tistaert, "The little Heston trap", 2007).
 *
 * @param variance v at the start, annual, not negative
 * @param reversion κ per year, positive
 * @param level θ, annual variance, not negative
 * @param volOfVol σ per √year, positive
 * @param correlation ρ, in [−1, 1]
 */
public record HestonReturn(double variance, double reversion, double level, double volOfVol, double correlation)
        implements LogReturn {

    public HestonReturn {
        requireNotNegative("variance", variance);
        requireNotNegative("level", level);
        requirePositive("reversion", reversion);
        requirePositive("volOfVol", volOfVol);
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("correlation must be in [-1, 1], got " + correlation);
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive, got " + value);
        }
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be >= 0, got " + value);
        }
    }

    @Override
    public Complex exponent(Complex u, double years) {
        double square = volOfVol * volOfVol;
        Complex iu = u.multiply(Complex.I);
        Complex b = iu.multiply(-correlation * volOfVol).add(reversion);
        Complex d = b.multiply(b).add(u.multiply(u).add(iu).multiply(square)).sqrt();
        Complex less = b.subtract(d);
        Complex g = less.divide(b.add(d));
        Complex decay = d.multiply(-years).exp();
        Complex rest = Complex.ONE.subtract(g.multiply(decay));
        Complex c = less.multiply(years)
                .subtract(rest.divide(Complex.ONE.subtract(g)).log().multiply(2))
                .multiply(reversion * level / square);
        Complex ofVariance =
                less.divide(square).multiply(Complex.ONE.subtract(decay)).divide(rest);
        return c.add(ofVariance.multiply(variance));
    }
}
