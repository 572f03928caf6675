package org.breakwater.models.kernel;

/**
 * The standard normal distribution, accurate to a few units in the last place in both tails down to 1e-300.
 *
 * <p>All of it rests on the scaled tail R(z) = exp(z²/2)·Φ(−z), which varies slowly from ½ at 0 to 1/(z√2π). The product
 * (1 + z)·R(z) is summed as a Chebyshev series in t = (z − 5)/(z + 5), as Schonfelder does for erfc. The coefficients were
 * computed for this class with 45 digits; the first one left out is 6e-20.
 *
 * <p>Source of the method: J. L. Schonfelder, "Chebyshev expansions for the error and related functions", Math. Comp. 32(144),
 * 1232–1240 (1978); M. M. Shepherd, J. G. Laframboise, Math. Comp. 36(153), 249–253 (1981).
 */
public final class StandardNormal {

    private static final double SQRT_TWO_PI = 2.5066282746310002;
    private static final double LOWEST = -39;
    private static final double CENTRE = 5;

    private static final double[] SERIES = {
        0.46197421207218568091,
        -0.065165202394912630592,
        -0.0054587815011365672231,
        0.012296199045563439595,
        -0.006470872915703687992,
        0.0022407355224168305404,
        -0.00056386237746519737237,
        0.000099840310829258115665,
        -9.8495148431684933698e-6,
        -4.0324942330452171263e-7,
        2.990239620130340157e-7,
        -3.0320707484428138666e-8,
        -4.6176657139290272615e-9,
        1.3298288008382692106e-9,
        3.0072427190190448343e-11,
        -4.4299537255328156696e-11,
        1.3999857147018150342e-12,
        1.4718957028912570495e-12,
        -9.3259531191653667929e-14,
        -5.2946811690676880642e-14,
        3.9581884144145832133e-15,
        2.1048214642963598735e-15,
        -1.3456712861361005457e-16,
        -9.0976149144988400644e-17,
        2.9906032105145416656e-18,
        4.1202925785519779084e-18
    };

    private StandardNormal() {}

    /**
     * Returns the density φ(x).
     *
     * @param x any number
     * @return exp(−x²/2)/√2π
     */
    public static double density(double x) {
        return gaussian(x) / SQRT_TWO_PI;
    }

    /**
     * Returns the cumulative probability Φ(x).
     *
     * @param x any number
     * @return P(Z ≤ x), with full relative accuracy for negative x; for a small upper tail ask for {@code cdf(-x)}
     */
    public static double cdf(double x) {
        if (x > 0) {
            return 1 - cdf(-x);
        }
        return x < LOWEST ? 0 : gaussian(x) * scaledTail(-x);
    }

    /**
     * Returns exp(−x²/2), the exponent split so that the rounding of x² costs nothing.
     *
     * @param x any number
     * @return a value of [0, 1]
     */
    public static double gaussian(double x) {
        if (Math.abs(x) > -LOWEST) {
            return 0;
        }
        final double head = Math.rint(16 * x) / 16;
        return StrictMath.exp(-0.5 * head * head) * StrictMath.exp(-0.5 * (x - head) * (x + head));
    }

    /**
     * Returns the scaled upper tail R(z) = exp(z²/2)·Φ(−z), which never underflows: Mills' ratio over √(2π).
     *
     * @param z not negative
     * @return a value of (0, ½]
     */
    public static double scaledTail(double z) {
        final double t = 1 - 2 * CENTRE / (z + CENTRE);
        double b1 = 0;
        double b2 = 0;
        for (int n = SERIES.length - 1; n > 0; n--) {
            final double b0 = 2 * t * b1 - b2 + SERIES[n];
            b2 = b1;
            b1 = b0;
        }
        return (t * b1 - b2 + SERIES[0]) / (1 + z);
    }

    /**
     * Returns the quantile Φ<sup>−1</sup>(p).
     *
     * <p>Starts from formula 26.2.23 of Abramowitz and Stegun (error 4.5e-4) and takes three Halley steps, each of which
     * triples the digits.
     *
     * @param p a probability of [0, 1]
     * @return z with Φ(z) = p; infinite at 0 and 1
     * @throws IllegalArgumentException if p is not in [0, 1]
     */
    public static double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be in [0, 1], got " + p);
        }
        if (p > 0.5) {
            return -quantile(1 - p);
        }
        if (p == 0 || p == 0.5) {
            return p == 0 ? Double.NEGATIVE_INFINITY : 0;
        }
        double z = rationalStart(p);
        for (int step = 0; step < 3; step++) {
            final double newton = SQRT_TWO_PI * (scaledTail(z) - p / gaussian(z));
            z += newton / (1 + 0.5 * z * newton);
        }
        return -z;
    }

    private static double rationalStart(double p) {
        final double t = StrictMath.sqrt(-2 * StrictMath.log(p));
        final double ratio =
                (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        return Math.max(0, t - ratio);
    }
}
