package org.breakwater.models.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.margin.CollateralSchedule;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.MarginRequirement;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.state.BookResolution;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** One account under the engine's own {@link AccountMargin}: assets with prices, contracts with marks, added one by one. */
final class EngineMargin {

    private static final String QUOTE = "USD";

    private final Map<String, Double> prices = new LinkedHashMap<>();
    private final Map<String, Double> haircuts = new LinkedHashMap<>();
    private final List<CollateralBalance> collateral = new ArrayList<>();
    private final List<Instrument> instruments = new ArrayList<>();
    private final List<ContractRules> rules = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Position> opposite = new ArrayList<>();

    EngineMargin cash(double amount) {
        collateral.add(new CollateralBalance(QUOTE, amount));
        return this;
    }

    EngineMargin collateral(double amount, double price, double haircut) {
        return collateral("C" + collateral.size(), amount, price, haircut);
    }

    EngineMargin collateral(String asset, double amount, double price, double haircut) {
        prices.put(asset, price);
        haircuts.put(asset, haircut);
        collateral.add(new CollateralBalance(asset, amount));
        return this;
    }

    EngineMargin linear(double quantity, double entry, double maintenanceRate, double mark) {
        String name = "P" + positions.size();
        prices.put(name, mark);
        return position(Perpetual.linear(name, name, QUOTE), quantity, entry, maintenanceRate);
    }

    EngineMargin inverse(String coin, double quantity, double entry, double maintenanceRate) {
        return position(Perpetual.inverse(coin + "-USD", coin), quantity, entry, maintenanceRate);
    }

    private EngineMargin position(Perpetual contract, double quantity, double entry, double maintenanceRate) {
        MarginSchedule flat = new MarginSchedule.Flat(maintenanceRate);
        instruments.add(contract);
        rules.add(new ContractRules(flat, flat));
        positions.add(new Position(contract.symbol(), quantity, entry));
        opposite.add(new Position(contract.symbol(), -quantity, entry));
        return this;
    }

    MarginRequirement requirement() {
        return resolve()
                .requirement(prices.values().stream().mapToDouble(p -> p).toArray());
    }

    /** The price of the one asset at which equity meets maintenance margin. */
    double liquidationPrice(double entry) {
        Resolved resolved = resolve();
        return root(entry, price -> resolved.requirement(price).slack());
    }

    /** The price of the one asset at which equity is zero. */
    double bankruptcyPrice(double entry) {
        Resolved resolved = resolve();
        return root(entry, price -> resolved.requirement(price).equity());
    }

    /** Bisects to neighbouring doubles up to twice the entry price; zero if no positive price is a root. */
    private static double root(double entry, DoubleUnaryOperator function) {
        double low = 1e-12 * entry;
        double high = 2 * entry;
        boolean risesThrough = function.applyAsDouble(low) < 0;
        if (risesThrough == function.applyAsDouble(high) < 0) {
            return 0;
        }
        while (Math.nextUp(low) < high) {
            double middle = low + 0.5 * (high - low);
            boolean below = function.applyAsDouble(middle) < 0 == risesThrough;
            low = below ? middle : low;
            high = below ? high : middle;
        }
        return high;
    }

    private Resolved resolve() {
        Account account = new Account("a", "a", MarginMode.CROSS, collateral, positions);
        Account maker = new Account("maker", "maker", MarginMode.CROSS, List.of(), opposite);
        AccountBook accounts = new AccountBook("case", instruments, List.of(account, maker));
        ResolvedBook book = BookResolution.resolve(
                accounts, List.copyOf(prices.keySet()), QUOTE, List.copyOf(haircuts.keySet()), Set.of());
        AccountMargin margin =
                new AccountMargin(book, rules.toArray(new ContractRules[0]), new CollateralSchedule(haircuts));
        VenueState state = new VenueState(book, 0);
        state.reset();
        return new Resolved(book, margin, state);
    }

    private record Resolved(ResolvedBook book, AccountMargin margin, VenueState state) {

        MarginRequirement requirement(double... assetPrices) {
            System.arraycopy(assetPrices, 0, state.index, 0, assetPrices.length);
            state.index[book.quote] = 1;
            for (int i = 0; i < book.instrumentCount(); i++) {
                state.mark[i] = state.index[book.underlying[i]];
            }
            margin.revalue(state);
            return margin.requirement(state, 0);
        }
    }
}
