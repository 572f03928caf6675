package org.breakwater.datasets.source;

/**
 * What an input may cost.
 *
 * @param unpackedBytes most bytes that one archive may unfold to
 * @param ratio most unpacked bytes per packed byte, judged once more than {@link #RATIO_FLOOR} bytes are unpacked
 * @param memoryBytes most memory that the rows kept of one file may take; a larger file is refused with an estimate
 */
public record InputLimits(long unpackedBytes, int ratio, long memoryBytes) {

    /** Below this many unpacked bytes no ratio is judged: a tiny file of equal rows packs very well. */
    public static final long RATIO_FLOOR = 1 << 20;

    private static final long UNPACKED = 32L << 30;
    private static final int RATIO = 300;

    public InputLimits {
        if (unpackedBytes <= 0 || ratio <= 0 || memoryBytes <= 0) {
            throw new IllegalArgumentException("unpackedBytes, ratio and memoryBytes must be positive, got "
                    + unpackedBytes + ", " + ratio + ", " + memoryBytes);
        }
    }

    /** 32 GiB unpacked, 300:1 (real price files reach about 20:1), and seven tenths of the heap. */
    public static InputLimits standard() {
        return new InputLimits(UNPACKED, RATIO, Runtime.getRuntime().maxMemory() / 10 * 7);
    }
}
