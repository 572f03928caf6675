package org.breakwater.models.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.account.SpotOrders;
import org.breakwater.models.market.ContractKind;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.state.GrowingColumn.Doubles;
import org.breakwater.models.state.GrowingColumn.Ints;
import org.jspecify.annotations.Nullable;

/** Turns an {@link AccountBook} into the columns of a {@link ResolvedBook}. */
public final class BookResolution {

    final List<String> assets;
    final List<Instrument> instruments;
    final int[] underlying;
    final int[] settlement;
    final boolean[] inverse;
    final long[] expiryMillis;
    final @Nullable VanillaOption[] option;
    final List<String> unitIds = new ArrayList<>();
    final Ints owner = new Ints();
    final Ints positionStart = new Ints();
    final Ints positionInstrument = new Ints();
    final Doubles quantity = new Doubles();
    final Doubles entry = new Doubles();
    final Doubles chosenLeverage = new Doubles();
    final Doubles bids = new Doubles();
    final Doubles asks = new Doubles();
    final Ints settlementSlot = new Ints();
    final Ints balanceStart = new Ints();
    final Ints balanceAsset = new Ints();
    final Doubles balance = new Doubles();
    final Ints reservedStart = new Ints();
    final Ints reservedBaseSlot = new Ints();
    final Ints reservedQuoteSlot = new Ints();
    final Doubles reservedBase = new Doubles();
    final Doubles reservedQuote = new Doubles();
    final double[] outsideQuantity;
    final List<String> excluded;

    private final List<Boolean> isolatedFlags = new ArrayList<>();
    private final Numbering assetNumbers = new Numbering();
    private final Numbering instrumentNumbers = new Numbering();
    private final Numbering ownerNumbers = new Numbering();
    private final List<Integer> saleOrder = new ArrayList<>();

    private BookResolution(
            AccountBook book,
            List<String> pathAssets,
            String quoteAsset,
            List<String> collateralOrder,
            Set<String> excludedIds) {
        this.assets = new ArrayList<>(pathAssets);
        assets.add(quoteAsset);
        for (String asset : assets) {
            if (assetNumbers.number(asset) != Numbering.ABSENT) {
                throw new IllegalArgumentException(
                        "asset " + asset + " must stand once, and the quote asset must have no path");
            }
            assetNumbers.numberOrNew(asset);
        }
        this.instruments = book.instruments().stream()
                .sorted(Comparator.comparing(VanillaOption.class::isInstance))
                .toList();
        int n = instruments.size();
        underlying = new int[n];
        settlement = new int[n];
        inverse = new boolean[n];
        expiryMillis = new long[n];
        option = new VanillaOption[n];
        outsideQuantity = new double[n];
        excluded = book.accounts().stream()
                .map(Account::id)
                .filter(excludedIds::contains)
                .toList();
        resolveInstruments();
        resolveSaleOrder(collateralOrder);
        for (Account account : book.accounts()) {
            if (excludedIds.contains(account.id())) {
                handToOutside(account);
            } else {
                resolve(account);
            }
        }
        positionStart.add(quantity.size());
        balanceStart.add(balance.size());
        reservedStart.add(reservedBase.size());
    }

    /**
     * Resolves a book.
     *
     * @param book the accounts
     * @param pathAssets assets in the order of the path buffer
     * @param quoteAsset currency of prices, not among them
     * @param collateralOrder accepted collateral in the order in which it is sold
     * @param excludedIds accounts to leave out; the outside market takes their contracts at the opening mark
     * @throws IllegalArgumentException when an instrument or a balance refers to an asset without a price
     */
    public static ResolvedBook resolve(
            AccountBook book,
            List<String> pathAssets,
            String quoteAsset,
            List<String> collateralOrder,
            Set<String> excludedIds) {
        return new ResolvedBook(new BookResolution(book, pathAssets, quoteAsset, collateralOrder, excludedIds));
    }

    private void resolveInstruments() {
        for (int i = 0; i < instruments.size(); i++) {
            Instrument instrument = instruments.get(i);
            instrumentNumbers.numberOrNew(instrument.symbol());
            underlying[i] = number(instrument.underlying(), "underlying of " + instrument.symbol());
            settlement[i] = number(instrument.settlement(), "settlement of " + instrument.symbol());
            inverse[i] = instrument.kind() == ContractKind.INVERSE && !(instrument instanceof VanillaOption);
            expiryMillis[i] = instrument.expiryMillis();
            option[i] = instrument instanceof VanillaOption terms ? terms : null;
        }
    }

    /** The quote asset comes first: it pays debts without a sale. */
    private void resolveSaleOrder(List<String> collateralOrder) {
        saleOrder.add(assets.size() - 1);
        for (String asset : collateralOrder) {
            int number = number(asset, "collateral");
            if (!saleOrder.contains(number)) {
                saleOrder.add(number);
            }
        }
        for (int i = 0; i < instruments.size(); i++) {
            if (!saleOrder.contains(settlement[i])) {
                saleOrder.add(settlement[i]);
            }
        }
    }

    private int number(String asset, String what) {
        int number = assetNumbers.number(asset);
        if (number == Numbering.ABSENT) {
            throw new IllegalArgumentException(
                    what + ": asset " + asset + " must have prices in this run, which has " + assetNumbers.names());
        }
        return number;
    }

    private void handToOutside(Account account) {
        for (Position position : account.positions()) {
            int i = instrumentNumbers.number(position.instrument());
            outsideQuantity[i] += position.quantity() * instruments.get(i).contractSize();
        }
    }

    private void resolve(Account account) {
        unitIds.add(account.id());
        owner.add(ownerNumbers.numberOrNew(account.owner()));
        isolatedFlags.add(account.mode() == MarginMode.ISOLATED);
        positionStart.add(quantity.size());
        balanceStart.add(balance.size());
        reservedStart.add(reservedBase.size());
        double[] amounts = amounts(account);
        int[] slots = resolveBalances(account, amounts);
        account.positions().stream()
                .sorted((a, b) -> Integer.compare(
                        instrumentNumbers.number(a.instrument()), instrumentNumbers.number(b.instrument())))
                .forEach(position -> {
                    int i = instrumentNumbers.number(position.instrument());
                    positionInstrument.add(i);
                    quantity.add(position.quantity() * instruments.get(i).contractSize());
                    entry.add(position.entryPrice());
                    chosenLeverage.add(position.chosenLeverage());
                    bids.add(position.bids() * instruments.get(i).contractSize());
                    asks.add(position.asks() * instruments.get(i).contractSize());
                    settlementSlot.add(slots[settlement[i]]);
                });
        resolveReserved(account, slots);
    }

    private void resolveReserved(Account account, int[] slots) {
        for (SpotOrders orders : account.reserved()) {
            reservedBaseSlot.add(slots[reservedAsset(account, orders.baseAsset())]);
            reservedQuoteSlot.add(slots[reservedAsset(account, orders.quoteAsset())]);
            reservedBase.add(orders.base());
            reservedQuote.add(orders.quote());
        }
    }

    private int reservedAsset(Account account, String asset) {
        int number = number(asset, "spot orders of account " + account.id());
        if (!saleOrder.contains(number)) {
            throw new IllegalArgumentException(
                    "asset " + asset + " of spot orders of account " + account.id() + " must be accepted by the venue");
        }
        return number;
    }

    private double[] amounts(Account account) {
        double[] amounts = new double[assets.size()];
        for (CollateralBalance held : account.collateral()) {
            int asset = number(held.asset(), "collateral of account " + account.id());
            if (!saleOrder.contains(asset)) {
                throw new IllegalArgumentException("collateral " + held.asset() + " of account " + account.id()
                        + " must be accepted by the venue");
            }
            amounts[asset] = held.amount();
        }
        return amounts;
    }

    private int[] resolveBalances(Account account, double[] amounts) {
        boolean[] needed = new boolean[assets.size()];
        needed[assets.size() - 1] = true;
        for (Position position : account.positions()) {
            needed[settlement[instrumentNumbers.number(position.instrument())]] = true;
        }
        for (SpotOrders orders : account.reserved()) {
            needed[reservedAsset(account, orders.baseAsset())] = true;
            needed[reservedAsset(account, orders.quoteAsset())] = true;
        }
        int[] slots = new int[assets.size()];
        for (int asset : saleOrder) {
            if (needed[asset] || amounts[asset] != 0) {
                slots[asset] = balance.size();
                balanceAsset.add(asset);
                balance.add(amounts[asset]);
            }
        }
        return slots;
    }

    List<String> owners() {
        return ownerNumbers.names();
    }

    boolean[] isolated() {
        boolean[] flags = new boolean[isolatedFlags.size()];
        for (int u = 0; u < flags.length; u++) {
            flags[u] = isolatedFlags.get(u);
        }
        return flags;
    }

    long[] tieKey() {
        return unitIds.stream().mapToLong(StableHash::of).toArray();
    }
}
