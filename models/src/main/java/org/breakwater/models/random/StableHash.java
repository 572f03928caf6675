package org.breakwater.models.random;

import java.nio.charset.StandardCharsets;

/**
 * The stable 64-bit hash of a name, the same on every platform and in every release: the address of a random factor.
 *
 * <p>Definition: FNV-1a, 64 bits, over the UTF-8 bytes of the name, then {@link SplitMix64#mix}. The names of factors are part
 * of the run's format: a renamed factor draws other numbers.
 *
 * <p>Source of FNV-1a: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV non-cryptographic hash algorithm", RFC 9923.
 */
public final class StableHash {

    private static final long FNV_OFFSET_BASIS = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private StableHash() {}

    /**
     * Hashes a name.
     *
     * @param name any text, for instance {@code "price/BTC"}; an unpaired surrogate counts as a question mark
     * @return its hash
     */
    public static long of(String name) {
        return SplitMix64.mix(fnv1a(name));
    }

    static long fnv1a(String name) {
        long hash = FNV_OFFSET_BASIS;
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }
}
