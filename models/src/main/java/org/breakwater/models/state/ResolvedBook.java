package org.breakwater.models.state;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.VanillaOption;
import org.jspecify.annotations.Nullable;

/**
 * An account book as dense columns. A unit is a risk unit (a cross wallet or an isolated position); its positions and its
 * balances are contiguous slots. Quantities are coins (linear) or quote currency (inverse).
 *
 * <p>Assets are numbered as in the path buffer; the quote asset, whose price is 1, comes last.
 */
public final class ResolvedBook {

    /** Names of the path's assets, then the quote asset. */
    public final List<String> assets;
    /** Number of the quote asset: the last. */
    public final int quote;

    public final List<Instrument> instruments;
    public final int[] underlying;
    public final int[] settlement;
    /** Profit is paid in coins on a quantity of quote currency; never an option, whose premium is its value as it stands. */
    public final boolean[] inverse;
    /** Expiry of a dated future or an option, UTC epoch milliseconds; {@link Long#MAX_VALUE} for a perpetual. */
    public final long[] expiryMillis;
    /** Terms of an option; null for other contracts. */
    public final @Nullable VanillaOption[] option;
    /** Number of contracts that are no options: those come first. */
    public final int plainCount;
    /** True if some contract is an option. */
    public final boolean hasOptions;

    public final List<String> unitIds;
    public final List<String> owners;
    public final int[] owner;
    public final boolean[] isolated;
    /** Hash of the unit's id, from which ties are drawn. */
    public final long[] tieKey;

    /** Slots of unit u are {@code positionStart[u] .. positionStart[u + 1] − 1}. */
    public final int[] positionStart;

    public final int[] positionInstrument;
    public final double[] quantity;
    /** Average entry price. */
    public final double[] entry;
    /** {@link #value} at the entry price. */
    public final double[] entryValue;
    /** Leverage that the account has chosen for the contract; NaN if it has not chosen. */
    public final double[] chosenLeverage;
    /** Quantity that standing orders would buy, which stand until the unit is liquidated. */
    public final double[] bids;
    /** Quantity that standing orders would sell. */
    public final double[] asks;
    /** Balance slot that receives the position's profit. */
    public final int[] settlementSlot;

    /** Slots of unit u are {@code balanceStart[u] .. balanceStart[u + 1] − 1}, in the venue's order of sale, quote first. */
    public final int[] balanceStart;

    public final int[] balanceAsset;
    public final double[] balance;

    /** Spot orders of unit u are {@code reservedStart[u] .. reservedStart[u + 1] − 1}; they stand until it is liquidated. */
    public final int[] reservedStart;

    /** Balance slots of their two assets. */
    public final int[] reservedBaseSlot;

    public final int[] reservedQuoteSlot;
    /** Coins of either that they hold. */
    public final double[] reservedBase;

    public final double[] reservedQuote;

    /** Contracts that the outside market holds at the start against excluded accounts, by instrument. */
    public final double[] outsideQuantity;
    /** Ids of accounts that were left out because they were below maintenance at the start. */
    public final List<String> excluded;

    ResolvedBook(BookResolution r) {
        assets = List.copyOf(r.assets);
        quote = assets.size() - 1;
        instruments = List.copyOf(r.instruments);
        underlying = r.underlying;
        settlement = r.settlement;
        inverse = r.inverse;
        expiryMillis = r.expiryMillis;
        option = r.option;
        plainCount = (int)
                instruments.stream().filter(i -> !(i instanceof VanillaOption)).count();
        hasOptions = Arrays.stream(option).anyMatch(Objects::nonNull);
        unitIds = List.copyOf(r.unitIds);
        owners = List.copyOf(r.owners());
        owner = r.owner.toArray();
        isolated = r.isolated();
        tieKey = r.tieKey();
        positionStart = r.positionStart.toArray();
        positionInstrument = r.positionInstrument.toArray();
        quantity = r.quantity.toArray();
        entry = r.entry.toArray();
        entryValue = new double[entry.length];
        for (int p = 0; p < entry.length; p++) {
            entryValue[p] = value(positionInstrument[p], entry[p]);
        }
        chosenLeverage = r.chosenLeverage.toArray();
        bids = r.bids.toArray();
        asks = r.asks.toArray();
        settlementSlot = r.settlementSlot.toArray();
        balanceStart = r.balanceStart.toArray();
        balanceAsset = r.balanceAsset.toArray();
        balance = r.balance.toArray();
        reservedStart = r.reservedStart.toArray();
        reservedBaseSlot = r.reservedBaseSlot.toArray();
        reservedQuoteSlot = r.reservedQuoteSlot.toArray();
        reservedBase = r.reservedBase.toArray();
        reservedQuote = r.reservedQuote.toArray();
        outsideQuantity = r.outsideQuantity;
        excluded = List.copyOf(r.excluded);
    }

    /** True if the contract is an option. */
    public boolean isOption(int instrument) {
        return option[instrument] != null;
    }

    /** Terms of an option. */
    public VanillaOption optionTerms(int instrument) {
        return Objects.requireNonNull(option[instrument], "terms of an option");
    }

    public int units() {
        return unitIds.size();
    }

    public int positions() {
        return quantity.length;
    }

    public int instrumentCount() {
        return underlying.length;
    }

    /**
     * Value of one unit of quantity in the contract's settlement asset: {@code P} linear, {@code −1/P} inverse, the premium of an
     * option. Profit is {@code quantity·(value now − value at entry)}, whatever the kind, and notional {@code |quantity·value|} but
     * for options.
     */
    public double value(int instrument, double price) {
        return inverse[instrument] ? -1 / price : price;
    }

    /** The price that has a value: inverse of {@link #value}. */
    public double price(int instrument, double value) {
        return inverse[instrument] ? -1 / value : value;
    }

    /** Notional of a quantity in the contract's settlement asset: {@code |q|·P} linear, {@code |q|/P} inverse. */
    public double notional(int instrument, double size, double price) {
        return Math.abs(size * value(instrument, price));
    }

    /** Profit of a quantity from one price to another, in the contract's settlement asset. */
    public double profit(int instrument, double signedQuantity, double from, double to) {
        return signedQuantity * (value(instrument, to) - value(instrument, from));
    }
}
