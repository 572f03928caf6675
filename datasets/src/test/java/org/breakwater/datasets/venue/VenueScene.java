package org.breakwater.datasets.venue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.account.SpotOrders;
import org.breakwater.models.collateral.CollateralRule;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.margin.CollateralSchedule;
import org.breakwater.models.margin.CollateralWorth;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.EquityRecipe;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.oracle.PricePolicy;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.BookResolution;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * A few accounts of one venue at one moment, as a run would hold them: prices, contracts with their rules, balances and
 * positions. The account named {@code maker} holds the other side of everything. Numbers of units follow the order of calls.
 */
final class VenueScene {

    private final String quote;
    private final Map<String, Double> prices = new LinkedHashMap<>();
    private final Map<String, Double> marks = new LinkedHashMap<>();
    private final Map<String, Double> haircuts = new LinkedHashMap<>();
    private final Map<String, ContractRules> rules = new LinkedHashMap<>();
    private final List<Instrument> instruments = new ArrayList<>();
    private final Map<String, List<CollateralBalance>> balances = new LinkedHashMap<>();
    private final Map<String, List<Position>> positions = new LinkedHashMap<>();
    private int capitalLayers;
    private final Map<String, List<SpotOrders>> orders = new LinkedHashMap<>();
    private final List<CollateralRule> weighed = new ArrayList<>();
    private final Map<String, Double> costs = new LinkedHashMap<>();
    private EquityRecipe recipe = EquityRecipe.full();
    private VenueRounding rounding = VenueRounding.none();

    /**
     * @param quote currency of prices; it counts in full
     */
    VenueScene(String quote) {
        this.quote = quote;
        haircuts.put(quote, 0.0);
    }

    /** An asset and its index price, quote currency. */
    VenueScene price(String asset, double index) {
        prices.put(asset, index);
        return this;
    }

    /** Takes an asset as collateral. */
    VenueScene accept(String asset, double haircut) {
        haircuts.put(asset, haircut);
        return this;
    }

    /** A contract, marked at the index of its underlying. */
    VenueScene contract(Instrument contract, ContractRules margin) {
        instruments.add(contract);
        rules.put(contract.symbol(), margin);
        return this;
    }

    /** Marks a contract apart from its index. */
    VenueScene mark(String symbol, double mark) {
        marks.put(symbol, mark);
        return this;
    }

    /** A cross account with its cash, in quote currency; negative is a debt. */
    VenueScene account(String id, double cash) {
        positions.put(id, new ArrayList<>());
        balances.put(id, new ArrayList<>());
        return cash == 0 ? this : balance(id, quote, cash);
    }

    VenueScene balance(String id, String asset, double amount) {
        balances.get(id).add(new CollateralBalance(asset, amount));
        return this;
    }

    VenueScene position(String id, String symbol, double quantity, double entry) {
        return position(id, new Position(symbol, quantity, entry));
    }

    VenueScene position(String id, Position held) {
        positions.get(id).add(held);
        return this;
    }

    /** A position with orders, and with what its quantity has cost so far: a venue that keeps a quote balance for each. */
    VenueScene positionAtCost(String id, Position held, double cost) {
        positions.get(id).add(held);
        costs.put(id + " " + held.instrument(), cost);
        return this;
    }

    VenueScene orders(String id, SpotOrders standing) {
        orders.computeIfAbsent(id, any -> new ArrayList<>()).add(standing);
        return this;
    }

    /** Takes an asset as collateral by a rule of its own; a scene has such rules for all assets or for none. */
    VenueScene accept(CollateralRule rule) {
        haircuts.put(rule.asset(), 0.0);
        weighed.add(rule);
        return this;
    }

    VenueScene equity(EquityRecipe other) {
        recipe = other;
        return this;
    }

    VenueScene rounding(VenueRounding other) {
        rounding = other;
        return this;
    }

    /** Leaves room for capital layers of a waterfall. */
    VenueScene capitalLayers(int layers) {
        capitalLayers = layers;
        return this;
    }

    /** The scene as the engine's columns, prices revalued. */
    Resolved resolve() {
        List<Account> accounts = new ArrayList<>();
        positions.forEach((id, held) -> accounts.add(
                new Account(id, id, MarginMode.CROSS, balances.get(id), held, orders.getOrDefault(id, List.of()))));
        accounts.add(new Account("maker", "maker", MarginMode.CROSS, List.of(), otherSide()));
        ResolvedBook book = BookResolution.resolve(
                new AccountBook("case", instruments, accounts),
                List.copyOf(prices.keySet()),
                quote,
                List.copyOf(haircuts.keySet()),
                Set.of());
        ContractRules[] byInstrument = book.instruments.stream()
                .map(contract -> rules.get(contract.symbol()))
                .toArray(ContractRules[]::new);
        costs.forEach((slot, cost) -> enterAtCost(book, slot, cost));
        AccountMargin margin = weighed.isEmpty()
                ? new AccountMargin(
                        book, byInstrument, new CollateralSchedule(haircuts), recipe, PricePolicy.neutral(), rounding)
                : new AccountMargin(book, byInstrument, new CollateralWorth(book, weighed), recipe, rounding);
        return new Resolved(book, margin, state(book, margin));
    }

    private static void enterAtCost(ResolvedBook book, String slot, double cost) {
        for (int u = 0; u < book.units(); u++) {
            for (int p = book.positionStart[u]; p < book.positionStart[u + 1]; p++) {
                String symbol = book.instruments.get(book.positionInstrument[p]).symbol();
                if (slot.equals(book.unitIds.get(u) + " " + symbol)) {
                    book.entryValue[p] = cost / book.quantity[p];
                }
            }
        }
    }

    private VenueState state(ResolvedBook book, AccountMargin margin) {
        VenueState state = new VenueState(book, capitalLayers);
        state.reset();
        for (int a = 0; a < book.quote; a++) {
            state.index[a] = prices.get(book.assets.get(a));
            state.traded[a] = state.index[a];
        }
        state.index[book.quote] = 1;
        state.traded[book.quote] = 1;
        for (int i = 0; i < book.instrumentCount(); i++) {
            state.mark[i] = marks.getOrDefault(book.instruments.get(i).symbol(), state.index[book.underlying[i]]);
        }
        margin.revalue(state);
        return state;
    }

    private List<Position> otherSide() {
        Map<String, Double> net = new LinkedHashMap<>();
        positions.values().forEach(held -> held.forEach(p -> net.merge(p.instrument(), -p.quantity(), Double::sum)));
        net.values().removeIf(quantity -> quantity == 0);
        List<Position> rest = new ArrayList<>();
        net.forEach((symbol, quantity) -> rest.add(new Position(symbol, quantity, 1)));
        return rest;
    }

    /**
     * What production code takes.
     *
     * @param book accounts, numbered in the order of {@link #account}
     * @param margin margin rules
     * @param state prices and holdings
     */
    record Resolved(ResolvedBook book, AccountMargin margin, VenueState state) {}
}
