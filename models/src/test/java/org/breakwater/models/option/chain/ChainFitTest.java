package org.breakwater.models.option.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.breakwater.models.option.Black76;
import org.breakwater.models.option.OptionType;
import org.breakwater.models.option.surface.SviSlice;
import org.breakwater.models.option.surface.VolatilitySurface;
import org.junit.jupiter.api.Test;

/** Slices that are known are found again; what can be traded against itself is repaired. */
class ChainFitTest {

    private static final double FORWARD = 60_000;
    private static final long DAY = 86_400_000;

    /** Calls and puts at strikes from a third to three times the forward, at given volatilities by log-moneyness. */
    private static List<OptionQuote> expiry(int days, DoubleUnaryOperator volatility) {
        List<OptionQuote> quotes = new ArrayList<>();
        for (int n = -22; n <= 22; n++) {
            double strike = Math.rint(FORWARD * StrictMath.exp(0.05 * n));
            double v = volatility.applyAsDouble(StrictMath.log(strike / FORWARD));
            for (OptionType type : OptionType.values()) {
                double price = Black76.price(type, FORWARD, strike, v, days / 365.0, 1) / FORWARD;
                quotes.add(new OptionQuote(days * DAY, strike, type, v, price, FORWARD));
            }
        }
        return quotes;
    }

    private static DoubleUnaryOperator of(SviSlice slice) {
        return k -> Math.sqrt(slice.variance(k) / slice.years());
    }

    private static SviSlice slice(int days, double a, double b, double rho, double m, double sigma) {
        return new SviSlice(days / 365.0, a, b, rho, m, sigma);
    }

    @Test
    void exactVolatilitiesGiveTheirSlicesBack() {
        List<SviSlice> known = List.of(
                slice(7, 0.002, 0.02, -0.2, 0.01, 0.08),
                slice(30, 0.012, 0.05, -0.3, 0.02, 0.15),
                slice(180, 0.1, 0.12, -0.1, -0.05, 0.4));
        List<OptionQuote> quotes = new ArrayList<>();
        known.forEach(slice -> quotes.addAll(expiry((int) Math.round(365 * slice.years()), of(slice))));
        ChainFit fit = ChainFit.of(new OptionChain(FORWARD, quotes), 0);
        assertThat(fit.slices()).hasSize(3);
        for (int n = 0; n < 3; n++) {
            for (double k = -1; k <= 1; k += 0.05) {
                assertThat(of(fit.slices().get(n)).applyAsDouble(k))
                        .isCloseTo(of(known.get(n)).applyAsDouble(k), within(1e-8));
            }
            assertThat(fit.expiries().get(n).fit().error()).isLessThan(1e-9);
        }
    }

    /** Errors of one volatility point in each quote leave a slice that is less than a point off where quotes are. */
    @Test
    void noiseAveragesOut() {
        SviSlice known = slice(30, 0.012, 0.05, -0.3, 0.02, 0.15);
        Random random = new Random(1);
        List<OptionQuote> quotes = expiry(30, k -> of(known).applyAsDouble(k) + 0.01 * random.nextGaussian());
        SviFit fit = ChainFit.of(new OptionChain(FORWARD, quotes), 0)
                .expiries()
                .get(0)
                .fit();
        assertThat(fit.status()).isEqualTo(SviFit.Status.CONVERGED);
        SviSlice found = Objects.requireNonNull(fit.slice());
        for (double k = -0.5; k <= 0.5; k += 0.05) {
            assertThat(of(found).applyAsDouble(k)).isCloseTo(of(known).applyAsDouble(k), within(0.01));
        }
        assertThat(fit.error()).isBetween(0.005, 0.015);
    }

    /** A. Vogt's slice, in Gatheral and Jacquier 2014, section 4: its density is negative near k = 0.8. */
    @Test
    void aSliceWithAButterflyIsRepaired() {
        SviSlice vogt = new SviSlice(1, -0.0410, 0.1331, 0.3060, 0.3586, 0.4153);
        assertThat(VolatilitySurface.of(List.of(vogt)).arbitrage()).isNotEmpty();
        SviFit fit = ChainFit.of(new OptionChain(FORWARD, expiry(365, of(vogt))), 0)
                .expiries()
                .get(0)
                .fit();
        assertThat(fit.status()).isEqualTo(SviFit.Status.CONVERGED);
        SviSlice repaired = Objects.requireNonNull(fit.slice());
        assertThat(VolatilitySurface.of(List.of(repaired)).arbitrage()).isEmpty();
        assertThat(fit.error()).isBetween(1e-6, 0.02);
    }

    /** An expiry whose quotes have less total variance than the one before is lifted onto it. */
    @Test
    void aCalendarIsRepaired() {
        List<OptionQuote> quotes = new ArrayList<>(expiry(30, k -> 0.9));
        quotes.addAll(expiry(60, k -> 0.5));
        ChainFit fit = ChainFit.of(new OptionChain(FORWARD, quotes), 0);
        assertThat(fit.slices()).hasSize(2);
        assertThat(VolatilitySurface.of(fit.slices()).arbitrage()).isEmpty();
    }

    @Test
    void tooFewStrikesSaySo() {
        List<OptionQuote> quotes = expiry(30, k -> 0.9).subList(0, 8);
        SviFit fit = ChainFit.of(new OptionChain(FORWARD, quotes), 0)
                .expiries()
                .get(0)
                .fit();
        assertThat(fit.status()).isEqualTo(SviFit.Status.TOO_FEW);
        assertThat(fit.slice()).isNull();
    }

    @Test
    void pairsOfCallAndPutImplyTheForwardWhereNoneIsQuoted() {
        List<OptionQuote> quotes = expiry(30, k -> 0.8).stream()
                .map(q ->
                        new OptionQuote(q.expiryMillis(), q.strike(), q.type(), q.volatility(), q.price(), Double.NaN))
                .toList();
        assertThat(new OptionChain(59_000, quotes).forward(quotes)).isCloseTo(FORWARD, within(1e-6 * FORWARD));
    }

    /** One volatility at all strikes is nearly its own index: the strip is cut at a third and three times the forward. */
    @Test
    void theIndexOfOneVolatilityIsThatVolatility() {
        List<OptionQuote> quotes = new ArrayList<>(expiry(20, k -> 0.6));
        quotes.addAll(expiry(50, k -> 0.6));
        double index = ChainIndex.of(new OptionChain(FORWARD, quotes), 0).orElseThrow();
        assertThat(index).isCloseTo(60, within(0.5));
        assertThat(ChainIndex.of(new OptionChain(FORWARD, expiry(20, k -> 0.6)), 0))
                .isEmpty();
    }
}
