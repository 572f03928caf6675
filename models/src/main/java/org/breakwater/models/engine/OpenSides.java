package org.breakwater.models.engine;

import java.util.Arrays;
import org.breakwater.models.liquidation.inventory.Inheritance;
import org.breakwater.models.liquidation.price.CloseOutPrice;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** On which sides of which assets somebody takes what is closed, and who waits for them. */
final class OpenSides {

    private static final int SIDES = 2;

    private final ResolvedBook book;
    private final CloseOutPrice price;
    private final Inheritance inheritance;
    private final MarketImpact impact;
    private final boolean[] open;
    private final boolean[] wanted;

    OpenSides(ResolvedBook book, CloseOutPrice price, MarketImpact impact, Inheritance inheritance) {
        this.book = book;
        this.price = price;
        this.inheritance = inheritance;
        this.impact = impact;
        open = new boolean[SIDES * book.quote];
        wanted = new boolean[SIDES * book.quote];
    }

    /** Looks at all sides, and forgets who wants them. */
    void look(MarketState m, VenueState s) {
        for (int k = 0; k < open.length; k++) {
            open[k] = takes(m, s, k);
        }
        Arrays.fill(wanted, false);
    }

    private boolean takes(MarketState m, VenueState s, int k) {
        return price.capacity(impact, m, s, k / SIDES, k % SIDES == 0 ? -1 : 1) > 0;
    }

    /** True if the unit could close something, or holds nothing that needs the market; its sides are wanted from now on. */
    boolean admit(VenueState s, int unit) {
        boolean flat = true;
        boolean admitted = false;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                flat = false;
                int k = SIDES * book.underlying[book.positionInstrument[p]] + (s.marketSide(p) < 0 ? 0 : 1);
                wanted[k] |= open[k];
                admitted |= open[k] || inheritance.takes(book, book.positionInstrument[p]);
            }
        }
        return flat || admitted;
    }

    /** True if no wanted side takes anything any more. */
    boolean exhausted(MarketState m, VenueState s) {
        for (int k = 0; k < wanted.length; k++) {
            if (wanted[k] && takes(m, s, k)) {
                return false;
            }
        }
        return true;
    }
}
