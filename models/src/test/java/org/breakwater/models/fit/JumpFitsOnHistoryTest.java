package org.breakwater.models.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import java.util.zip.GZIPInputStream;
import org.breakwater.models.SharedFiles;
import org.breakwater.models.dependence.LowerTailDependence;
import org.breakwater.models.dependence.SampleCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fits of eight years of real prices against the figures of {@code fits.json}, computed by other programs. */
class JumpFitsOnHistoryTest {

    private static final long DAY_MILLIS = 86_400_000;
    private static final long HOUR_MILLIS = 3_600_000;

    @ParameterizedTest
    @CsvSource({
        "BTC_hour, hourly/binance_spot_BTCUSDT_1h.csv.gz, 3600000",
        "ETH_hour, hourly/binance_spot_ETHUSDT_1h.csv.gz, 3600000",
        "BTC_daily, daily/binance_spot_BTCUSDT_1d.csv, 86400000",
        "ETH_daily, daily/binance_spot_ETHUSDT_1d.csv, 86400000"
    })
    void theThresholdFitGivesTheSameFigures(String series, String file, long millis) throws IOException {
        final JsonNode expected = fits().path(series).path("merton").path("threshold_method");
        final ThresholdJumpFit fit = ThresholdJumpFit.of(returns(file, millis));
        final double seconds = millis / 1000.0;
        assertThat(fit.jumps()).isEqualTo(expected.get("n_jumps").asInt());
        assertThat(fit.threshold()).isCloseTo(expected.get("threshold").asDouble(), withinPercentage(1e-8));
        assertThat(fit.parameters().jumpMean())
                .isCloseTo(expected.get("jump_mean").asDouble(), within(1e-10));
        assertThat(fit.parameters().jumpDeviation())
                .isCloseTo(expected.get("jump_std").asDouble(), within(1e-10));
        assertThat(fit.parameters().jumpsPerYear(seconds))
                .isCloseTo(expected.get("lambda_per_year").asDouble(), withinPercentage(1e-8));
        assertThat(fit.parameters().volatilityAnnual(seconds))
                .isCloseTo(expected.get("diffusion_vol_ann").asDouble(), withinPercentage(1e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "BTC_hour, hourly/binance_spot_BTCUSDT_1h.csv.gz, 3600000",
        "BTC_daily, daily/binance_spot_BTCUSDT_1d.csv, 86400000",
        "ETH_daily, daily/binance_spot_ETHUSDT_1d.csv, 86400000"
    })
    void theLikelihoodFitIsAtLeastAsLikely(String series, String file, long millis) throws IOException {
        final JsonNode expected = fits().path(series).path("merton").path("mle");
        final LikelihoodJumpFit fit = LikelihoodJumpFit.of(returns(file, millis));
        assertThat(fit.logLikelihood())
                .isGreaterThan(expected.get("loglik").asDouble() - 1e-3)
                .isLessThan(expected.get("loglik").asDouble() + 1);
        assertThat(fit.parameters().volatility())
                .isCloseTo(expected.get("sigma_per_period").asDouble(), withinPercentage(0.1));
        assertThat(fit.parameters().jumpsPerPeriod())
                .isCloseTo(expected.get("lambda_per_period").asDouble(), withinPercentage(0.1));
        assertThat(fit.parameters().jumpDeviation())
                .isCloseTo(expected.get("jump_std").asDouble(), withinPercentage(0.1));
    }

    @Test
    void bitcoinAndEtherAreCorrelatedAndCrashTogether() throws IOException {
        final JsonNode expected = fits().path("correlation_BTC_ETH").path("daily");
        final double[] btc = returns("daily/binance_spot_BTCUSDT_1d.csv", DAY_MILLIS);
        final double[] eth = returns("daily/binance_spot_ETHUSDT_1d.csv", DAY_MILLIS);
        assertThat(SampleCorrelation.of(btc, eth))
                .isCloseTo(expected.get("pearson").asDouble(), within(1e-9));
        assertThat(LowerTailDependence.of(btc, eth, 0.05).value())
                .isCloseTo(expected.get("lower_tail_dependence_5pct").asDouble(), within(1e-9));
        assertThat(LowerTailDependence.of(btc, eth, 0.01).value())
                .isCloseTo(expected.get("lower_tail_dependence_1pct").asDouble(), within(1e-9));
    }

    @Test
    void hourlyBitcoinHadAVolatilityOfSeventyTwoPercent() throws IOException {
        final double[] returns = returns("hourly/binance_spot_BTCUSDT_1h.csv.gz", HOUR_MILLIS);
        assertThat(RealisedVolatility.annual(returns, 3600))
                .isCloseTo(fits().path("BTC_hour").path("vol_ann").asDouble(), withinPercentage(0.001));
    }

    private static JsonNode fits() throws IOException {
        return new ObjectMapper().readTree(SharedFiles.require("data/fits.json").toFile());
    }

    /** Log returns between closes exactly one period apart. */
    private static double[] returns(String file, long millis) throws IOException {
        final Path path = SharedFiles.require("data/" + file);
        final DoubleStream.Builder returns = DoubleStream.builder();
        try (InputStream raw = Files.newInputStream(path);
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            reader.readLine();
            long lastTime = Long.MIN_VALUE;
            double lastClose = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                final String[] cells = line.split(",");
                final long time = Long.parseLong(cells[0]);
                final double close = Double.parseDouble(cells[4]);
                if (time - lastTime == millis) {
                    returns.add(Math.log(close) - Math.log(lastClose));
                }
                lastTime = time;
                lastClose = close;
            }
        }
        return returns.build().toArray();
    }
}
