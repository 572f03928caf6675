package org.breakwater.models.margin;

import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * The price of one contract at which a unit is liquidated or has nothing left, all other prices standing where they are. The
 * margin is that of the price found: the tier is that of its own notional. Found by halving down to neighbouring doubles, so that
 * it serves margins of any form; where a margin jumps, the price is that of the jump.
 */
public final class LiquidationPriceSolver {

    /** What is zero at the price. */
    public enum Target {
        /** Equity less maintenance margin and what closing is taken to cost: {@link AccountMargin#slack}. */
        SLACK,
        /** Equity in full, less what closing at that very price costs: {@link AccountMargin#closedOut}. */
        EQUITY
    }

    /** Doublings of the price within which a root is looked for. */
    private static final int DOUBLINGS = 200;

    private final AccountMargin margin;
    private final ResolvedBook book;

    public LiquidationPriceSolver(AccountMargin margin, ResolvedBook book) {
        this.margin = margin;
        this.book = book;
    }

    /**
     * Solves for a position, in the direction that hurts it if the target is above zero at the mark, else in the other.
     *
     * @param s prices and holdings; while a price is tried, all prices of the contract are that one, and when this returns they are
     *     as they were
     * @param unit the account
     * @param position slot of the position whose contract moves
     * @return the price; 0 or infinite if the target keeps its sign all the way down or up, NaN if the position is closed
     */
    public double solve(VenueState s, int unit, int position, Target target) {
        int i = book.positionInstrument[position];
        if (s.quantity[position] == 0) {
            return Double.NaN;
        }
        double[] kept = s.values(i);
        double mark = book.price(i, s.markValue[i]);
        boolean below = isBelow(s, unit, i, mark, target);
        boolean down = s.quantity[position] > 0 != below;
        double near = mark;
        double far = mark;
        for (int n = 0; n < DOUBLINGS && isBelow(s, unit, i, far, target) == below; n++) {
            near = far;
            far *= down ? 0.5 : 2;
        }
        double price = isBelow(s, unit, i, far, target) == below
                ? (down ? 0 : Double.POSITIVE_INFINITY)
                : halve(s, unit, i, near, far, below, target);
        s.restoreValues(i, kept);
        return price;
    }

    private double halve(VenueState s, int unit, int i, double near, double far, boolean below, Target target) {
        double from = near;
        double to = far;
        double middle = from + 0.5 * (to - from);
        while (middle != from && middle != to) {
            if (isBelow(s, unit, i, middle, target) == below) {
                from = middle;
            } else {
                to = middle;
            }
            middle = from + 0.5 * (to - from);
        }
        return to;
    }

    private boolean isBelow(VenueState s, int unit, int i, double price, Target target) {
        AccountMargin.value(s, i, book.value(i, price));
        return (target == Target.SLACK ? margin.slack(s, unit) : margin.closedOut(s, unit)) < 0;
    }
}
