package org.breakwater.models.engine;

import java.util.Arrays;
import org.breakwater.models.loss.DeficitResolution;
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
    private final DeficitResolution deficits;
    private final double[] openingTotal;
    private final double[] openingClaim;
    private final double[] openInterest;
    private final double[] entryNotional;
    /** By instrument: most contracts that the outside market and whoever inherits have held: hedges may exceed open interest. */
    private final double[] traded;

    Audit(ResolvedBook book, Ledger ledger, DeficitResolution deficits) {
        this.book = book;
        this.ledger = ledger;
        this.deficits = deficits;
        this.openingTotal = new double[book.assets.size()];
        this.openingClaim = new double[book.assets.size()];
        this.openInterest = new double[book.instrumentCount()];
        this.entryNotional = new double[book.instrumentCount()];
        this.traded = new double[book.instrumentCount()];
        for (int p = 0; p < book.positions(); p++) {
            openInterest[book.positionInstrument[p]] += Math.abs(book.quantity[p]);
            entryNotional[book.positionInstrument[p]] += Math.abs(book.quantity[p] * book.entryValue[p]);
        }
    }

    void start(VenueState s) {
        Arrays.fill(traded, 0);
        for (int a = 0; a < openingTotal.length; a++) {
            openingTotal[a] = ledger.total(a);
            openingClaim[a] = claims(s, a);
        }
    }

    /**
     * @throws IllegalStateException naming the identity that does not hold
     */
    void check(VenueState s, int point) {
        for (int i = 0; i < traded.length; i++) {
            traded[i] = Math.max(traded[i], Math.abs(s.outsideQuantity[i]) + Math.abs(s.inventoryQuantity[i]));
        }
        for (int a = 0; a < openingTotal.length; a++) {
            String asset = book.assets.get(a);
            double scale = ledger.gross(a);
            require("total of", asset, ledger.total(a), openingTotal[a], scale, point);
            require("balances in", asset, balances(s, a), ledger.holding(Party.TRADERS, a), scale, point);
            require("fund in", asset, s.fund[a], ledger.holding(Party.FUND, a), scale, point);
            require("open claims in", asset, claims(s, a), openingClaim[a], scale + claimScale(s, a), point);
            require("resolved deficits in", asset, deficits.resolved(a), deficits.arisen(a), scale, point);
        }
        for (int i = 0; i < openInterest.length; i++) {
            String symbol = book.instruments.get(i).symbol();
            require("contracts of", symbol, net(s, i), 0, openInterest[i] + traded[i], point);
        }
        requireNoDebtOfClosedUnits(s, point);
    }

    private void requireNoDebtOfClosedUnits(VenueState s, int point) {
        for (int u = 0; u < s.open.length; u++) {
            if (s.open[u] != s.isOpen(u)) {
                throw new IllegalStateException("audit at point " + point + ": account " + book.unitIds.get(u)
                        + " must be open while it holds a position or owes an asset");
            }
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
                sum += s.quantity[p] * (s.markValue[i] - book.entryValue[p]);
            }
        }
        for (int i = 0; i < openInterest.length; i++) {
            if (book.settlement[i] == asset) {
                sum += s.outsideQuantity[i] * s.markValue[i] - s.outsideValue[i];
                sum += s.inventoryQuantity[i] * s.markValue[i] - s.inventoryValue[i];
            }
        }
        return sum;
    }

    private double claimScale(VenueState s, int asset) {
        double scale = 0;
        for (int i = 0; i < openInterest.length; i++) {
            if (book.settlement[i] == asset) {
                scale += (openInterest[i] + traded[i]) * Math.abs(s.markValue[i]) + entryNotional[i];
            }
        }
        return scale;
    }

    private double net(VenueState s, int instrument) {
        double sum = s.outsideQuantity[instrument] + s.inventoryQuantity[instrument];
        for (int p = 0; p < s.quantity.length; p++) {
            if (book.positionInstrument[p] == instrument) {
                sum += s.quantity[p];
            }
        }
        return sum;
    }

    private static void require(String what, String name, double actual, double expected, double scale, int point) {
        if (!(Math.abs(actual - expected) <= TOLERANCE * scale)) {
            throw new IllegalStateException("audit at point " + point + ": " + what + " " + name + " must be "
                    + expected + ", is " + actual + " (scale " + scale + ")");
        }
    }
}
