package org.breakwater.models.engine;

import java.util.Arrays;
import org.breakwater.models.engine.check.AccountCheck;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.kernel.RankedUnits;
import org.breakwater.models.liquidation.CloseOut;
import org.breakwater.models.liquidation.Excess;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.inventory.Inheritance;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.oracle.OracleFeed;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Steps 7 and 8 of the engine: who breaches gets an order; orders whose latency has passed and whose market takes anything
 * are worked on, lowest margin ratio first, in rounds of check and close-out until none is left, nothing fills, or the cap
 * cuts the cascade.
 */
final class LiquidationRounds {

    /** Seconds, and accounts: sums of ticks meet their limits but for rounding. */
    private static final double ROUNDING = 1e-6;

    private final ResolvedBook book;
    private final LiquidationPolicy policy;
    private final AccountMargin margin;
    private final Excess excess;
    private final AccountCheck check;
    private final OracleFeed oracle;
    private final CloseOut closeOut;
    private final PathRecorder recorder;
    private final int[] breached;
    private final int[] ordered;
    /** By unit: it stands in {@link #ordered}. An account that is closed and breaches again at one moment stands there once. */
    private final boolean[] listed;

    /** By unit: moment at which its order was last kept from filling. */
    private final double[] refused;

    /** By unit: the look, counted along the path, at which it was last found to breach while orders stood. */
    private final long[] seen;

    private final boolean waits;
    private final RankedUnits due;
    private final OpenSides sides;
    private long look;
    private int orders;
    private double earliestDue;
    private double workCredit;

    LiquidationRounds(
            ResolvedBook book,
            LiquidationPolicy policy,
            Inheritance inheritance,
            AccountMargin margin,
            Excess excess,
            AccountCheck check,
            OracleFeed oracle,
            MarketImpact impact,
            CloseOut closeOut,
            PathRecorder recorder) {
        this.book = book;
        this.policy = policy;
        this.margin = margin;
        this.excess = excess;
        this.check = check;
        this.oracle = oracle;
        this.closeOut = closeOut;
        this.recorder = recorder;
        breached = new int[book.units()];
        ordered = new int[book.units()];
        listed = new boolean[book.units()];
        refused = new double[book.units()];
        seen = new long[book.units()];
        waits = policy.mayRefuse();
        due = new RankedUnits(book.units());
        sides = new OpenSides(book, policy.price(), impact, inheritance);
    }

    /** Begins a path: no orders, no credit. */
    void start(VenueState s, PathBuffer path) {
        orders = 0;
        Arrays.fill(listed, false);
        earliestDue = Double.POSITIVE_INFINITY;
        workCredit = 0;
        Arrays.fill(refused, Double.NaN);
        check.start(s, path);
    }

    /** True if the latency of a standing order has passed. */
    boolean isDue(double seconds) {
        return earliestDue <= seconds + ROUNDING;
    }

    /** Lets the capacity of those who work on accounts grow; idle, it grows to one account beyond what a tick brings. */
    void accrue(double tickSeconds) {
        double perTick = policy.pace().unitsPerSecond() * tickSeconds;
        workCredit = Math.min(1 + perTick, workCredit + perTick);
    }

    /** Runs the rounds of one moment. */
    void run(MarketState m, VenueState s, double seconds, long tieSeed) {
        for (int round = 0; ; round++) {
            int n = check.breached(s, breached);
            if (round == 0 && orders > 0) {
                note(n);
                withdrawHealedOrders(s);
            }
            if (n == 0 && orders == 0) {
                return;
            }
            sides.look(m, s);
            rankDue(s, n, seconds, tieSeed);
            if (due.size() == 0) {
                return;
            }
            if (round == policy.pace().maxRounds()) {
                recorder.roundCap();
                return;
            }
            if (!workOnDue(m, s, seconds)) {
                return;
            }
            oracle.mark(s);
            margin.revalue(s, oracle);
        }
    }

    /** Notes who breaches now, for the orders that stand. */
    private void note(int n) {
        look++;
        for (int k = 0; k < n; k++) {
            seen[breached[k]] = look;
        }
    }

    /** True if the liquidation of a unit with an order ends; where nothing but the excess ends it, the look has said so. */
    private boolean isHealed(VenueState s, int unit) {
        return excess.exitsApart() ? excess.isHealed(s, unit) : seen[unit] != look;
    }

    /** Places an order for every breaching unit that has none, and ranks those that can be worked on. */
    private void rankDue(VenueState s, int n, double seconds, long tieSeed) {
        due.clear();
        boolean halts = oracle.halts();
        for (int k = 0; k < n; k++) {
            int u = breached[k];
            if (Double.isNaN(s.orderSeconds[u])) {
                placeOrder(s, u, seconds);
            }
            rank(s, u, halts, seconds, tieSeed);
        }
        for (int k = 0; excess.exitsApart() && k < orders; k++) {
            int u = ordered[k];
            if (s.open[u] && !excess.isBreached(s, u) && !excess.isHealed(s, u)) {
                rank(s, u, halts, seconds, tieSeed);
            }
        }
    }

    private void rank(VenueState s, int unit, boolean halts, double seconds, long tieSeed) {
        boolean passed = s.orderSeconds[unit] <= seconds + ROUNDING && refused[unit] != seconds;
        if (passed && sides.admit(s, unit) && !(halts && halted(s, unit))) {
            due.add(unit, key(s, unit), tieSeed, book.tieKey[unit]);
        }
    }

    private double key(VenueState s, int unit) {
        return switch (policy.order()) {
            case LOWEST_MARGIN_RATIO -> margin.marginRatio(s, unit);
            case LARGEST -> -margin.notional(s, unit);
            case PSEUDO_RANDOM -> 0;
        };
    }

    private void placeOrder(VenueState s, int unit, double seconds) {
        s.orderSeconds[unit] = seconds + policy.pace().latencySeconds();
        earliestDue = Math.min(earliestDue, s.orderSeconds[unit]);
        if (!listed[unit]) {
            listed[unit] = true;
            ordered[orders++] = unit;
        }
        recorder.event(EventKind.LIQUIDATION_STARTED, unit, -1, 0, 0, excess.of(s, unit));
        if (!excess.breached(excess.atIndex(s, unit))) {
            recorder.markDriven(unit);
        }
        s.cancelSpotOrders(unit);
    }

    /** True if closing the unit would trade, or its collateral might have to be sold, without a price. */
    private boolean halted(VenueState s, int unit) {
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            if (s.balance[b] != 0 && oracle.halts(book.balanceAsset[b])) {
                return true;
            }
        }
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0 && oracle.halts(book.underlying[book.positionInstrument[p]])) {
                return true;
            }
        }
        return false;
    }

    /** An order that its limit, a pace or a missing bidder has kept from filling waits for the next moment. */
    private boolean workOnDue(MarketState m, VenueState s, double seconds) {
        boolean worked = false;
        for (int k = 0; k < due.size() && workCredit >= 1 - ROUNDING && closeOut.mayGoOn(); k++) {
            if (closeOut.work(m, s, due.get(k))) {
                worked = true;
                workCredit -= 1;
                continue;
            }
            if (waits) {
                refused[due.get(k)] = seconds;
            }
            if (sides.exhausted(m, s)) {
                return worked;
            }
        }
        return worked;
    }

    /** An order whose account meets its margin again, or is closed, is withdrawn. */
    private void withdrawHealedOrders(VenueState s) {
        int kept = 0;
        earliestDue = Double.POSITIVE_INFINITY;
        for (int k = 0; k < orders; k++) {
            int u = ordered[k];
            boolean stands = !Double.isNaN(s.orderSeconds[u]);
            if (stands && s.open[u] && !isHealed(s, u)) {
                earliestDue = Math.min(earliestDue, s.orderSeconds[u]);
                ordered[kept++] = u;
            } else {
                listed[u] = false;
                withdraw(s, u, stands && s.open[u]);
            }
        }
        orders = kept;
    }

    private void withdraw(VenueState s, int unit, boolean healed) {
        if (healed) {
            recorder.event(EventKind.LIQUIDATION_CANCELLED, unit, -1, 0, 0, excess.of(s, unit));
        }
        s.orderSeconds[unit] = Double.NaN;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            s.closedQuantity[p] = 0;
            s.closedValue[p] = 0;
        }
    }

    /** At the end, what an open order leaves below zero is a loss now; the others are counted. */
    void settleAtEnd(MarketState m, VenueState s, PathOutcome out) {
        for (int k = 0; k < orders; k++) {
            int u = ordered[k];
            if (s.open[u] && !Double.isNaN(s.orderSeconds[u])) {
                out.add(Measure.OPEN_ORDERS, 1);
                if (margin.wealth(s, u) < 0) {
                    closeOut.settleAtMark(m, s, u);
                }
            }
        }
    }
}
