package org.breakwater.models.liquidation;

/** Which of the accounts that are due is worked on first; ties fall to a keyed draw. */
public enum WorkOrder {
    /** The lowest equity over maintenance margin. */
    LOWEST_MARGIN_RATIO,
    /** The largest open notional. */
    LARGEST,
    /** A keyed draw. */
    PSEUDO_RANDOM;

    /**
     * What accounts are ranked by, ascending.
     *
     * @param marginRatio of the account
     * @param notional of the account, quote currency
     */
    public double key(double marginRatio, double notional) {
        return switch (this) {
            case LOWEST_MARGIN_RATIO -> marginRatio;
            case LARGEST -> -notional;
            case PSEUDO_RANDOM -> 0;
        };
    }
}
