package org.breakwater.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.models.random.SplitMix64;
import org.breakwater.scenarios.Correlations;
import org.breakwater.scenarios.SharedFolder;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.JumpLaw;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.path.diffusion.MertonJumps;
import org.breakwater.scenarios.path.history.Bars;
import org.breakwater.scenarios.path.history.HistoryPanel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MarketCalibrationTest {

    @Test
    void jumpsOfAKnownMarketAreFoundAgain() {
        MarketParameters known = new MarketParameters(
                List.of(
                        AssetParameters.diffusion("BTC", 64_000, 0.5).withJumps(new JumpLaw(60, 0.10, 0.02)),
                        AssetParameters.diffusion("ETH", 3_100, 0.7)
                                .withJumps(new JumpLaw(50, -0.12, 0.02))
                                .withCommonJumps(1.3, 0.02)),
                Correlations.uniform(2, 0.8),
                new JumpLaw(100, -0.12, 0.03));
        MarketCalibration calibration = calibration(known, 30_000);
        MarketParameters found = calibration.thresholdJumps();

        assertThat(found.assets().get(0).volatilityAnnual()).isCloseTo(0.5, within(0.01));
        assertThat(found.assets().get(1).volatilityAnnual()).isCloseTo(0.7, within(0.015));
        assertThat(found.commonJumps().perYear()).isCloseTo(100, within(20.0));
        assertThat(found.commonJumps().meanLog()).isCloseTo(-0.12, within(0.01));
        assertThat(found.assets().get(1).commonBeta()).isCloseTo(1.3, within(0.05));
        assertThat(found.assets().get(1).commonResidualSdLog()).isCloseTo(0.02, within(0.007));
        assertThat(found.assets().get(0).ownJumps().perYear()).isCloseTo(60, within(20.0));
        for (MarketParameters fit : List.of(calibration.diffusion(), found)) {
            assertThat(correlationOfTotals(fit)).isCloseTo(correlationOfTotals(calibration.diffusion()), within(1e-9));
            for (int a = 0; a < 2; a++) {
                assertThat(fit.totalVolatilityAnnual(a))
                        .isCloseTo(calibration.diffusion().totalVolatilityAnnual(a), within(0.05));
            }
        }
    }

    @Test
    void eightYearsOfRealHoursGiveTheRecordedFits() throws IOException {
        JsonNode fits =
                new ObjectMapper().readTree(SharedFolder.file("data/fits.json").toFile());
        MarketCalibration calibration = realHours();
        MarketParameters diffusion = calibration.diffusion();
        MarketParameters threshold = calibration.thresholdJumps();

        assertThat(calibration.returns().size())
                .isEqualTo(fits.at("/BTC_hour/n").asInt());
        assertThat(diffusion.correlation().get(0, 1))
                .isCloseTo(fits.at("/correlation_BTC_ETH/hour/pearson").asDouble(), within(1e-12));
        for (int a = 0; a < 2; a++) {
            JsonNode fit = fits.get(a == 0 ? "BTC_hour" : "ETH_hour");
            assertThat(diffusion.assets().get(a).volatilityAnnual())
                    .isCloseTo(fit.get("vol_ann").asDouble(), within(1e-4));
            assertThat(threshold.assets().get(a).ownJumps().perYear()
                            + threshold.commonJumps().perYear())
                    .isCloseTo(
                            fit.at("/merton/threshold_method/lambda_per_year").asDouble(), within(0.01));
            assertThat(threshold.assets().get(a).volatilityAnnual())
                    .isCloseTo(
                            fit.at("/merton/threshold_method/diffusion_vol_ann").asDouble(), within(1e-3));
        }
    }

    @Test
    @Tag("long")
    void eightYearsOfRealHoursGiveTheRecordedLikelihoodFits() throws IOException {
        JsonNode fits =
                new ObjectMapper().readTree(SharedFolder.file("data/fits.json").toFile());
        MarketCalibration calibration = realHours();
        MarketParameters likelihood = calibration.likelihoodJumps();

        assertThat(correlationOfTotals(likelihood))
                .isCloseTo(fits.at("/correlation_BTC_ETH/hour/pearson").asDouble(), within(1e-9));
        for (int a = 0; a < 2; a++) {
            JsonNode fit = fits.get(a == 0 ? "BTC_hour" : "ETH_hour").at("/merton/mle");
            assertThat(likelihood.assets().get(a).volatilityAnnual())
                    .isCloseTo(fit.get("diffusion_vol_ann").asDouble(), within(1e-4));
            assertThat(likelihood.assets().get(a).ownJumps().perYear()
                            + likelihood.commonJumps().perYear())
                    .isCloseTo(fit.get("lambda_per_year").asDouble(), within(1.0));
            assertThat(likelihood.totalVolatilityAnnual(a))
                    .isCloseTo(fit.get("total_vol_ann").asDouble(), within(1e-4));
        }
    }

    @Test
    void oneAssetHasNoCommonJumps() {
        MarketParameters alone = MarketParameters.of(
                List.of(AssetParameters.diffusion("BTC", 64_000, 0.5).withJumps(new JumpLaw(100, 0, 0.05))),
                Correlations.uniform(1, 1));
        MarketCalibration calibration = calibration(alone, 1_000);

        assertThat(calibration.thresholdJumps().commonJumps().isActive()).isFalse();
        assertThat(calibration.likelihoodJumps().commonJumps().isActive()).isFalse();
        assertThat(calibration.likelihoodJumps().assets().get(0).ownJumps().perYear())
                .isPositive();
    }

    @Test
    void aBlockIsNeverShorterThanAPathAndGrowsWithTheMemoryOfVolatility() {
        PriceSeries clustered = Bars.hourly("BTC", 4_000, i -> (i % 3 - 1) * (i / 200 % 2 == 0 ? 0.001 : 0.01));
        PriceSeries even = Bars.hourly("BTC", 4_000, i -> 1e-21 * SplitMix64.mix(i));
        JointReturns memory = JointReturns.of(HistoryPanel.of(List.of(clustered)));

        assertThat(BlockLength.of(memory, 24)).isGreaterThan(50);
        assertThat(BlockLength.of(memory, 1_000)).isEqualTo(1_000);
        assertThat(BlockLength.of(JointReturns.of(HistoryPanel.of(List.of(even))), 24))
                .isEqualTo(24);
    }

    @Test
    void aReturnAcrossAMissingBarIsLeftOut() {
        PriceSeries series = Bars.without(Bars.hourly("BTC", 200, i -> 0.001 * i), 50);

        assertThat(JointReturns.of(HistoryPanel.of(List.of(series))).size()).isEqualTo(197);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarketCalibration(
                        HistoryPanel.of(List.of(Bars.hourly("BTC", 50, i -> 0.001 * i))),
                        HistoryPanel.of(List.of(series)).firstOpens()))
                .withMessageContaining("at least 100 returns");
    }

    private static MarketCalibration realHours() throws IOException {
        HistoryPanel panel = HistoryPanel.of(List.of(
                Bars.read("BTC", Bars.HOUR, SharedFolder.file("data/hourly/binance_spot_BTCUSDT_1h.csv.gz")),
                Bars.read("ETH", Bars.HOUR, SharedFolder.file("data/hourly/binance_spot_ETHUSDT_1h.csv.gz"))));
        return new MarketCalibration(panel, panel.firstOpens());
    }

    private static MarketCalibration calibration(MarketParameters market, int hours) {
        MertonJumps model = new MertonJumps(market, new TimeGrid(0, 3_600, hours), Intrabar.CLOSE, 42);
        PathBuffer buffer = model.newBuffer();
        model.newGenerator().generate(0, buffer);
        long[] time = new long[buffer.points()];
        for (int i = 0; i < time.length; i++) {
            time[i] = i * Bars.HOUR;
        }
        List<PriceSeries> series = new ArrayList<>();
        for (int a = 0; a < buffer.assets(); a++) {
            series.add(PriceSeries.ofCloses(
                    market.names().get(a), Bars.HOUR, time, Arrays.copyOf(buffer.prices(a), time.length)));
        }
        HistoryPanel panel = HistoryPanel.of(series);
        return new MarketCalibration(panel, panel.firstOpens());
    }

    private static double correlationOfTotals(MarketParameters market) {
        AssetParameters a = market.assets().get(0);
        AssetParameters b = market.assets().get(1);
        double covariance = market.correlation().get(0, 1) * a.volatilityAnnual() * b.volatilityAnnual()
                + a.commonBeta() * b.commonBeta() * market.commonJumps().varianceAnnual();
        return covariance / (market.totalVolatilityAnnual(0) * market.totalVolatilityAnnual(1));
    }
}
