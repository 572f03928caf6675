package org.breakwater.models.margin;

import org.breakwater.models.margin.schedule.PriceScan;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/** Margin of the positions of a unit that are scanned together, by underlying; all amounts in quote currency. */
final class ScannedMargin {

    private final ResolvedBook book;
    private final @Nullable PriceScan[] scans;

    /** @param scans by instrument; null where a contract is margined on its own */
    ScannedMargin(ResolvedBook book, @Nullable PriceScan[] scans) {
        this.book = book;
        this.scans = scans;
    }

    boolean covers(int instrument) {
        return scans[instrument] != null;
    }

    /** True for the first of the unit's positions that are scanned together: it answers for all of them. */
    boolean leads(VenueState s, int unit, int position) {
        for (int p = book.positionStart[unit]; p < position; p++) {
            if (s.quantity[p] != 0 && together(p, position)) {
                return false;
            }
        }
        return true;
    }

    private boolean together(int one, int other) {
        int i = book.positionInstrument[one];
        int k = book.positionInstrument[other];
        PriceScan scan = scans[i];
        return scan != null && book.underlying[i] == book.underlying[k] && scan.equals(scans[k]);
    }

    /**
     * Margin of all positions that are scanned together with one: largest weighted loss and contingency.
     *
     * @param values by instrument and side, or null for the index
     */
    double required(VenueState s, int unit, int position, double @Nullable [] values) {
        PriceScan scan = scan(position);
        double worst = 0;
        for (int k = 0; k < scan.points().size(); k++) {
            worst = Math.max(worst, loss(s, unit, position, scan, k, values));
        }
        return worst + scan.contingency() * gross(s, unit, position, values);
    }

    private PriceScan scan(int position) {
        PriceScan scan = scans[book.positionInstrument[position]];
        if (scan == null) {
            throw new IllegalStateException("contract of position " + position + " must be scanned");
        }
        return scan;
    }

    private double loss(VenueState s, int unit, int position, PriceScan scan, int point, double @Nullable [] values) {
        double loss = 0;
        for (int p = position; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0 && together(p, position)) {
                loss -= worth(s, p, values) * scan.change(point, book.inverse[book.positionInstrument[p]]);
            }
        }
        return loss;
    }

    private double gross(VenueState s, int unit, int position, double @Nullable [] values) {
        double gross = 0;
        for (int p = position; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0 && together(p, position)) {
                gross += Math.abs(worth(s, p, values));
            }
        }
        return gross;
    }

    /** Signed value of a position. */
    private double worth(VenueState s, int p, double @Nullable [] values) {
        int i = book.positionInstrument[p];
        double value = values == null ? s.indexValue(i) : values[VenueState.side(i, s.quantity[p] > 0)];
        return s.quantity[p] * value * s.settlementPrice[i];
    }

    /** The most that a position's notional can add to the margin, by its share of it. */
    double share(int instrument) {
        PriceScan scan = scans[instrument];
        return scan == null ? 0 : scan.largest(book.inverse[instrument]) + scan.contingency();
    }
}
