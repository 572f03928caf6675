package org.breakwater.models.liquidation.inventory;

import org.breakwater.models.state.ResolvedBook;
import org.jspecify.annotations.Nullable;

/**
 * Who takes positions of liquidated accounts into its own book, at their mark, instead of closing them in the outside market.
 *
 * @param holder who
 * @param scope which positions
 * @param hedge how their delta is hedged; null where it is not
 */
public record Inheritance(
        Holder holder, Scope scope, @Nullable DeltaHedge hedge) {

    /** Who bears what inherited positions gain and lose. */
    public enum Holder {
        /** Nobody inherits: everything is closed in the outside market. */
        NOBODY,
        /** The insurance fund. */
        FUND,
        /** The backstop layer of the waterfall; what is beyond its capital, the fund bears. */
        BACKSTOP,
        /** Liquidators, whose means are without limit. */
        LIQUIDATORS
    }

    /** Which positions are inherited. */
    public enum Scope {
        OPTIONS,
        ALL
    }

    /** Everything is closed in the outside market. */
    public static Inheritance none() {
        return new Inheritance(Holder.NOBODY, Scope.OPTIONS, null);
    }

    /** True if positions of a contract are inherited. */
    public boolean takes(ResolvedBook book, int instrument) {
        return holder != Holder.NOBODY && (scope == Scope.ALL || book.isOption(instrument));
    }
}
