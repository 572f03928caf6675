package org.breakwater.scenarios.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.Position;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.option.Black76;
import org.breakwater.models.option.OptionType;
import org.breakwater.models.option.market.OptionMarket;
import org.breakwater.models.option.surface.VolatilitySurface;
import org.breakwater.scenarios.book.strangle.StrangleSellers;
import org.breakwater.scenarios.path.AssetPrice;
import org.junit.jupiter.api.Test;

class StrangleSellersTest {

    private static final double VOLATILITY = 0.5;
    private static final long OPENING = Instant.parse("2025-10-10T00:00:00Z").toEpochMilli();
    private static final List<AssetPrice> TODAY =
            List.of(new AssetPrice("BTC", 121_600), new AssetPrice("ETH", 4_368), new AssetPrice("SOL", 220));

    private static AccountBook with(int sellers, double hedgedShare) {
        AccountBook plain = SyntheticBook.demo(50).generate(1, TODAY, List.of(), BookRules.flat(0.05));
        OptionMarket market = new OptionMarket(VolatilitySurface.flat(VOLATILITY), false, 0, 0, 0.05, 0.1);
        Map<String, OptionMarket> markets = new LinkedHashMap<>();
        markets.put("BTC", market);
        markets.put("ETH", market);
        return new StrangleSellers(
                        sellers,
                        new EquityLaw(50_000, 1, 0, 2, 1e7),
                        2,
                        0.4,
                        List.of(0.1, 0.25),
                        List.of(7.0, 30.0),
                        0.6,
                        hedgedShare,
                        2)
                .addTo(plain, 3, "USDC", TODAY, markets, OPENING);
    }

    private static Map<String, Instrument> contracts(AccountBook book) {
        Map<String, Instrument> contracts = new LinkedHashMap<>();
        book.instruments().forEach(i -> contracts.put(i.symbol(), i));
        return contracts;
    }

    @Test
    void everyContractBalancesToTheLastBit() {
        AccountBook book = with(300, 0.5);
        Map<String, Double> open = new LinkedHashMap<>();
        book.accounts().stream()
                .flatMap(account -> account.positions().stream())
                .forEach(position -> open.merge(position.instrument(), position.quantity(), Double::sum));
        assertThat(open).hasSizeGreaterThan(3 + 12);
        assertThat(open.values()).allMatch(sum -> sum == 0);
    }

    @Test
    void eachSellerIsShortAPutBelowAndACallAboveOfOneExpiry() {
        AccountBook book = with(200, 0.5);
        Map<String, Instrument> contracts = contracts(book);
        for (Account account : sellers(book)) {
            VanillaOption put =
                    (VanillaOption) contracts.get(account.positions().get(0).instrument());
            VanillaOption call =
                    (VanillaOption) contracts.get(account.positions().get(1).instrument());
            assertThat(account.positions().get(0).quantity()).isNegative();
            assertThat(account.positions().get(1).quantity()).isNegative();
            assertThat(put.isCall()).isFalse();
            assertThat(call.isCall()).isTrue();
            assertThat(put.strike()).isLessThan(price(put)).isLessThan(call.strike());
            assertThat(call.strike()).isGreaterThan(price(put));
            assertThat(call.expiryMillis()).isEqualTo(put.expiryMillis());
            assertThat(Instant.ofEpochMilli(put.expiryMillis()).toString()).endsWith("T08:00:00Z");
        }
    }

    /** A strike is off its delta by half a grid step at most. */
    @Test
    void strikesLieAtTheDeltasThatAreSold() {
        for (Instrument contract : with(400, 0.5).instruments()) {
            if (contract instanceof VanillaOption option) {
                double years = (option.expiryMillis() - OPENING) / (365 * 86_400_000.0);
                OptionType type = option.isCall() ? OptionType.CALL : OptionType.PUT;
                double delta = Math.abs(Black76.delta(type, price(option), option.strike(), VOLATILITY, years, 1));
                double gamma = Black76.gamma(price(option), option.strike(), VOLATILITY, years, 1);
                double step = option.underlying().equals("BTC") ? 1_000 : 10;
                double off = Math.min(Math.abs(delta - 0.1), Math.abs(delta - 0.25));
                assertThat(off).as(option.symbol()).isLessThan(0.75 * step * gamma);
                assertThat(option.strike() % step).isZero();
            }
        }
    }

    @Test
    void aHedgedSellerHasNoDeltaAndTheOthersNoPerpetual() {
        AccountBook hedged = with(100, 1);
        Map<String, Instrument> contracts = contracts(hedged);
        for (Account account : sellers(hedged)) {
            double delta = 0;
            double lot = 0;
            for (Position position : account.positions()) {
                Instrument contract = contracts.get(position.instrument());
                delta += position.quantity() * delta(contract);
                lot = 16 / price(contract);
            }
            assertThat(delta).isCloseTo(0, within(0.5 * lot));
        }
        assertThat(sellers(with(100, 0)))
                .allMatch(account -> account.positions().size() == 2);
    }

    @Test
    void aLargerBookBeginsWithTheSellersOfTheSmaller() {
        assertThat(sellers(with(80, 0.4)).subList(0, 30)).isEqualTo(sellers(with(30, 0.4)));
        assertThat(with(30, 0.4).accounts().subList(0, 51))
                .isEqualTo(SyntheticBook.demo(50)
                        .generate(1, TODAY, List.of(), BookRules.flat(0.05))
                        .accounts());
    }

    @Test
    void aMarketWithoutOptionsAndADeltaBeyondAHalfAreErrors() {
        StrangleSellers laws =
                new StrangleSellers(1, new EquityLaw(1, 1, 0, 2, 10), 1, 0, List.of(0.1), List.of(7.0), 0.5, 0, 2);
        AccountBook plain = SyntheticBook.demo(5).generate(1, TODAY, List.of(), BookRules.flat(0.05));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> laws.addTo(plain, 1, "USDC", TODAY, Map.of(), OPENING))
                .withMessageContaining("the market has none");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new StrangleSellers(1, laws.equity(), 1, 0, List.of(Double.NaN), List.of(7.0), 0.5, 0, 2))
                .withMessageContaining("deltas must be in (0, 0.5), got NaN");
    }

    private static List<Account> sellers(AccountBook book) {
        return book.accounts().stream()
                .filter(account -> account.id().startsWith("strangle-"))
                .toList();
    }

    private static double price(Instrument contract) {
        return TODAY.stream()
                .filter(quoted -> quoted.asset().equals(contract.underlying()))
                .mapToDouble(AssetPrice::price)
                .sum();
    }

    private static double delta(Instrument contract) {
        if (contract instanceof VanillaOption option) {
            double years = (option.expiryMillis() - OPENING) / (365 * 86_400_000.0);
            OptionType type = option.isCall() ? OptionType.CALL : OptionType.PUT;
            return Black76.delta(type, price(option), option.strike(), VOLATILITY, years, 1);
        }
        return 1;
    }
}
