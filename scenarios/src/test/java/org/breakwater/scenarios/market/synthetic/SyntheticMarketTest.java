package org.breakwater.scenarios.market.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.breakwater.models.dependence.Autocorrelation;
import org.breakwater.models.dependence.LowerTailDependence;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.calibration.JointReturns;
import org.breakwater.scenarios.calibration.MarketCalibration;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.market.StressedWeightRule;
import org.breakwater.scenarios.path.history.HistoryPanel;
import org.junit.jupiter.api.Test;

/** Bounds are around the facts of real hourly BTC and ETH, 2021 to 2025. */
class SyntheticMarketTest {

    private static final SyntheticMarket MARKET = SyntheticMarket.demo(6);
    private static final List<PriceSeries> HOURS = MARKET.hourly();
    private static final JointReturns RETURNS = JointReturns.of(HistoryPanel.of(HOURS));

    @Test
    void volatilitiesAndLastPricesAreThoseStated() {
        HistoryPanel panel = HistoryPanel.of(HOURS);
        MarketParameters fit = new MarketCalibration(panel, panel.firstOpens()).diffusion();
        for (int a = 0; a < 3; a++) {
            SyntheticAsset asset = MARKET.assets().get(a);
            PriceSeries series = HOURS.get(a);
            assertThat(fit.assets().get(a).volatilityAnnual()).isCloseTo(asset.volatilityAnnual(), within(2e-3));
            assertThat(series.close(series.size() - 1)).isCloseTo(asset.lastPrice(), within(0.02));
            assertThat(Math.log(asset.lastPrice() / series.open(0))).isCloseTo(asset.totalLogReturn(), within(1e-3));
            assertThat(series.size()).isEqualTo(731 * 24);
        }
        assertThat(fit.correlation().get(0, 1)).isBetween(0.80, 0.88);
        assertThat(fit.correlation().get(0, 2)).isBetween(0.60, 0.73);
    }

    @Test
    void tailsComeTogetherAndVolatilityRemembers() {
        double[] memory = Autocorrelation.ofAbsolute(RETURNS.of(0), 24);

        assertThat(LowerTailDependence.of(RETURNS.of(0), RETURNS.of(1), 0.05).value())
                .isBetween(0.60, 0.72);
        assertThat(LowerTailDependence.of(RETURNS.of(0), RETURNS.of(1), 0.01).value())
                .isBetween(0.53, 0.75);
        assertThat(memory[1]).isBetween(0.2, 0.45);
        assertThat(memory[24]).isBetween(0.1, 0.35);
    }

    @Test
    void oneDayFallsByMoreThanAFifth() {
        assertThat(StressedWeightRule.worstDayReturn(HOURS.get(0))).isBetween(-0.45, -0.20);
        assertThat(StressedWeightRule.check(HOURS.get(0), 0)).isEmpty();
    }

    @Test
    void minutesAddUpToTheirHours() {
        List<PriceSeries> minutes = MARKET.crashMonth();
        for (int a = 0; a < 3; a++) {
            PriceSeries minute = minutes.get(a);
            PriceSeries hour = HOURS.get(a);
            int first = hour.indexAtOrAfter(minute.time(0));
            for (int m = 0; m < minute.size(); m++) {
                int h = first + m / 60;
                assertThat(minute.high(m)).isLessThanOrEqualTo(hour.high(h));
                assertThat(minute.low(m)).isGreaterThanOrEqualTo(hour.low(h));
                if (m % 60 == 0) {
                    assertThat(minute.open(m)).isEqualTo(hour.open(h));
                    assertThat(minute.time(m)).isEqualTo(hour.time(h));
                }
                if (m % 60 == 59) {
                    assertThat(minute.close(m)).isEqualTo(hour.close(h));
                }
            }
            assertThat(minute.size()).isEqualTo(30 * 1_440);
        }
    }

    @Test
    void theSameSeedGivesTheSameMarketAndAnotherAnother() {
        PriceSeries again = SyntheticMarket.demo(6).hourly().get(2);
        PriceSeries other = SyntheticMarket.demo(7).hourly().get(2);

        assertThat(again.close(9_999)).isEqualTo(HOURS.get(2).close(9_999));
        assertThat(other.close(9_999)).isNotEqualTo(HOURS.get(2).close(9_999));
    }

    @Test
    void filesAreSmall() throws IOException {
        assertThat(zipped(HOURS)).isLessThan(1_500_000);
        assertThat(zipped(MARKET.crashMonth())).isLessThan(4_000_000);
    }

    @Test
    void aSpanThatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MARKET.minutes(720, 12))
                .withMessageContaining("days of minutes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SyntheticMarket(1, 0, 59, 10, MARKET.assets(), MARKET.correlation()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SyntheticMarket(1, 0, 60, 59, MARKET.assets(), MARKET.correlation()));
        assertThatIllegalArgumentException().isThrownBy(() -> new SyntheticAsset("X", 1, Double.NaN, 1, 0, 2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SyntheticMarket(
                                1,
                                0,
                                60,
                                20,
                                List.of(new SyntheticAsset("X", 1, 0.05, 1, 0, 2, 1)),
                                org.breakwater.models.kernel.CorrelationMatrix.identity(1))
                        .hourly())
                .withMessageContaining("must exceed what crashes alone make");
    }

    private static int zipped(List<PriceSeries> series) throws IOException {
        int total = 0;
        for (PriceSeries one : series) {
            StringBuilder text = new StringBuilder("timestamp,open,high,low,close,volume\n");
            for (int i = 0; i < one.size(); i++) {
                text.append(one.time(i))
                        .append(',')
                        .append(one.open(i))
                        .append(',')
                        .append(one.high(i))
                        .append(',');
                text.append(one.low(i))
                        .append(',')
                        .append(one.close(i))
                        .append(',')
                        .append(one.volume(i))
                        .append('\n');
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream zip = new GZIPOutputStream(bytes)) {
                zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
            }
            total += bytes.size();
        }
        return total;
    }
}
