package org.breakwater.models.engine;

/** Accounts by leverage at the start: open notional over wealth. */
public enum LeverageBucket {
    UP_TO_2("up to 2x", 2),
    UP_TO_5("2x to 5x", 5),
    UP_TO_10("5x to 10x", 10),
    UP_TO_25("10x to 25x", 25),
    ABOVE_25("above 25x", Double.POSITIVE_INFINITY);

    private static final LeverageBucket[] ASCENDING = values();

    private final String label;
    private final double upTo;

    LeverageBucket(String label, double upTo) {
        this.label = label;
        this.upTo = upTo;
    }

    /** Words for a reader. */
    public String label() {
        return label;
    }

    /** The bucket of a leverage; an account without wealth is in the highest. */
    public static LeverageBucket of(double leverage) {
        for (LeverageBucket bucket : ASCENDING) {
            if (leverage >= 0 && leverage <= bucket.upTo) {
                return bucket;
            }
        }
        return ABOVE_25;
    }
}
