package org.breakwater.models.loss.adl;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.margin.CollateralSchedule;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.BookResolution;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.junit.jupiter.api.Test;

/** Quotes at bankruptcy against exact whole numbers, quanta of a millionth. */
class AdlPairTest {

    private static final VenueRounding ROUNDING =
            new VenueRounding(1e-6, 0, 0, Rounding.NONE, Rounding.CEILING, Rounding.NONE, Rounding.NONE);
    private static final long QUANTA = 1_000_000;

    /** Accounts 0 and 1 are entered at the mark, so that cash is equity; their contracts are hundredths of a coin. */
    private static final class Pair {
        private final ResolvedBook book;
        private final AccountMargin margin;
        private final VenueState state;
        private final AdlPair pair;

        Pair(int price, long shortEquity, long longEquity, int hundredths, int otherHundredths) {
            Perpetual perpetual = Perpetual.linear("BTC-USD", "BTC", "USDC");
            Perpetual other = Perpetual.linear("ETH-USD", "ETH", "USDC");
            double size = hundredths / 100.0;
            double otherSize = otherHundredths / 100.0;
            List<Position> failing =
                    List.of(new Position("BTC-USD", -size, price), new Position("ETH-USD", -otherSize, 3_000));
            List<Position> offsetting =
                    List.of(new Position("BTC-USD", size, price), new Position("ETH-USD", otherSize, 3_000));
            AccountBook accounts = new AccountBook(
                    "pair",
                    List.of(perpetual, other),
                    List.of(account("short", shortEquity, failing), account("long", longEquity, offsetting)));
            book = BookResolution.resolve(accounts, List.of("BTC", "ETH"), "USDC", List.of("USDC"), Set.of());
            ContractRules rules = new ContractRules(new MarginSchedule.Flat(0.2), new MarginSchedule.Flat(0.1));
            ContractRules[] both = {rules, rules};
            margin = new AccountMargin(book, both, new CollateralSchedule(Map.of("USDC", 0.0)));
            state = new VenueState(book, 0);
            state.reset();
            state.index[0] = price;
            state.index[1] = 3_000;
            state.index[2] = 1;
            state.mark[0] = price;
            state.mark[1] = 3_000;
            margin.revalue(state);
            pair = new AdlPair(book, margin, ROUNDING);
        }

        private Account account(String id, long quanta, List<Position> positions) {
            double cash = quanta / (double) QUANTA;
            return new Account(id, id, MarginMode.CROSS, List.of(new CollateralBalance("USDC", cash)), positions);
        }

        double quanta(double quote) {
            return Math.rint(quote * QUANTA);
        }
    }

    @Property(seed = "85", tries = 500)
    void aQuoteAtBankruptcySharesEquityByMaintenanceAndRoundsUp(
            @ForAll @IntRange(min = 1, max = 100_000) int price,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long equity,
            @ForAll @IntRange(min = 1, max = 1_000) int held,
            @ForAll @IntRange(min = 1, max = 1_000) int others,
            @ForAll @IntRange(min = 1, max = 1_000) int closed) {
        int change = Math.min(held, closed);
        Pair drawn = new Pair(price, equity, 0, held, others);
        BigInteger notional = BigInteger.valueOf((long) change * price * (QUANTA / 100));
        BigInteger part = BigInteger.valueOf((long) change * price);
        BigInteger whole = BigInteger.valueOf((long) held * price + others * 3_000L);
        BigInteger expected =
                notional.negate().subtract(floor(BigInteger.valueOf(equity).multiply(part), whole));
        double quote = drawn.pair.bankruptcyQuote(drawn.state, 0, drawn.book.positionStart[0], change / 100.0);
        assertThat(drawn.quanta(quote)).isEqualTo(expected.doubleValue());
    }

    @Property(seed = "86", tries = 500)
    void anAcceptedPairLeavesNeitherSideBeyondItsBankruptcyQuote(
            @ForAll @LongRange(min = -50_000_000_000L, max = 50_000_000_000L) long failing,
            @ForAll @LongRange(min = -50_000_000_000L, max = 50_000_000_000L) long offsetting,
            @ForAll @IntRange(min = 1, max = 1_000) int held) {
        Pair drawn = new Pair(50_000, failing, offsetting, held, 1);
        double size = held / 100.0;
        int failed = drawn.book.positionStart[0];
        int other = drawn.book.positionStart[1];
        double quote = drawn.pair.quote(drawn.state, 0, failed, 1, other, size, AdlPrice.BANKRUPTCY);
        double least = drawn.pair.bankruptcyQuote(drawn.state, 0, failed, size);
        double offered = drawn.pair.bankruptcyQuote(drawn.state, 1, other, -size);
        boolean overlap = drawn.quanta(least) + drawn.quanta(offered) <= 0;
        assertThat(Double.isNaN(quote)).isEqualTo(!overlap);
        double atOracle = drawn.pair.quote(drawn.state, 0, failed, 1, other, size, AdlPrice.ORACLE);
        assertThat(Double.isNaN(atOracle)).isEqualTo(failing < 0 || offsetting < 0);
    }

    @Test
    void theBankruptcyPriceOfALegSharesTheAccountsEquityByMaintenanceMargin() {
        Pair pair = new Pair(50_000, 800 * QUANTA, 100_000 * QUANTA, 100, 1_000);
        assertThat(pair.pair.bankruptcyQuote(pair.state, 0, pair.book.positionStart[0], 1))
                .isEqualTo(-50_500);
    }

    private static BigInteger floor(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
