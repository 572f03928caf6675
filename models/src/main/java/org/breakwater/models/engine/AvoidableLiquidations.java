package org.breakwater.models.engine;

import java.util.Arrays;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.oracle.OptionMarks;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * What would have become of each liquidated account had it been left alone. A copy of its holdings, taken before its first
 * fill of the path, is valued at the traded mids without the displacement of its own fills. A liquidation was avoidable
 * within W if the copy never fell below zero and met its maintenance margin W later. Only windows that end within the path
 * are observed, whatever their outcome: to count those alone that failed early would bias the share.
 */
final class AvoidableLiquidations {

    private static final double HOUR = 3_600;
    private static final double DAY = 86_400;

    /** Seconds: windows and moments are multiples of a tick but for rounding. */
    private static final double ROUNDING = 1e-6;

    /** Temporary displacement below which it is over. */
    private static final double GONE = 1e-9;

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final OptionMarks options;
    private final VenueState copy;
    private final double[] ownPermanent;
    private final double[] ownTemporary;
    private final double[] factor;
    private final double[] displacedAt;
    private final double[] decayPerSecond;
    private final double[] permanentShare;
    private final boolean permanent;
    private final int[] watched;
    private final double[] since;
    private final boolean[] hourDone;
    private final boolean[] seen;
    private boolean on;
    private int size;
    private double now;
    private double end;

    AvoidableLiquidations(
            ResolvedBook book,
            AccountMargin margin,
            OptionMarks options,
            @Nullable LiquidityProfile[] profiles,
            ImpactMode mode) {
        this.book = book;
        this.options = options;
        this.margin = margin;
        this.copy = new VenueState(book, 0);
        this.ownPermanent = new double[book.positions()];
        this.ownTemporary = new double[book.positions()];
        this.factor = new double[book.positions()];
        this.displacedAt = new double[book.positions()];
        this.decayPerSecond = new double[profiles.length];
        this.permanentShare = new double[profiles.length];
        this.permanent = mode == ImpactMode.FULL;
        for (int a = 0; a < profiles.length; a++) {
            LiquidityProfile profile = profiles[a];
            if (profile != null) {
                decayPerSecond[a] = StrictMath.log(2) / profile.recoveryHalfLifeSeconds();
                permanentShare[a] = profile.permanentShare();
            }
        }
        this.watched = new int[book.units()];
        this.since = new double[book.units()];
        this.hourDone = new boolean[book.units()];
        this.seen = new boolean[book.units()];
    }

    /**
     * Begins a path of the given length.
     *
     * @param follows false to follow nobody on it
     */
    void start(double endSeconds, boolean follows) {
        on = follows;
        size = 0;
        now = 0;
        end = endSeconds;
        Arrays.fill(seen, false);
    }

    /** The moment that is being worked on. */
    void enter(double seconds) {
        now = seconds;
    }

    /** Learns of a fill before it is booked: copies the unit at its first, and remembers the displacement. */
    void filled(VenueState before, int unit, int position, double displacement) {
        if (!on) {
            return;
        }
        if (!seen[unit]) {
            watch(before, unit);
        }
        int asset = book.underlying[book.positionInstrument[position]];
        double lasting = permanentShare[asset];
        ownPermanent[position] += permanent ? displacement * lasting : 0;
        ownTemporary[position] = temporary(position, asset) + displacement * (1 - lasting);
        displacedAt[position] = now;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            factor[p] = Double.NaN;
        }
    }

    /** Temporary displacement that a unit's fills of a position have left until now. */
    private double temporary(int position, int asset) {
        double left = ownTemporary[position];
        return left == 0 ? 0 : left * StrictMath.exp(-decayPerSecond[asset] * (now - displacedAt[position]));
    }

    private void watch(VenueState s, int unit) {
        seen[unit] = true;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            copy.quantity[p] = s.quantity[p];
            ownPermanent[p] = 0;
            ownTemporary[p] = 0;
        }
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            copy.balance[b] = s.balance[b];
        }
        hourDone[unit] = false;
        since[unit] = now;
        watched[size++] = unit;
    }

    /** Values all copies at this point and settles those whose windows end. */
    void observe(VenueState s, PathOutcome out, double[] notional) {
        if (size == 0) {
            return;
        }
        System.arraycopy(s.index, 0, copy.index, 0, s.index.length);
        System.arraycopy(s.mark, 0, copy.mark, 0, s.mark.length);
        System.arraycopy(s.bufferRate, 0, copy.bufferRate, 0, s.bufferRate.length);
        copy.takeOptionsOf(s);
        margin.revalue(copy);
        int kept = 0;
        for (int k = 0; k < size; k++) {
            int unit = watched[k];
            price(s, unit);
            if (!settled(unit, out, notional[unit])) {
                watched[kept++] = unit;
            }
        }
        size = kept;
    }

    private void price(VenueState s, int unit) {
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            int i = book.positionInstrument[p];
            double price = s.traded[book.underlying[i]] * withoutOwn(unit, p, book.underlying[i]);
            double value = book.isOption(i) ? options.premium(s, i, price, 0) : book.value(i, price);
            AccountMargin.value(copy, i, value);
        }
    }

    /** Factor that takes the displacement of an asset by a unit's own fills off; kept once only the lasting part is left. */
    private double withoutOwn(int unit, int position, int asset) {
        if (!Double.isNaN(factor[position])) {
            return factor[position];
        }
        double own = 0;
        double fading = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (book.underlying[book.positionInstrument[p]] == asset) {
                double temporary = temporary(p, asset);
                own += ownPermanent[p] + temporary;
                fading += Math.abs(temporary);
            }
        }
        double without = own == 0 ? 1 : StrictMath.exp(-own);
        factor[position] = fading < GONE ? without : Double.NaN;
        return without;
    }

    /** True when nothing is left to learn about a unit. */
    private boolean settled(int unit, PathOutcome out, double notional) {
        double age = now - since[unit] + ROUNDING;
        boolean failed = margin.wealth(copy, unit) < 0;
        if (!hourDone[unit] && (failed || age >= HOUR)) {
            hourDone[unit] = true;
            count(out, Measure.OBSERVED_1H, Measure.AVOIDABLE_1H, unit, HOUR, failed, notional);
        }
        if (failed || age >= DAY) {
            count(out, Measure.OBSERVED_24H, Measure.AVOIDABLE_24H, unit, DAY, failed, notional);
            return true;
        }
        return since[unit] + DAY > end + ROUNDING && hourDone[unit];
    }

    private void count(
            PathOutcome out,
            Measure observed,
            Measure avoidable,
            int unit,
            double window,
            boolean failed,
            double notional) {
        if (since[unit] + window <= end + ROUNDING) {
            out.add(observed, notional);
            out.add(avoidable, !failed && margin.slack(copy, unit) >= 0 ? notional : 0);
        }
    }
}
