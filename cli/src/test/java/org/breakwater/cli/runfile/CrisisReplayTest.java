package org.breakwater.cli.runfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.run.PlannedScenario.Replay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Crises replayed minute by minute on real prices: both orders of each bar meet the lows that are on record. */
class CrisisReplayTest {

    /** The record gives prices to six significant digits: half a unit of the last, of the open and of the low. */
    private static final double SIX_DIGITS = 1e-5;

    @TempDir
    private Path folder;

    @BeforeEach
    void book() throws IOException {
        Files.writeString(folder.resolve("accounts.csv"), RunFolder.BOOK);
    }

    private Replay replay(String event, String window) throws IOException {
        Path btc = SharedPrices.file("minute/binance_spot_BTCUSDT_1m_" + window + ".csv.gz");
        Path eth = SharedPrices.file("minute/binance_spot_ETHUSDT_1m_" + window + ".csv.gz");
        Files.writeString(
                folder.resolve("run.yaml"),
                String.format(Locale.ROOT, """
                schemaVersion: 1
                name: replay
                venue: {extends: preset:generic-linear}
                book: {file: accounts.csv}
                market:
                  assets:
                    BTC: {price: 100, depthPerPercent: 1000000, volatilityAnnual: 0.6}
                    ETH: {price: 10, depthPerPercent: 1000000, volatilityAnnual: 0.8}
                scenarios:
                  - {id: crisis, type: historical, event: %s, prices: {BTC: "%s", ETH: "%s"}}
                """, event, btc.getFileName(), eth.getFileName()));
        Files.copy(btc, folder.resolve(btc.getFileName()));
        Files.copy(eth, folder.resolve(eth.getFileName()));
        LoadedRun run = RunFiles.load(folder.resolve("run.yaml"), LoadOptions.NONE, new SourceTexts());
        return (Replay) run.plan().scenarios().get(0);
    }

    private static double lowest(PathModel model, int asset) {
        PathBuffer buffer = model.newBuffer();
        model.newGenerator().generate(0, buffer);
        double lowest = Double.POSITIVE_INFINITY;
        for (double price : buffer.prices(asset)) {
            lowest = Math.min(lowest, price);
        }
        return lowest;
    }

    private static void assertLows(
            List<PathModel> orders, double btcOpen, double btcLow, double ethOpen, double ethLow) {
        assertThat(orders).hasSize(2).allSatisfy(order -> {
            assertThat(order.stepSeconds()).isEqualTo(60);
            assertThat(lowest(order, 0) / 100).isCloseTo(btcLow / btcOpen, within(SIX_DIGITS));
            assertThat(lowest(order, 1) / 10).isCloseTo(ethLow / ethOpen, within(SIX_DIGITS));
        });
    }

    @Test
    void march2020() throws IOException {
        Replay replay = replay("covid-2020-03-12", "covid_black_thursday_2020-03-11_2020-03-14");
        assertLows(replay.orders(), 7894.57, 3782.13, 200.74, 86);
    }

    @Test
    void october2025() throws IOException {
        Replay replay = replay("october-2025-10-10", "oct10_2025_2025-10-10_2025-10-12");
        assertLows(replay.orders(), 121_662, 102_000, 4368.09, 3435);
    }
}
