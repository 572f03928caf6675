package org.breakwater.models.random;

/**
 * The Philox 4x64 block function: a keyed bijection from a 256-bit counter to 256 well-mixed bits.
 *
 * <p>It holds no state, so any block can be computed without the ones before it. Breakwater uses it only to <em>address</em>
 * streams: one block gives the starting state of a stream's sequential generator, see {@link RandomStreams}.
 *
 * <p>Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", Proc.
 * SC'11 (2011), section 3.3.
 */
public final class Philox4x64 {

    /** Rounds of the recommended variant, Philox4x64-10. */
    public static final int ROUNDS = 10;

    private static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;
    private static final long MULTIPLIER_1 = 0xCA5A826395121157L;
    private static final long WEYL_0 = 0x9E3779B97F4A7C15L;
    private static final long WEYL_1 = 0xBB67AE8584CAA73BL;

    private Philox4x64() {}

    /** Receives the four words of a block. */
    @FunctionalInterface
    public interface Words {

        /**
         * Takes a block.
         *
         * @param w0 word 0
         * @param w1 word 1
         * @param w2 word 2
         * @param w3 word 3
         */
        void setState(long w0, long w1, long w2, long w3);
    }

    /**
     * Computes one block.
     *
     * @param rounds number of rounds, at least 0; {@link #ROUNDS} unless a reference case says otherwise
     * @param c0 counter word 0
     * @param c1 counter word 1
     * @param c2 counter word 2
     * @param c3 counter word 3
     * @param key0 key word 0
     * @param key1 key word 1
     * @param into receives the block
     */
    public static void block(int rounds, long c0, long c1, long c2, long c3, long key0, long key1, Words into) {
        long x0 = c0;
        long x1 = c1;
        long x2 = c2;
        long x3 = c3;
        long k0 = key0;
        long k1 = key1;
        for (int round = 0; round < rounds; round++) {
            final long high0 = unsignedMultiplyHigh(MULTIPLIER_0, x0);
            final long high1 = unsignedMultiplyHigh(MULTIPLIER_1, x2);
            final long low0 = MULTIPLIER_0 * x0;
            final long low1 = MULTIPLIER_1 * x2;
            x0 = high1 ^ x1 ^ k0;
            x1 = low1;
            x2 = high0 ^ x3 ^ k1;
            x3 = low0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        into.setState(x0, x1, x2, x3);
    }

    /** High 64 bits of the unsigned product ({@code Math.unsignedMultiplyHigh} came with Java 18). */
    static long unsignedMultiplyHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }
}
