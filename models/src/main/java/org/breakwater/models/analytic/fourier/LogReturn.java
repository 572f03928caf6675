package org.breakwater.models.analytic.fourier;

import org.apache.commons.math3.complex.Complex;

/** The law of the logarithm of a price over its forward: a law whose exponential has mean one. */
public sealed interface LogReturn permits HestonReturn, KouReturn, BatesReturn {

    /**
     * Returns the logarithm of the characteristic function, ln E[exp(iuX)].
     *
     * @param u argument, of imaginary part −½
     * @param years horizon T, positive
     */
    Complex exponent(Complex u, double years);
}
