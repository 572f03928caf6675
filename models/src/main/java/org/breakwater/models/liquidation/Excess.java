package org.breakwater.models.liquidation;

import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.margin.joint.JointBand;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * What accounts are judged by: equity less what the trigger asks of them, in quote currency. The one place where margin and
 * trigger meet; every check, order and exit asks here. With a plain trigger it is the slack, to the bit.
 */
public final class Excess {

    private final AccountMargin margin;
    private final LiquidationTrigger trigger;
    private final boolean plain;
    private final boolean asksMargin;

    public Excess(AccountMargin margin, LiquidationTrigger trigger) {
        this.margin = margin;
        this.trigger = trigger;
        this.plain = trigger.isPlain();
        this.asksMargin = trigger.ratio() == 1 && trigger.addOn() instanceof AddOn.None;
    }

    /** Equity less what is asked; infinite where the account is spared. */
    public double of(VenueState s, int unit) {
        double slack = margin.slack(s, unit);
        return plain ? slack : judged(s, unit, slack);
    }

    /** The same at the index instead of the mark. */
    public double atIndex(VenueState s, int unit) {
        double slack = margin.slackAtIndex(s, unit);
        return plain ? slack : judged(s, unit, slack);
    }

    private double judged(VenueState s, int unit, double slack) {
        if (asksMargin && (slack > 0 || !trigger.needsRequirement() || margin.maintenance(s, unit) > 0)) {
            return slack;
        }
        return trigger.excess(
                slack, margin.maintenance(s, unit), margin.notional(s, unit), margin.entryNotional(s, unit));
    }

    /** True if an account with this excess is liquidated. */
    public boolean breached(double excess) {
        return trigger.breached(excess);
    }

    /** True if a unit whose slack is positive never breaches. */
    public boolean followsSlack() {
        return plain || asksMargin;
    }

    public boolean isBreached(VenueState s, int unit) {
        return breached(of(s, unit));
    }

    /** True if accounts may have to be worked on although they no longer breach. */
    public boolean exitsApart() {
        return trigger.exitBuffer() > 0 || trigger.lossBuffer() > 0;
    }

    /** True if nothing but the slack ends a liquidation: the plain rule. */
    boolean exitsFreely() {
        return plain;
    }

    /** Equity less what must be left to end a liquidation. */
    public double atExit(VenueState s, int unit) {
        double excess = of(s, unit);
        return exitsApart() ? trigger.exitExcess(excess, margin.losses(s, unit), margin.notional(s, unit)) : excess;
    }

    /** True if the liquidation of an account ends. */
    public boolean isHealed(VenueState s, int unit) {
        return trigger.healed(atExit(s, unit));
    }

    /** See {@link AccountMargin#jointBand}. */
    public @Nullable JointBand jointBand(double width) {
        return margin.jointBand(width);
    }

    /**
     * An upper bound of what {@link #of} can lose inside a band, see {@link AccountMargin#reach}: what slack loses, and what is
     * asked beside maintenance when margin and notional are as large as they can become.
     */
    public double reach(VenueState s, int unit, double band, @Nullable JointBand together) {
        double reach = margin.reach(s, unit, band, together);
        if (plain || asksMargin && !trigger.needsRequirement()) {
            return reach;
        }
        double maintenance = margin.maintenance(s, unit);
        if (trigger.needsRequirement() && !(maintenance > 0)) {
            return s.holdsPosition(unit) ? Double.POSITIVE_INFINITY : 0;
        }
        return asksMargin ? reach : reach + rise(s, unit, maintenance, reach, band);
    }

    private double rise(VenueState s, int unit, double maintenance, double reach, double band) {
        double grown = (1 + band) * (1 + band) * (1 + 1e-6);
        double notional = margin.notional(s, unit);
        double atEntry = margin.entryNotional(s, unit);
        double most = trigger.required(maintenance + reach, notional * grown, atEntry * grown);
        return (most - trigger.required(maintenance, notional, atEntry)) * (1 + 1e-6) + most * 1e-13;
    }
}
