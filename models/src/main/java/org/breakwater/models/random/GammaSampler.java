package org.breakwater.models.random;

/**
 * Gamma variates of scale one and a shape of at least one, exact, by rejection.
 *
 * <p>Source: G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26(3), 363–372 (2000).
 */
public final class GammaSampler {

    private final double d;
    private final double c;

    /**
     * Prepares a sampler.
     *
     * @param shape at least 1, finite
     */
    public GammaSampler(double shape) {
        if (!(shape >= 1 && shape < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("shape must be at least 1 and finite, got " + shape);
        }
        d = shape - 1.0 / 3;
        c = 1 / Math.sqrt(9 * d);
    }

    /**
     * Draws a variate.
     *
     * @param random the stream to read
     * @return positive; its mean and its variance are the shape
     */
    public double next(Xoshiro256StarStar random) {
        while (true) {
            double x = NormalSampler.next(random);
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = random.nextDoubleOpen();
                if (StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                    return d * v;
                }
            }
        }
    }
}
