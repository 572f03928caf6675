package org.breakwater.models.random;

/**
 * Opens random streams by address: one stream per (seed, path, factor).
 *
 * <p>The stream of an address starts at the state
 *
 * <pre>  Philox4x64-10(counter = (path, factorHash, phase, 0), key = (seed, DOMAIN))</pre>
 *
 * of {@link Xoshiro256StarStar} and is read in sequence along the steps of the path. Distinct addresses of one seed start at
 * distinct states, since Philox is a bijection of its counter. Two streams of 2<sup>40</sup> draws overlap with a probability
 * near 2<sup>−215</sup>.
 *
 * <p>A phase separates uses that must not share draws, such as the pilot of an estimator and the estimate itself; a run's own
 * paths have phase 0. The factor's hash is {@link StableHash#of} of its name.
 *
 * @param seed the seed of the run, any value
 */
public record RandomStreams(long seed) {

    /** Phase of a run's own paths. */
    public static final long MAIN_PHASE = 0;

    /** Separates these streams from any other use of Philox under the same seed: the ASCII text "breakwtr". */
    private static final long DOMAIN = 0x627265616B777472L;

    /**
     * Sets a generator to the start of a stream of the main phase. Allocates nothing.
     *
     * @param path id of the path
     * @param factorHash {@link StableHash#of} of the factor's name
     * @param into the generator to set
     */
    public void open(long path, long factorHash, Xoshiro256StarStar into) {
        open(path, factorHash, MAIN_PHASE, into);
    }

    /**
     * Sets a generator to the start of a stream. Allocates nothing.
     *
     * @param path id of the path
     * @param factorHash {@link StableHash#of} of the factor's name
     * @param phase which use of the path's numbers, {@link #MAIN_PHASE} for the run itself
     * @param into the generator to set
     */
    public void open(long path, long factorHash, long phase, Xoshiro256StarStar into) {
        Philox4x64.block(Philox4x64.ROUNDS, path, factorHash, phase, 0, seed, DOMAIN, into);
    }
}
