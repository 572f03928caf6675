package org.breakwater.models.engine.check;

import org.breakwater.models.liquidation.Excess;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.state.VenueState;

/** Looks at every open unit every time: the plain loop that defines the truth. */
public final class ReferenceCheck implements AccountCheck {

    private final Excess excess;

    public ReferenceCheck(Excess excess) {
        this.excess = excess;
    }

    @Override
    public void start(VenueState s, PathBuffer path) {
        // Nothing is remembered from one check to the next.
    }

    @Override
    public int breached(VenueState s, int[] into) {
        int n = 0;
        for (int u = 0; u < s.open.length; u++) {
            if (s.open[u] && excess.isBreached(s, u)) {
                into[n++] = u;
            }
        }
        return n;
    }
}
