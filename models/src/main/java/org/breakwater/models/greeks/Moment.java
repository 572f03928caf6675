package org.breakwater.models.greeks;

import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** What accounts held at one moment, and what it was worth. Reused along a path. */
final class Moment {

    final double[] quantity;
    /** By instrument: what has been inherited, hedges included. */
    final double[] inventory;
    /** By balance slot: coins, those that spot orders hold included. */
    final double[] coins;
    /** By instrument: value of one unit in the settlement asset. */
    final double[] value;
    /** By instrument: price of the settlement asset. */
    final double[] settlement;
    /** By asset. */
    final double[] index;

    final ContractGreeks greeks;
    private final ResolvedBook book;

    Moment(ResolvedBook book) {
        this.book = book;
        quantity = new double[book.positions()];
        inventory = new double[book.instrumentCount()];
        coins = new double[book.balance.length];
        value = new double[book.instrumentCount()];
        settlement = new double[book.instrumentCount()];
        index = new double[book.assets.size()];
        greeks = new ContractGreeks(book);
    }

    void take(VenueState s) {
        System.arraycopy(s.quantity, 0, quantity, 0, quantity.length);
        System.arraycopy(s.inventoryQuantity, 0, inventory, 0, inventory.length);
        System.arraycopy(s.balance, 0, coins, 0, coins.length);
        System.arraycopy(s.markValue, 0, value, 0, value.length);
        System.arraycopy(s.settlementPrice, 0, settlement, 0, settlement.length);
        System.arraycopy(s.index, 0, index, 0, index.length);
        for (int r = 0; r < s.reservedBase.length; r++) {
            coins[book.reservedBaseSlot[r]] += s.reservedBase[r];
            coins[book.reservedQuoteSlot[r]] += s.reservedQuote[r];
        }
        greeks.observe(s);
    }

    /** Balances at the index and profit at the mark, quote currency. */
    double equity(int unit) {
        double sum = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            sum += coins[b] * index[book.balanceAsset[b]];
        }
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            int i = book.positionInstrument[p];
            sum += quantity[p] * (value[i] - book.entryValue[p]) * settlement[i];
        }
        return sum;
    }
}
