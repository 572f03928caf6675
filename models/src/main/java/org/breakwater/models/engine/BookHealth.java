package org.breakwater.models.engine;

import java.util.Arrays;
import org.breakwater.models.margin.AccountFigures;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * How well the whole book is covered: at the start, and at the end of every hour. What a book looks like at the start is kept
 * from path to path while paths start at the same prices.
 */
final class BookHealth {

    /** Equity over maintenance by less than this fraction of notional: near its liquidation. */
    private static final double NEAR = 0.05;

    private final AccountMargin margin;
    private final boolean repeats;
    private final AccountFigures figures = new AccountFigures();
    private final double[] openingNotional;
    private final int[] bucket;
    private final double[] startMid;
    private double totalNotional;
    private double marginPerNotional;
    private double equity;
    private double maintenance;
    private double notional;
    private double near;
    private double call;
    private double startRatio;
    private double startNear;

    BookHealth(AccountMargin margin, ResolvedBook book) {
        this.margin = margin;
        this.repeats = !book.hasOptions;
        openingNotional = new double[book.units()];
        bucket = new int[book.units()];
        startMid = new double[book.quote];
        Arrays.fill(startMid, Double.NaN);
    }

    /** Begins a path: what is open, asked for and near its liquidation at the opening prices. */
    void start(MarketState m, VenueState s, PathOutcome out) {
        if (!(repeats && Arrays.equals(startMid, m.mid))) {
            System.arraycopy(m.mid, 0, startMid, 0, startMid.length);
            open(s);
        }
        out.set(Measure.MARGIN_PER_NOTIONAL, marginPerNotional);
        if (isAsked(startRatio)) {
            out.set(Measure.LOWEST_COLLATERAL_RATIO, startRatio);
        }
        out.set(Measure.NEAR_LIQUIDATION, startNear);
    }

    private void open(VenueState s) {
        totalNotional = 0;
        double initial = 0;
        for (int u = 0; u < openingNotional.length; u++) {
            openingNotional[u] = margin.notional(s, u);
            totalNotional += openingNotional[u];
            bucket[u] =
                    LeverageBucket.of(openingNotional[u] / margin.wealth(s, u)).ordinal();
            initial += margin.initial(s, u);
        }
        marginPerNotional = totalNotional > 0 ? initial / totalNotional : 0;
        look(s);
        startRatio = ratio();
        startNear = Math.max(0, nearShare());
    }

    /** Looks at the book at the end of an hour. */
    void observe(VenueState s, PathOutcome out, int hour) {
        look(s);
        double ratio = ratio();
        if (isAsked(ratio) && ratio < out.get(Measure.LOWEST_COLLATERAL_RATIO)) {
            out.set(Measure.LOWEST_COLLATERAL_RATIO, ratio);
        }
        out.set(Measure.NEAR_LIQUIDATION, Math.max(out.get(Measure.NEAR_LIQUIDATION), nearShare()));
        out.hourlyMarginCall[hour] = call;
    }

    private void look(VenueState s) {
        equity = 0;
        maintenance = 0;
        notional = 0;
        near = 0;
        call = 0;
        for (int u = 0; u < openingNotional.length; u++) {
            if (s.open[u]) {
                margin.figures(s, u, figures);
                equity += figures.equity();
                maintenance += figures.maintenance();
                notional += figures.notional();
                near += figures.equity() - figures.maintenance() < NEAR * figures.notional() ? figures.notional() : 0;
                call += Math.max(0, figures.initial() - figures.equity());
            }
        }
    }

    /** Equity over maintenance of all open units; not a number where nothing is asked for. */
    private double ratio() {
        return maintenance > 0 ? equity / maintenance : Double.NaN;
    }

    private static boolean isAsked(double ratio) {
        return Math.abs(ratio) < Double.POSITIVE_INFINITY;
    }

    private double nearShare() {
        return notional > 0 ? near / notional : 0;
    }

    /** Notional of all units at the start, quote currency. */
    double totalNotional() {
        return totalNotional;
    }

    /** Notional at the start by unit, quote currency. */
    double[] openingNotional() {
        return openingNotional;
    }

    double openingNotional(int unit) {
        return openingNotional[unit];
    }

    /** Leverage of a unit at the start, ordinal of its {@link LeverageBucket}. */
    int bucket(int unit) {
        return bucket[unit];
    }
}
