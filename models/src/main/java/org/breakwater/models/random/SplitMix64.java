package org.breakwater.models.random;

/**
 * SplitMix64: a 64-bit mixing function and the sequence it makes of a Weyl counter.
 *
 * <p>Used to key tie-breaks ({@link #keyed}), so that equal margin ratios are ordered by chance and not by account id, and to
 * spread a seed over a generator's state.
 *
 * <p>Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014; the constants
 * of {@link #mix} are D. Stafford's variant 13.
 */
public final class SplitMix64 {

    /** Odd integer next to 2<sup>64</sup> divided by the golden ratio: the step of the Weyl counter. */
    public static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long counter;

    /**
     * Starts a sequence.
     *
     * @param seed any value
     */
    public SplitMix64(long seed) {
        counter = seed;
    }

    /**
     * Returns the next 64 bits of the sequence.
     *
     * @return any {@code long}; each occurs once in a period of 2<sup>64</sup>
     */
    public long nextLong() {
        counter += GOLDEN_GAMMA;
        return mix(counter);
    }

    /**
     * Mixes 64 bits: a bijection in which every input bit flips every output bit with probability near one half.
     *
     * @param value any value
     * @return the mixed value; {@code mix(0) == 0}
     */
    public static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * Hashes a value under a key. For a fixed key this is a bijection of the value: distinct ids never tie.
     *
     * @param key what makes this draw differ from others, for instance a hash of seed, path and step
     * @param value what is hashed, for instance an account's dense id
     * @return 64 mixed bits
     */
    public static long keyed(long key, long value) {
        return mix(mix(key + GOLDEN_GAMMA) + (value + 1) * GOLDEN_GAMMA);
    }
}
