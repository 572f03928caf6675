package org.breakwater.models.random;

/**
 * Poisson variates of a fixed mean by inversion of the survival function, one output of the stream for each.
 *
 * <p>With S(k) = P(N > k), computed from the small end so that it is exact in the tail even for a mean of 1e-7, the variate is
 * the smallest k with U ≥ S(k). A jump count that is nearly always zero thus costs one comparison. Above a mean of
 * {@value #LARGEST_TABLE_MEAN} the variate is the sum of several, one output each.
 */
public final class PoissonSampler {

    private static final double LARGEST_TABLE_MEAN = 32;
    private static final double LARGEST_MEAN = 1e6;
    private static final double NEGLIGIBLE = 0x1.0p-70;

    private final double mean;
    private final int parts;
    private final double anyEvent;
    private final double[] survival;

    /**
     * Prepares a sampler.
     *
     * @param mean expected count per draw, in [0, 1e6]
     * @throws IllegalArgumentException if the mean is outside that range
     */
    public PoissonSampler(double mean) {
        if (!(mean >= 0 && mean <= LARGEST_MEAN)) {
            throw new IllegalArgumentException("mean must be in [0, 1e6], got " + mean);
        }
        this.mean = mean;
        parts = Math.max(1, (int) Math.ceil(mean / LARGEST_TABLE_MEAN));
        survival = survivalFunction(mean / parts);
        anyEvent = survival[0];
    }

    /**
     * Returns the expected count.
     *
     * @return the mean per draw
     */
    public double mean() {
        return mean;
    }

    /**
     * Draws a count.
     *
     * @param random the stream to read
     * @return a count, at least 0
     */
    public int next(Xoshiro256StarStar random) {
        if (parts == 1) {
            return one(random.nextDouble());
        }
        int sum = 0;
        for (int part = 0; part < parts; part++) {
            sum += one(random.nextDouble());
        }
        return sum;
    }

    private int one(double uniform) {
        if (uniform >= anyEvent) {
            return 0;
        }
        int count = 1;
        while (uniform < survival[count]) {
            count++;
        }
        return count;
    }

    /** S(0), S(1), …, up to an entry of zero where S falls below anything that a uniform number can tell from zero. */
    private static double[] survivalFunction(double mean) {
        int size = 1;
        double probability = StrictMath.exp(-mean);
        while (size <= mean || probability > NEGLIGIBLE) {
            probability *= mean / size++;
        }
        final double[] survival = new double[size];
        for (int k = size - 1; k > 0; k--) {
            survival[k - 1] = survival[k] + probability(mean, k);
        }
        return survival;
    }

    private static double probability(double mean, int count) {
        double probability = StrictMath.exp(-mean);
        for (int k = 1; k <= count; k++) {
            probability *= mean / k;
        }
        return probability;
    }
}
