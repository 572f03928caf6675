package org.breakwater.models.loss.fund;

import java.util.Arrays;
import org.breakwater.models.loss.adl.LegShares;
import org.breakwater.models.state.ResolvedBook;

/** What the fund has paid for losses of each contract on a path, against a cap per contract (Drift v2). */
public final class ContractCaps {

    private final ResolvedBook book;
    private final double cap;
    private final double[] paid;

    /** @param cap of one contract, quote currency; infinite for no cap */
    public ContractCaps(ResolvedBook book, double cap) {
        this.book = book;
        this.cap = cap;
        this.paid = new double[book.instrumentCount()];
    }

    /** Begins a path. */
    public void start() {
        Arrays.fill(paid, 0);
    }

    /**
     * Most that may be paid of a loss, each leg within what its contract has left. A loss that comes from no contract has no
     * cap.
     *
     * @param shares of the legs of the unit
     * @param loss quote currency
     */
    public double room(LegShares shares, int unit, double loss) {
        if (cap == Double.POSITIVE_INFINITY || !shares.any()) {
            return Double.POSITIVE_INFINITY;
        }
        double room = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            room += ofLeg(shares, p, loss);
        }
        return room;
    }

    /**
     * Books a payment on the contracts of its legs, in proportion to the room that each had.
     *
     * @param room what {@link #room(LegShares, int, double)} gave, quote currency
     * @param amount what was paid of it, quote currency
     */
    public void book(LegShares shares, int unit, double loss, double room, double amount) {
        if (room > 0 && room < Double.POSITIVE_INFINITY) {
            double part = amount / room;
            for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
                paid[book.positionInstrument[p]] += part * ofLeg(shares, p, loss);
            }
        }
    }

    private double ofLeg(LegShares shares, int position, double loss) {
        return Math.min(shares.of(position) * loss, Math.max(0, cap - paid[book.positionInstrument[position]]));
    }
}
