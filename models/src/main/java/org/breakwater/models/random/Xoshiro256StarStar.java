package org.breakwater.models.random;

/**
 * The sequential generator behind every stream: xoshiro256**, 256 bits of state, period 2<sup>256</sup> − 1.
 *
 * <p>One object serves many streams: {@link RandomStreams#open} sets its state without allocation. Not thread-safe; a
 * worker owns its generators.
 *
 * <p>Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM Trans. Math. Software 47(4),
 * 36 (2021).
 */
public final class Xoshiro256StarStar implements Philox4x64.Words {

    private static final double ULP_53 = 0x1.0p-53;
    private static final double ULP_52 = 0x1.0p-52;

    private static final long[] JUMP = {
        0x180EC6D33CFD0ABAL, 0xD5A61266F0C9392CL, 0xA9582618E03FC9AAL, 0x39ABDC4529B1661CL
    };
    private static final long[] LONG_JUMP = {
        0x76E15D3EFEFDCBBFL, 0xC5004E441C522FB3L, 0x77710069854EE241L, 0x39109BB02ACBE635L
    };

    /** The state; open to the package for loops that keep it in registers. */
    long s0;

    long s1;
    long s2;
    long s3;

    /**
     * Creates a generator whose state is the first four outputs of {@link SplitMix64} from a seed, as its authors advise.
     *
     * @param seed any value
     */
    public Xoshiro256StarStar(long seed) {
        final SplitMix64 words = new SplitMix64(seed);
        setState(words.nextLong(), words.nextLong(), words.nextLong(), words.nextLong());
    }

    /**
     * Sets the whole state.
     *
     * @param w0 word 0
     * @param w1 word 1
     * @param w2 word 2
     * @param w3 word 3
     * @throws IllegalArgumentException if all words are zero: the generator would stay there
     */
    @Override
    public void setState(long w0, long w1, long w2, long w3) {
        if ((w0 | w1 | w2 | w3) == 0) {
            throw new IllegalArgumentException("the state of xoshiro256** must not be all zero");
        }
        s0 = w0;
        s1 = w1;
        s2 = w2;
        s3 = w3;
    }

    /**
     * Returns the next 64 bits.
     *
     * @return any {@code long}, all equally likely but for zero, which is rarer by one in 2<sup>256</sup>
     */
    public long nextLong() {
        final long result = Long.rotateLeft(s1 * 5, 7) * 9;
        final long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /**
     * Returns a uniform number of [0, 1).
     *
     * @return a multiple of 2<sup>−53</sup>
     */
    public double nextDouble() {
        return (nextLong() >>> 11) * ULP_53;
    }

    /**
     * Returns a uniform number of the open interval (0, 1), symmetric about ½: fit for a logarithm or an inverse cdf.
     *
     * @return an odd multiple of 2<sup>−53</sup>
     */
    public double nextDoubleOpen() {
        return ((nextLong() >>> 12) + 0.5) * ULP_52;
    }

    /**
     * Returns a uniform integer of [0, bound), without bias.
     *
     * <p>Source: D. Lemire, "Fast random integer generation in an interval", ACM TOMACS 29(1), 3 (2019).
     *
     * @param bound number of outcomes, positive
     * @return an integer of [0, bound)
     * @throws IllegalArgumentException if the bound is not positive
     */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive, got " + bound);
        }
        long product = (nextLong() >>> 32) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            final long threshold = (1L << 32) % bound;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** Moves ahead by 2<sup>128</sup> outputs. */
    public void jump() {
        advance(JUMP);
    }

    /** Moves ahead by 2<sup>192</sup> outputs. */
    public void longJump() {
        advance(LONG_JUMP);
    }

    private void advance(long[] polynomial) {
        long t0 = 0;
        long t1 = 0;
        long t2 = 0;
        long t3 = 0;
        for (long word : polynomial) {
            for (int bit = 0; bit < Long.SIZE; bit++) {
                if ((word >>> bit & 1) != 0) {
                    t0 ^= s0;
                    t1 ^= s1;
                    t2 ^= s2;
                    t3 ^= s3;
                }
                nextLong();
            }
        }
        setState(t0, t1, t2, t3);
    }
}
