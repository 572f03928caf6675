package org.breakwater.models.random;

/**
 * Student t variates of any positive number of degrees of freedom, exact, by Bailey's polar method.
 *
 * <p>With (U, V) uniform in the unit disc and W = U² + V², T = U·√(ν (W<sup>−2/ν</sup> − 1)/W) has a Student t distribution
 * with ν degrees of freedom.
 *
 * <p>Source: R. W. Bailey, "Polar generation of random variates with the t-distribution", Math. Comp. 62(206), 779–781 (1994).
 */
public final class StudentTSampler {

    private final double degreesOfFreedom;

    /**
     * Prepares a sampler.
     *
     * @param degreesOfFreedom ν, positive and finite; need not be an integer
     * @throws IllegalArgumentException if ν is not positive and finite
     */
    public StudentTSampler(double degreesOfFreedom) {
        if (!(degreesOfFreedom > 0 && degreesOfFreedom < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("degreesOfFreedom must be positive and finite, got " + degreesOfFreedom);
        }
        this.degreesOfFreedom = degreesOfFreedom;
    }

    /**
     * Returns the degrees of freedom.
     *
     * @return ν
     */
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /**
     * Returns the factor that scales a variate to variance one.
     *
     * @return √((ν − 2)/ν)
     * @throws IllegalStateException if ν ≤ 2: the variance is infinite
     */
    public double unitVarianceScale() {
        if (!(degreesOfFreedom > 2)) {
            throw new IllegalStateException("degreesOfFreedom must exceed 2 for a variance, got " + degreesOfFreedom);
        }
        return StrictMath.sqrt((degreesOfFreedom - 2) / degreesOfFreedom);
    }

    /**
     * Draws a variate of scale one, whose variance is ν/(ν − 2).
     *
     * @param random the stream to read
     * @return a variate, symmetric about zero
     */
    public double next(Xoshiro256StarStar random) {
        double u;
        double w;
        do {
            u = 2 * random.nextDoubleOpen() - 1;
            final double v = 2 * random.nextDoubleOpen() - 1;
            w = u * u + v * v;
        } while (w > 1);
        final double excess = StrictMath.expm1(-2 / degreesOfFreedom * StrictMath.log(w));
        return u * StrictMath.sqrt(degreesOfFreedom * excess / w);
    }
}
