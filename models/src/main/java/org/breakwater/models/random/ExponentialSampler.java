package org.breakwater.models.random;

/**
 * Exponential variates by inversion: one output of the stream for each, so a sequence of them keeps its place.
 */
public final class ExponentialSampler {

    private ExponentialSampler() {}

    /**
     * Draws an exponential variate of mean one; divide it by a rate for a waiting time.
     *
     * @param random the stream to read
     * @return −log U, in (2<sup>−53</sup>, 36.8)
     */
    public static double next(Xoshiro256StarStar random) {
        return -StrictMath.log(random.nextDoubleOpen());
    }
}
