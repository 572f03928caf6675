package org.breakwater.models.engine;

import java.util.Arrays;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * What would have become of each liquidated account had it been left alone. A copy of its holdings, taken before the first
 * fill of the path, is valued at the traded mids without the displacement of its own fills. A liquidation was avoidable
 * within W if the copy never fell below zero and met its maintenance margin W later.
 */
final class AvoidableLiquidations {

    private static final double HOUR = 3_600;
    private static final double DAY = 86_400;

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final VenueState copy;
    private final double[] ownPermanent;
    private final double[] ownTemporary;
    private final double[] decay;
    private final double[] permanentShare;
    private final int[] watched;
    private final double[] since;
    private final boolean[] hourDone;
    private final boolean[] seen;
    private int size;

    AvoidableLiquidations(
            ResolvedBook book, AccountMargin margin, @Nullable LiquidityProfile[] profiles, double pointSeconds) {
        this.book = book;
        this.margin = margin;
        this.copy = new VenueState(book, 0);
        this.ownPermanent = new double[book.positions()];
        this.ownTemporary = new double[book.positions()];
        this.decay = new double[profiles.length];
        this.permanentShare = new double[profiles.length];
        for (int a = 0; a < profiles.length; a++) {
            LiquidityProfile profile = profiles[a];
            if (profile != null) {
                decay[a] = StrictMath.pow(0.5, pointSeconds / profile.recoveryHalfLifeSeconds());
                permanentShare[a] = profile.permanentShare();
            }
        }
        this.watched = new int[book.units()];
        this.since = new double[book.units()];
        this.hourDone = new boolean[book.units()];
        this.seen = new boolean[book.units()];
    }

    void start() {
        size = 0;
        Arrays.fill(seen, false);
    }

    /** Copies the holdings of a unit when it is ordered to be liquidated for the first time on the path. */
    void watch(VenueState s, int unit, double seconds) {
        if (seen[unit]) {
            return;
        }
        seen[unit] = true;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            copy.quantity[p] = s.quantity[p];
            copy.entry[p] = s.entry[p];
            ownPermanent[p] = 0;
            ownTemporary[p] = 0;
        }
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            copy.balance[b] = s.balance[b];
        }
        copy.open[unit] = true;
        hourDone[unit] = false;
        since[unit] = seconds;
        watched[size++] = unit;
    }

    /** Remembers the displacement that a fill of the unit's position left. */
    void displaced(int position, double displacement) {
        double lasting = permanentShare[book.underlying[book.positionInstrument[position]]];
        ownPermanent[position] += displacement * lasting;
        ownTemporary[position] += displacement * (1 - lasting);
    }

    /** Values all copies at this point and settles those whose windows end. */
    void observe(VenueState s, double seconds, PathOutcome out, double[] notional) {
        if (size == 0) {
            return;
        }
        System.arraycopy(s.index, 0, copy.index, 0, s.index.length);
        System.arraycopy(s.bufferRate, 0, copy.bufferRate, 0, s.bufferRate.length);
        margin.revalue(copy);
        int kept = 0;
        for (int k = 0; k < size; k++) {
            int unit = watched[k];
            price(s, unit);
            if (!settled(unit, seconds - since[unit], out, notional[unit])) {
                watched[kept++] = unit;
            }
        }
        size = kept;
    }

    private void price(VenueState s, int unit) {
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            int i = book.positionInstrument[p];
            int a = book.underlying[i];
            ownTemporary[p] *= decay[a];
            double own = ownPermanent[p] + ownTemporary[p];
            copy.mark[i] = own == 0 ? s.traded[a] : s.traded[a] * StrictMath.exp(-own);
        }
    }

    private boolean settled(int unit, double age, PathOutcome out, double notional) {
        if (margin.wealth(copy, unit) < 0) {
            out.add(Measure.OBSERVED_1H, hourDone[unit] ? 0 : notional);
            out.add(Measure.OBSERVED_24H, notional);
            return true;
        }
        if (age >= HOUR && !hourDone[unit]) {
            hourDone[unit] = true;
            out.add(Measure.OBSERVED_1H, notional);
            out.add(Measure.AVOIDABLE_1H, margin.slack(copy, unit) >= 0 ? notional : 0);
        }
        if (age >= DAY) {
            out.add(Measure.OBSERVED_24H, notional);
            out.add(Measure.AVOIDABLE_24H, margin.slack(copy, unit) >= 0 ? notional : 0);
            return true;
        }
        return false;
    }
}
