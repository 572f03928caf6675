package org.breakwater.models.margin.option;

import org.breakwater.models.option.OptionType;

/** What a line of an account is exposed to. */
public enum Exposure {
    /** The underlying itself, held or owed. */
    SPOT,
    /** A future that never expires. */
    PERPETUAL,
    /** A future that expires. */
    FUTURE,
    /** A European call. */
    CALL,
    /** A European put. */
    PUT;

    /** The exposure of an option. */
    public static Exposure of(OptionType type) {
        return type == OptionType.CALL ? CALL : PUT;
    }

    public boolean isOption() {
        return this == CALL || this == PUT;
    }

    /** True of futures with and without an expiry. */
    public boolean isFuture() {
        return this == PERPETUAL || this == FUTURE;
    }

    /** True if the contract ends at a date. */
    public boolean expires() {
        return this != SPOT && this != PERPETUAL;
    }

    /** The type of an option. Others have none. */
    public OptionType type() {
        if (!isOption()) {
            throw new IllegalStateException("exposure must be an option, got " + this);
        }
        return this == CALL ? OptionType.CALL : OptionType.PUT;
    }
}
