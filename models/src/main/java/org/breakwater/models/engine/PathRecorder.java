package org.breakwater.models.engine;

import java.util.Arrays;
import org.breakwater.models.engine.check.AccountCheck;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidation.inventory.Inheritance.Holder;
import org.breakwater.models.loss.FundAccount;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** Step 11 of the engine: turns events and states of a path into its {@link PathOutcome}. */
final class PathRecorder implements EventSink {

    private final ResolvedBook book;
    private final AccountCheck check;
    private final double fundShareOfPenalty;
    private final boolean fundInherits;
    private final BookHealth health;
    private final boolean[] countedLiquidated;
    private final boolean[] countedInsolvent;
    private final boolean[] filling;
    private final boolean[] markDriven;
    private final double[] startMid;
    private final double[] exogenousMove;
    private final double[] tradedMove;
    private final double[] lastPrice;
    private final FundWatch fundWatch = new FundWatch();

    private EventSink next = EventSink.NONE;
    private PathOutcome out;
    private double totalNotional;
    private int liquidatedUnits;
    private int insolventUnits;
    private double liquidatedNotional;
    private double insolventNotional;
    private double revaluation;
    private double netDraw;
    private double demand;
    private int hour;

    PathRecorder(ResolvedBook book, AccountMargin margin, VenueRules rules, AccountCheck check) {
        this.book = book;
        this.check = check;
        this.fundShareOfPenalty = rules.liquidation().split().fund();
        this.fundInherits = rules.inheritance().holder() == Holder.FUND;
        int units = book.units();
        health = new BookHealth(margin, book);
        countedLiquidated = new boolean[units];
        countedInsolvent = new boolean[units];
        filling = new boolean[units];
        markDriven = new boolean[units];
        int assets = book.quote;
        startMid = new double[assets];
        exogenousMove = new double[assets];
        tradedMove = new double[assets];
        lastPrice = new double[assets + 1];
        out = new PathOutcome(1);
    }

    void start(MarketState m, VenueState s, FundAccount fund, PathOutcome outcome, EventSink sink, boolean diagnoses) {
        out = outcome;
        next = sink;
        health.start(m, s, out);
        if (diagnoses) {
            out.diagnose();
        }
        totalNotional = health.totalNotional();
        Arrays.fill(countedLiquidated, false);
        Arrays.fill(countedInsolvent, false);
        liquidatedUnits = 0;
        insolventUnits = 0;
        liquidatedNotional = 0;
        insolventNotional = 0;
        System.arraycopy(m.mid, 0, startMid, 0, startMid.length);
        System.arraycopy(s.index, 0, lastPrice, 0, lastPrice.length);
        Arrays.fill(exogenousMove, 0);
        Arrays.fill(tradedMove, 0);
        fundWatch.start(fund.value(s));
        out.fundValue[0] = fund.value(s);
        revaluation = 0;
        netDraw = 0;
        demand = 0;
        hour = 0;
    }

    /** Opening notional by unit. */
    double[] openingNotional() {
        return health.openingNotional();
    }

    @Override
    public void event(EventKind kind, int unit, int subject, double quantity, double price, double amount) {
        if (unit >= 0) {
            check.touched(unit);
        }
        switch (kind) {
            case LIQUIDATION_STARTED -> filling[unit] = markDriven[unit] = false;
            case FILL -> countFill(unit, amount);
            case PENALTY -> {
                out.add(Measure.PENALTIES, amount);
                netDraw -= subject < 0 ? 0 : amount * fundShareOfPenalty;
            }
            case DEFICIT -> countDeficit(unit, amount);
            case FUND_PAID -> {
                out.add(Measure.FUND_DRAW, amount);
                netDraw += amount;
                demand = Math.max(demand, netDraw);
            }
            case FUND_REFUSED -> out.add(Measure.FUND_REFUSED, amount);
            case CAPITAL_PAID -> out.add(Measure.CAPITAL_PAID, amount);
            case DELEVERAGED -> {
                out.add(Measure.ADL_EVENTS, 1);
                out.add(Measure.ADL_LOSS, amount);
            }
            case RECOVERED -> out.add(Measure.ADL_RECOVERED, amount);
            case SOCIALISED -> out.add(Measure.SOCIALISED, amount);
            case UNPAID -> {
                out.add(Measure.UNPAID, amount);
                out.add(Measure.BAD_DEBT, unit < 0 ? amount : 0);
            }
            case INHERITED -> {
                countFill(unit, amount);
                out.add(Measure.INHERITED_NOTIONAL, amount);
            }
            case HEDGED -> out.add(Measure.HEDGE_COST, amount);
            case INVENTORY_SETTLED -> {
                out.add(Measure.INVENTORY_PROFIT, amount);
                netDraw -= fundInherits ? amount : 0;
                demand = Math.max(demand, netDraw);
            }
            case LIQUIDATION_CANCELLED, CONVERSION, CLOSED, EXPIRED -> {}
        }
        next.event(kind, unit, subject, quantity, price, amount);
    }

    private void countFill(int unit, double amount) {
        if (!filling[unit]) {
            filling[unit] = true;
            countLiquidation(unit);
        }
        out.add(Measure.LIQUIDATED_NOTIONAL, amount);
        out.add(Measure.MARK_DRIVEN, markDriven[unit] ? amount : 0);
        out.hourlyNotional[hour] += amount;
        out.notionalByBucket[health.bucket(unit)] += amount;
    }

    /** At the first fill of an order; an order that is withdrawn before it fills liquidates nobody. */
    private void countLiquidation(int unit) {
        out.add(Measure.LIQUIDATIONS, 1);
        out.hourlyLiquidations[hour]++;
        if (!countedLiquidated[unit]) {
            countedLiquidated[unit] = true;
            out.liquidatedByBucket[health.bucket(unit)]++;
            liquidatedUnits++;
            liquidatedNotional += health.openingNotional(unit);
        }
    }

    private void countDeficit(int unit, double amount) {
        out.add(Measure.BAD_DEBT, amount);
        if (!countedInsolvent[unit]) {
            countedInsolvent[unit] = true;
            out.insolventByBucket[health.bucket(unit)]++;
            insolventUnits++;
            insolventNotional += health.openingNotional(unit);
        }
    }

    /** The index alone would not have triggered the order that a unit has just got. */
    void markDriven(int unit) {
        markDriven[unit] = true;
    }

    void roundCap() {
        out.add(Measure.ROUND_CAPS, 1);
    }

    /** Sets the hour to which coming events belong. */
    void enter(double seconds) {
        hour = hourOf(seconds);
    }

    private int hourOf(double seconds) {
        return Math.min(out.hourlyNotional.length - 1, Math.max(0, (int) Math.ceil(seconds / 3_600 - 1e-9) - 1));
    }

    /** Prices have moved and nothing else has: what that did to the fund. */
    void revalue(VenueState s) {
        for (int a = 0; a < lastPrice.length; a++) {
            revaluation += s.fund[a] * (s.index[a] - lastPrice[a]);
            lastPrice[a] = s.index[a];
        }
    }

    void observe(PathBuffer path, int point, VenueState s, FundAccount fund) {
        double seconds = point * path.pointSeconds();
        double value = fund.value(s);
        fundWatch.observe(seconds, value);
        int points = path.points();
        int from = (int) ((point - 1L) * (PathOutcome.FUND_MOMENTS - 1) / points);
        int to = (int) ((long) point * (PathOutcome.FUND_MOMENTS - 1) / points);
        for (int k = from + 1; k <= to; k++) {
            out.fundValue[k] = value;
        }
        boolean hourEnds =
                out.diagnosed() && (point == points || hourOf(seconds + path.pointSeconds()) != hourOf(seconds));
        if (hourEnds) {
            health.observe(s, out, hourOf(seconds));
        }
    }

    /** Follows the farthest moves, with and without the venue's own impact. */
    void observeMoves(MarketState m, VenueState s) {
        for (int a = 0; a < startMid.length; a++) {
            exogenousMove[a] = Math.max(exogenousMove[a], Math.abs(m.mid[a] / startMid[a] - 1));
            tradedMove[a] = Math.max(tradedMove[a], Math.abs(s.traded[a] / startMid[a] - 1));
        }
    }

    void finish(VenueState s, FundAccount fund) {
        fundWatch.write(out);
        out.set(Measure.LIQUIDATED_ACCOUNTS, share(liquidatedUnits, countedLiquidated.length));
        out.set(Measure.LIQUIDATED_WEIGHT, share(liquidatedNotional, totalNotional));
        out.set(Measure.INSOLVENT_ACCOUNTS, share(insolventUnits, countedLiquidated.length));
        out.set(Measure.INSOLVENT_WEIGHT, share(insolventNotional, totalNotional));
        out.set(Measure.FUND_END, fund.value(s));
        out.set(Measure.FUND_REVALUATION, revaluation);
        out.set(Measure.FUND_DEMAND, demand);
        double amplification = 0;
        for (int a = 0; a < startMid.length; a++) {
            if (exogenousMove[a] > 0) {
                amplification = Math.max(amplification, tradedMove[a] / exogenousMove[a] - 1);
            }
        }
        out.set(Measure.AMPLIFICATION, amplification);
        double outside = 0;
        for (int i = 0; i < book.instrumentCount(); i++) {
            double value = book.value(i, s.traded[book.underlying[i]]);
            double open = s.outsideQuantity[i] * value - s.outsideValue[i];
            outside += (s.outsideProfit[i] + open) * s.settlementPrice[i];
        }
        out.set(Measure.OUTSIDE_PROFIT, outside);
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }
}
