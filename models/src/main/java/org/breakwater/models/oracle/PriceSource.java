package org.breakwater.models.oracle;

/** Which price answers. */
public enum PriceSource {
    /** The oracle's. */
    INDEX,
    /** The contract's mark. */
    MARK,
    /** The less favourable of the oracle's and its moving average. */
    WORSE_OF_INDEX_AND_TWAP,
    /** The less favourable of the oracle's and the slow {@link StablePrice}. */
    WORSE_OF_INDEX_AND_STABLE,
    /** The less favourable one of the pair that the oracle quotes. */
    ADVERSE_OF_PAIR
}
