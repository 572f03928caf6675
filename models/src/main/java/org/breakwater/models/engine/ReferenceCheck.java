package org.breakwater.models.engine;

import org.breakwater.models.liquidation.LiquidationTrigger;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.VenueState;

/** Looks at every open unit every time: the plain loop that defines the truth. */
public final class ReferenceCheck implements AccountCheck {

    private final AccountMargin margin;
    private final LiquidationTrigger trigger;

    public ReferenceCheck(AccountMargin margin, LiquidationTrigger trigger) {
        this.margin = margin;
        this.trigger = trigger;
    }

    @Override
    public void start(VenueState s) {
        // Nothing is remembered from one check to the next.
    }

    @Override
    public int breached(VenueState s, int[] into) {
        int n = 0;
        for (int u = 0; u < s.open.length; u++) {
            if (s.open[u] && trigger.breached(margin.slack(s, u))) {
                into[n++] = u;
            }
        }
        return n;
    }
}
