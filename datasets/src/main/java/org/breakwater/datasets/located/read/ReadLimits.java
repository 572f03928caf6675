package org.breakwater.datasets.located.read;

/** Bounds on a document; a file beyond one of them is refused with code {@code LIMIT}. */
final class ReadLimits {

    /** Size of a file. */
    static final int BYTES = 10 * 1024 * 1024;

    /** Maps and lists inside one another. */
    static final int DEPTH = 64;

    /** Characters of one text. */
    static final int TEXT = 64 * 1024;

    /** Characters of one line of YAML: SnakeYAML's time for a line grows with the square of its length. */
    static final int LINE = 128 * 1024;

    /** Characters of one key. */
    static final int KEY = 256;

    /** Digits, sign, point and exponent of one number. */
    static final int NUMBER = 1000;

    /** Maps, lists and scalars of one document. */
    static final int VALUES = 250_000;

    private ReadLimits() {}
}
