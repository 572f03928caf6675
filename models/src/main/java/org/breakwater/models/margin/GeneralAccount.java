package org.breakwater.models.margin;

import org.breakwater.models.margin.EquityRecipe.Weighted;
import org.breakwater.models.margin.joint.JointBand;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * Units under rules of any form: the worth of their balances and of what their spot orders hold, and what their positions add
 * ({@link GeneralMargin}). All amounts are in quote currency.
 */
final class GeneralAccount {

    private final ResolvedBook book;
    private final GeneralMargin positions;
    private final BalanceWorth worth;
    private final boolean joins;
    private final boolean closes;

    GeneralAccount(ResolvedBook book, GeneralMargin positions, BalanceWorth worth, EquityRecipe recipe) {
        this.book = book;
        this.positions = positions;
        this.worth = worth;
        this.closes = positions.costs().any();
        this.joins = recipe.weighted() == Weighted.POSITION_LESS_MARGIN;
    }

    /** Equity less margin and what closing would cost, in the venue's whole quanta. */
    double slack(VenueState s, int unit, boolean forInitial, boolean atIndex) {
        double sum = 0;
        double plain = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            double joined = joins ? positions.joined(s, unit, b, forInitial, atIndex) : 0;
            sum += worth(s, b, s.balance[b] + joined, forInitial);
            plain += closes ? worth(s, b, s.balance[b], forInitial) : 0;
        }
        sum += reserved(s, unit, forInitial, atIndex);
        double added = joins ? 0 : positions.excess(s, unit, forInitial, atIndex);
        double closing =
                closes ? positions.costs().of(s, unit, plain + positions.profit(s, unit, atIndex), atIndex) : 0;
        return positions.whole(sum + added - closing);
    }

    /** Worth of one balance against liquidation. */
    double balance(VenueState s, int slot) {
        return worth(s, slot, s.balance[slot], false);
    }

    /** Worth of balances and of what spot orders hold. */
    double collateral(VenueState s, int unit) {
        double sum = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            sum += worth(s, b, s.balance[b], false);
        }
        return sum + reserved(s, unit, false, false);
    }

    /**
     * An upper bound of what {@link #slack} for maintenance can lose inside a band, see {@link AccountMargin#reach}; infinite for a
     * unit with spot orders.
     */
    double reach(VenueState s, int unit, double band, @Nullable JointBand together) {
        if (book.reservedStart[unit] < book.reservedStart[unit + 1]) {
            return Double.POSITIVE_INFINITY;
        }
        double fall = 0;
        double swing = 0;
        double gross = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            fall += joins ? joinedFall(s, unit, b, band) : 0;
            swing += swing(s, b, band);
            gross += Math.abs(worth(s, b, s.balance[b], false));
        }
        double all = fall + swing + positions.reach(s, unit, swing, band, together);
        return all * (1 + 1e-6) + (gross + positions.gross(s, unit)) * 1e-13;
    }

    /** The most that the worth of a balance moves either way. */
    private double swing(VenueState s, int b, double band) {
        int asset = book.balanceAsset[b];
        double width = asset == book.quote ? 0 : band;
        double amount = s.balance[b];
        double price = price(s, asset, amount);
        double now = worth.of(s, asset, amount, price, false);
        double low = worth.of(s, asset, amount, price * (1 - width), false);
        double high = worth.of(s, asset, amount, price * (1 + width), false);
        return Math.max(Math.abs(now - low), Math.abs(high - now)) + rounding(asset, amount, price, band);
    }

    /** The most that a balance with what positions have joined to it loses. */
    private double joinedFall(VenueState s, int unit, int b, double band) {
        int asset = book.balanceAsset[b];
        double width = asset == book.quote ? 0 : band;
        double most = s.balance[b] + positions.joined(s, unit, b, false, false);
        double least = most - positions.joinedFall(s, unit, b, band);
        double price = price(s, asset, least);
        double low = worth.of(s, asset, least, price * (1 - width), false);
        double high = worth.of(s, asset, least, price * (1 + width), false);
        return worth(s, b, most, false) - Math.min(low, high) + rounding(asset, Math.max(most, -least), price, band);
    }

    /** What the rounding of weights may take from a worth that does not fall otherwise. */
    private double rounding(int asset, double amount, double price, double band) {
        return worth.quantum(asset) * Math.abs(amount) * price * (1 + band);
    }

    /**
     * What spot orders add. Each may come back all in its one asset or all in the other, whichever adds less; what it adds is
     * measured on top of all that the others may bring, where weights count least (Mango v4's health).
     */
    private double reserved(VenueState s, int unit, boolean forInitial, boolean atIndex) {
        double sum = 0;
        for (int r = book.reservedStart[unit]; r < book.reservedStart[unit + 1]; r++) {
            if (s.reservedBase[r] > 0 || s.reservedQuote[r] > 0) {
                double asBase = effect(s, unit, r, book.reservedBaseSlot[r], forInitial, atIndex);
                double asQuote = effect(s, unit, r, book.reservedQuoteSlot[r], forInitial, atIndex);
                sum += Math.min(asBase, asQuote);
            }
        }
        return sum;
    }

    private double effect(VenueState s, int unit, int order, int slot, boolean forInitial, boolean atIndex) {
        double most = s.balance[slot] + (joins ? positions.joined(s, unit, slot, forInitial, atIndex) : 0);
        for (int r = book.reservedStart[unit]; r < book.reservedStart[unit + 1]; r++) {
            most += inAssetOf(s, r, slot);
        }
        return worth(s, slot, most, forInitial) - worth(s, slot, most - inAssetOf(s, order, slot), forInitial);
    }

    /** All that an order holds, in the asset of a slot; zero if it is neither of its two. */
    private double inAssetOf(VenueState s, int order, int slot) {
        double base = s.index[book.balanceAsset[book.reservedBaseSlot[order]]];
        double quote = s.index[book.balanceAsset[book.reservedQuoteSlot[order]]];
        if (slot == book.reservedBaseSlot[order]) {
            return s.reservedBase[order] + s.reservedQuote[order] * quote / base;
        }
        return slot == book.reservedQuoteSlot[order]
                ? s.reservedQuote[order] + s.reservedBase[order] * base / quote
                : 0;
    }

    private double worth(VenueState s, int slot, double amount, boolean forInitial) {
        int asset = book.balanceAsset[slot];
        return worth.of(s, asset, amount, price(s, asset, amount), forInitial);
    }

    private static double price(VenueState s, int asset, double amount) {
        return s.balancePrice[VenueState.side(asset, amount > 0)];
    }
}
