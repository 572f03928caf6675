package org.breakwater.models.margin;

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
import org.breakwater.models.margin.LiquidationPriceSolver.Target;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.oracle.PricePolicy;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.BookResolution;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/** One account of a venue of any rules; a maker holds the other side. Assets BTC and ETH, quote currency USD. */
final class OneAccount {

    static final List<String> COINS = List.of("BTC", "ETH");

    final ResolvedBook book;
    final AccountMargin margin;
    final VenueState state;

    private OneAccount(Builder b) {
        List<Position> opposite = new ArrayList<>();
        b.positions.stream()
                .filter(p -> p.quantity() != 0)
                .forEach(p -> opposite.add(new Position(p.instrument(), -p.quantity(), 1)));
        Account account = new Account("a", "a", MarginMode.CROSS, b.balances, b.positions, b.orders);
        Account maker = new Account("maker", "maker", MarginMode.CROSS, List.of(), opposite);
        book = BookResolution.resolve(
                new AccountBook("one", b.instruments, List.of(account, maker)),
                COINS,
                "USD",
                List.copyOf(b.haircuts.keySet()),
                Set.of());
        ContractRules[] rules = b.rules.toArray(new ContractRules[0]);
        margin = b.worth == null
                ? new AccountMargin(
                        book, rules, new CollateralSchedule(b.haircuts), b.recipe, PricePolicy.neutral(), b.rounding)
                : new AccountMargin(book, rules, b.worth, b.recipe, b.rounding);
        state = state(b.prices);
    }

    /** A state of the account at prices of the two coins, marks at the index. */
    VenueState state(double... prices) {
        VenueState s = new VenueState(book, 0);
        s.reset();
        System.arraycopy(prices, 0, s.index, 0, prices.length);
        s.index[book.quote] = 1;
        for (int i = 0; i < book.instrumentCount(); i++) {
            s.mark[i] = s.index[book.underlying[i]];
        }
        margin.revalue(s);
        return s;
    }

    double slack() {
        return margin.slack(state, 0);
    }

    /** Liquidation price of the first position. */
    double liquidationPrice() {
        return new LiquidationPriceSolver(margin, book).solve(state, 0, 0, Target.SLACK);
    }

    /** What the account is made of. */
    static final class Builder {

        private final List<Instrument> instruments = new ArrayList<>();
        private final List<ContractRules> rules = new ArrayList<>();
        private final List<Position> positions = new ArrayList<>();
        private final List<CollateralBalance> balances = new ArrayList<>();
        private final Map<String, Double> haircuts = new LinkedHashMap<>(Map.of("USD", 0.0));
        private final double[] prices;
        private final List<SpotOrders> orders = new ArrayList<>();
        private @Nullable BalanceWorth worth;
        private EquityRecipe recipe = EquityRecipe.full();
        private VenueRounding rounding = VenueRounding.none();

        Builder(double... prices) {
            this.prices = prices;
        }

        Builder balance(String asset, double amount, double haircut) {
            haircuts.put(asset, haircut);
            balances.add(new CollateralBalance(asset, amount));
            return this;
        }

        Builder contract(Instrument contract, ContractRules margin, Position... held) {
            instruments.add(contract);
            rules.add(margin);
            positions.addAll(List.of(held));
            return this;
        }

        Builder orders(SpotOrders standing) {
            orders.add(standing);
            return this;
        }

        Builder worth(BalanceWorth other) {
            worth = other;
            return this;
        }

        Builder recipe(EquityRecipe other) {
            recipe = other;
            return this;
        }

        Builder rounding(VenueRounding other) {
            rounding = other;
            return this;
        }

        OneAccount build() {
            return new OneAccount(this);
        }
    }
}
