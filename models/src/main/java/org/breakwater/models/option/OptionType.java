package org.breakwater.models.option;

/** The right that an option gives. */
public enum OptionType {
    /** To buy at the strike. */
    CALL,
    /** To sell at the strike. */
    PUT;

    /** +1 for a call, −1 for a put. */
    public int sign() {
        return this == CALL ? 1 : -1;
    }
}
