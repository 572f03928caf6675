package org.breakwater.scenarios.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.history.Bars;
import org.junit.jupiter.api.Test;

class SyntheticBookTest {

    private static final Map<String, Double> PRICE = Map.of("BTC", 64_000.0, "ETH", 3_100.0, "SOL", 150.0);
    private static final List<AssetPrice> TODAY =
            List.of(new AssetPrice("BTC", 64_000), new AssetPrice("ETH", 3_100), new AssetPrice("SOL", 150));
    private static final BookRules RULES = new BookRules() {
        @Override
        public double maintenanceRate(Instrument instrument, double notional) {
            return notional > 1e6 ? 0.05 : 0.02;
        }

        @Override
        public double collateralWeight(String asset) {
            return asset.equals("USDC") ? 1 : 0.85;
        }
    };
    private static final AccountBook BOOK = SyntheticBook.demo(10_000).generate(1, TODAY, List.of(), RULES);

    @Property(seed = "501", tries = 30)
    void contractsBalanceToTheLastBit(@ForAll long seed) {
        AccountBook book = SyntheticBook.demo(300).generate(seed, TODAY, List.of(), RULES);
        Map<String, Double> net = new HashMap<>();
        book.accounts()
                .forEach(account -> account.positions()
                        .forEach(position -> net.merge(position.instrument(), position.quantity(), Double::sum)));

        assertThat(net).hasSize(3).allSatisfy((symbol, sum) -> assertThat(sum).isZero());
    }

    @Property(seed = "502", tries = 30)
    void noAccountStartsBelowMaintenance(@ForAll long seed) {
        for (Account account :
                SyntheticBook.demo(300).generate(seed, TODAY, List.of(), RULES).accounts()) {
            double margin = profit(account);
            for (CollateralBalance held : account.collateral()) {
                margin += held.amount() * RULES.collateralWeight(held.asset()) * PRICE.getOrDefault(held.asset(), 1.0);
            }
            double maintenance = 0;
            for (Position position : account.positions()) {
                double notional = notional(position);
                maintenance += notional * RULES.maintenanceRate(null, notional);
            }
            assertThat(margin).as(account.id()).isGreaterThanOrEqualTo(1.2 * maintenance * (1 - 1e-9));
        }
    }

    @Test
    void profitsOfTheBookSumToZero() {
        double sum = 0;
        double gross = 0;
        for (Account account : BOOK.accounts()) {
            sum += profit(account);
            gross += Math.abs(profit(account));
        }
        assertThat(sum).isCloseTo(0, within(1e-9 * gross));
    }

    @Test
    void equityFollowsItsLaw() {
        EquityLaw law = SyntheticBook.demo(1).equity();
        double[] equity = BOOK.accounts().stream()
                .filter(account -> !account.id().equals(SyntheticBook.MAKER))
                .mapToDouble(SyntheticBookTest::equity)
                .sorted()
                .toArray();
        long inTail = Arrays.stream(equity).filter(e -> e > law.tailStart()).count();
        double hill = Arrays.stream(equity)
                .filter(e -> e > law.tailStart())
                .map(e -> Math.log(e / law.tailStart()))
                .average()
                .orElseThrow();

        assertThat(equity[5_000]).isCloseTo(law.median(), within(0.06 * law.median()));
        assertThat(inTail / 10_000.0).isCloseTo(law.tailShare(), within(4 * 0.0014 + 0.001));
        assertThat(1 / hill).isCloseTo(law.tailExponent(), within(0.45));
        assertThat(equity[9_999]).isLessThanOrEqualTo(law.largest() * 1.5);
    }

    @Test
    void longsOutnumberShortsAndLeverageFallsWithEquity() {
        int longs = 0;
        double[] small = new double[2];
        double[] large = new double[2];
        for (Account account : BOOK.accounts()) {
            if (account.id().equals(SyntheticBook.MAKER)) {
                continue;
            }
            longs += account.positions().get(0).quantity() > 0 ? 1 : 0;
            double[] bucket = equity(account) < 1_000 ? small : equity(account) > 10_000 ? large : new double[2];
            bucket[0] += account.positions().stream()
                    .mapToDouble(SyntheticBookTest::notional)
                    .sum();
            bucket[1] += equity(account);
        }
        assertThat(longs / 10_000.0).isBetween(0.60, 0.64);
        assertThat(small[0] / small[1]).isGreaterThan(1.5 * large[0] / large[1]);
    }

    @Test
    void theMakerHoldsTheRestWithMarginOfItsOwn() {
        Account maker = BOOK.accounts().get(10_000);
        double notional = maker.positions().stream()
                .mapToDouble(SyntheticBookTest::notional)
                .sum();

        assertThat(maker.id()).isEqualTo("maker");
        assertThat(maker.positions()).hasSize(3);
        assertThat(equity(maker)).isGreaterThanOrEqualTo(notional / 2);
    }

    @Test
    void accountsAreCrossAndIsolatedHoldCoinsAndShareOwners() {
        Set<String> owners = new HashSet<>();
        int isolated = 0;
        int coin = 0;
        for (Account account : BOOK.accounts()) {
            owners.add(account.owner());
            isolated += account.mode() == MarginMode.ISOLATED ? 1 : 0;
            coin += account.collateral().size() > 1 ? 1 : 0;
        }
        assertThat(owners.size()).isBetween(8_200, 8_800);
        assertThat(isolated).isBetween(2_300, 2_700);
        assertThat(coin).isBetween(1_300, 1_700);
    }

    @Test
    void aLargerBookBeginsWithTheAccountsOfTheSmaller() {
        AccountBook small = SyntheticBook.demo(100).generate(1, TODAY, List.of(), RULES);

        assertThat(BOOK.accounts().subList(0, 100)).isEqualTo(small.accounts().subList(0, 100));
    }

    @Test
    void entriesAreClosesOfThePastInTodaysPrices() {
        PriceSeries history = Bars.hourly("BTC", 2_000, i -> i % 2 == 0 ? 0.01 : -0.0099);
        double last = history.close(1_999);
        Set<Long> closes = new HashSet<>();
        for (int i = 0; i < history.size(); i++) {
            closes.add(Math.round(64_000 * history.close(i) / last * 10));
        }
        AccountBook book = SyntheticBook.demo(500).generate(2, TODAY, List.of(history), RULES);
        Set<Double> entries = new HashSet<>();
        for (Account account : book.accounts().subList(0, 500)) {
            for (Position position : account.positions()) {
                if (position.instrument().equals("BTC-PERP")) {
                    entries.add(position.entryPrice());
                    assertThat(closes).anyMatch(close -> Math.abs(close - 10 * position.entryPrice()) <= 1.5);
                }
            }
        }
        assertThat(entries.size()).isGreaterThan(50);
    }

    @Test
    void aBookWithoutAPriceOrOutsideItsRulesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticBook.demo(10).generate(1, TODAY.subList(0, 2), List.of(), RULES))
                .withMessageContaining("price of SOL must be given");
        assertThatIllegalArgumentException().isThrownBy(() -> SyntheticBook.demo(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new EquityLaw(1, 1, 0.1, 0.9, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new EquityLaw(Double.NaN, 1, 0.1, 1.5, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new LeverageLaw(5, 0.1, 0.1, 10, 5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Listing.perpetual("BTC", "USDC", 0));
    }

    private static double equity(Account account) {
        double equity = profit(account);
        for (CollateralBalance held : account.collateral()) {
            equity += held.amount() * PRICE.getOrDefault(held.asset(), 1.0);
        }
        return equity;
    }

    private static double profit(Account account) {
        double profit = 0;
        for (Position position : account.positions()) {
            profit += position.quantity() * (price(position) - position.entryPrice());
        }
        return profit;
    }

    private static double notional(Position position) {
        return Math.abs(position.quantity()) * price(position);
    }

    private static double price(Position position) {
        return PRICE.get(position.instrument().substring(0, 3));
    }
}
