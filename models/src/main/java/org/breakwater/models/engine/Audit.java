package org.breakwater.models.engine;

import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.Party;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Holds the ledger against the engine's columns: nothing created, nothing lost, contracts balance, each deficit resolved
 * once. Tolerances are relative to everything that was ever moved.
 */
final class Audit {

    private static final double TOLERANCE = 1e-9;

    private final ResolvedBook book;
    private final Ledger ledger;
    private final double[] openingTotal;
    private final double[] openingClaim;
    private final double[] openInterest;

    Audit(ResolvedBook book, Ledger ledger) {
        this.book = book;
        this.ledger = ledger;
        this.openingTotal = new double[book.assets.size()];
        this.openingClaim = new double[book.assets.size()];
        this.openInterest = new double[book.instrumentCount()];
        for (int p = 0; p < book.positions(); p++) {
            openInterest[book.positionInstrument[p]] += Math.abs(book.quantity[p]);
        }
    }

    void start(VenueState s) {
        for (int a = 0; a < openingTotal.length; a++) {
            openingTotal[a] = ledger.total(a);
            openingClaim[a] = claims(s, a);
        }
    }

    /**
     * @throws IllegalStateException naming the identity that does not hold
     */
    void check(VenueState s, int point) {
        for (int a = 0; a < openingTotal.length; a++) {
            double scale = Math.max(1, ledger.gross(a));
            require("total of " + book.assets.get(a), ledger.total(a), openingTotal[a], scale, point);
            require(
                    "balances in " + book.assets.get(a),
                    balances(s, a),
                    ledger.holding(Party.TRADERS, a),
                    scale,
                    point);
            require("fund in " + book.assets.get(a), s.fund[a], ledger.holding(Party.FUND, a), scale, point);
            require(
                    "open claims in " + book.assets.get(a),
                    claims(s, a),
                    openingClaim[a],
                    scale + claimScale(s, a),
                    point);
        }
        for (int i = 0; i < openInterest.length; i++) {
            require(
                    "contracts of " + book.instruments.get(i).symbol(),
                    net(s, i),
                    0,
                    Math.max(1e-300, openInterest[i]),
                    point);
        }
    }

    private double balances(VenueState s, int asset) {
        double sum = 0;
        for (int b = 0; b < s.balance.length; b++) {
            if (book.balanceAsset[b] == asset) {
                sum += s.balance[b];
            }
        }
        return sum;
    }

    /** Unrealised profit of all holders less what was realised against the clearing account: constant, as longs equal shorts. */
    private double claims(VenueState s, int asset) {
        double sum = -ledger.holding(Party.CLEARING, asset);
        for (int p = 0; p < s.quantity.length; p++) {
            int i = book.positionInstrument[p];
            if (book.settlement[i] == asset && s.quantity[p] != 0) {
                sum += book.profit(i, s.quantity[p], s.entry[p], s.mark[i]);
            }
        }
        for (int i = 0; i < openInterest.length; i++) {
            if (book.settlement[i] == asset) {
                double q = s.outsideQuantity[i];
                sum += book.inverse[i] ? s.outsideValue[i] - q / s.mark[i] : q * s.mark[i] - s.outsideValue[i];
            }
        }
        return sum;
    }

    private double claimScale(VenueState s, int asset) {
        double scale = 0;
        for (int i = 0; i < openInterest.length; i++) {
            if (book.settlement[i] == asset) {
                scale += book.notional(i, openInterest[i], s.mark[i]);
            }
        }
        return scale;
    }

    private double net(VenueState s, int instrument) {
        double sum = s.outsideQuantity[instrument];
        for (int p = 0; p < s.quantity.length; p++) {
            if (book.positionInstrument[p] == instrument) {
                sum += s.quantity[p];
            }
        }
        return sum;
    }

    private static void require(String what, double actual, double expected, double scale, int point) {
        if (!(Math.abs(actual - expected) <= TOLERANCE * scale)) {
            throw new IllegalStateException("audit at point " + point + ": " + what + " must be " + expected + ", is "
                    + actual + " (scale " + scale + ")");
        }
    }
}
