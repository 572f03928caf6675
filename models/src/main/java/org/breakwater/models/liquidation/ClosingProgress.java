package org.breakwater.models.liquidation;

import java.util.Arrays;
import org.breakwater.models.liquidation.sizing.RateWindow;
import org.breakwater.models.liquidation.sizing.TimePace;
import org.breakwater.models.liquidation.sizing.WindowUse;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** How far closing has come along a path: time since an account's order stands, what it has freed since, what limits leave. */
final class ClosingProgress {

    private final ResolvedBook book;
    private final WorkLimits limits;
    private final double latencySeconds;
    private final double blocks;
    private final WindowUse[] use;
    private final double[] freed;
    private final double[] order;
    private final double[] closed;
    private final double[] moment;
    private final double[] lastFill;
    private final double[] rewarded;
    private double now;

    /** @param momentSeconds time between two moments at which accounts are worked on */
    ClosingProgress(ResolvedBook book, LiquidationPolicy policy, double momentSeconds) {
        this.book = book;
        this.limits = policy.limits();
        this.latencySeconds = policy.pace().latencySeconds();
        this.blocks = limits.blocks(momentSeconds);
        this.use = new WindowUse[book.instrumentCount()];
        Arrays.setAll(use, i -> new WindowUse());
        this.freed = new double[book.units()];
        this.order = new double[book.units()];
        this.closed = new double[book.units()];
        this.moment = new double[book.units()];
        this.lastFill = new double[book.units()];
        this.rewarded = new double[book.units()];
    }

    void start() {
        for (WindowUse window : use) {
            window.reset();
        }
        Arrays.fill(order, Double.NaN);
        Arrays.fill(moment, Double.NaN);
        Arrays.fill(rewarded, Double.NaN);
        Arrays.fill(lastFill, Double.NEGATIVE_INFINITY);
        now = 0;
    }

    void enter(double seconds) {
        now = seconds;
    }

    /** What the fund may pay until the next moment, quote currency. */
    double fundLoss() {
        return limits.fundLossPerBlock() * blocks;
    }

    /** Seconds since the order of an account was placed; zero without one. */
    double elapsed(VenueState s, int unit) {
        double due = s.orderSeconds[unit];
        return Double.isNaN(due) ? 0 : Math.max(0, now - (due - latencySeconds));
    }

    /** Seconds since something of an account was closed; infinite if nothing was. */
    double sinceFill(int unit) {
        return now - lastFill[unit];
    }

    /** True once for each order of an account. */
    boolean isFirst(VenueState s, int unit) {
        boolean first = rewarded[unit] != s.orderSeconds[unit];
        rewarded[unit] = s.orderSeconds[unit];
        return first;
    }

    /** Share of an account's shortage that may be worked off by now. */
    double share(VenueState s, int unit, double shortage) {
        TimePace pace = limits.shortage();
        return pace == null || !(shortage < Double.POSITIVE_INFINITY)
                ? 1
                : pace.share(shortage, freedSoFar(s, unit), elapsed(s, unit));
    }

    private double freedSoFar(VenueState s, int unit) {
        if (order[unit] != s.orderSeconds[unit]) {
            order[unit] = s.orderSeconds[unit];
            freed[unit] = 0;
        }
        return freed[unit];
    }

    /** Notes that an account needs so much less than before. */
    void free(VenueState s, int unit, double amount) {
        freed[unit] = freedSoFar(s, unit) + Math.max(0, amount);
    }

    /**
     * Size of a fill that the limits leave, and takes it from them.
     *
     * @param size that would fill, coins or contracts
     * @param notional of one unit of it, quote currency
     * @param coins of the underlying in one unit of it
     */
    double admit(VenueState s, int unit, int instrument, double size, double notional, double coins) {
        double left = limits.notionalPerBlock() * blocks - closedNow(unit);
        double admitted = Math.min(size, Math.max(0, left) / notional);
        RateWindow window = limits.window();
        if (window != null && admitted > 0) {
            int asset = book.underlying[instrument];
            double premium = Math.abs(s.traded[asset] / s.index[asset] - 1);
            admitted = window.take(use[instrument], now, admitted * coins, premium) / coins;
        }
        closed[unit] += admitted * notional;
        lastFill[unit] = admitted > 0 ? now : lastFill[unit];
        return admitted;
    }

    private double closedNow(int unit) {
        if (moment[unit] != now) {
            moment[unit] = now;
            closed[unit] = 0;
        }
        return closed[unit];
    }
}
