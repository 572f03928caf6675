package org.breakwater.models.margin;

/** The price at which a venue takes the notional that margin is charged on. */
public enum NotionalBasis {
    /** The mark: margin moves with the price. */
    MARK,
    /** The average entry price: margin stands still until the position changes. */
    ENTRY
}
