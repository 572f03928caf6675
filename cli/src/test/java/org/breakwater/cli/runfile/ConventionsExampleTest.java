package org.breakwater.cli.runfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.scenarios.run.Limit;
import org.breakwater.scenarios.run.PlannedScenario.Replay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run file that the documentation shows, over real prices. */
class ConventionsExampleTest {

    private static final String EXAMPLE = """
            schemaVersion: 1
            name: BTC and ETH perpetuals, one day
            seed: 20251010
            venue:
              extends: preset:dydx-v4
              insuranceFund: {balance: 25000000}            # in the settlement asset, or a map per asset
            book: {file: books/retail.csv}
            market:
              assets:
                BTC: {prices: data/btc-1h.csv.gz, depthPerPercent: 8000000}
                ETH: {prices: data/eth-1h.csv.gz, depthPerPercent: 4000000}
            scenarios:
              - {id: one-day, type: monte-carlo, models: range, horizonSeconds: 86400, stepSeconds: 60, paths: 10000}
              - {id: weekend-gap, type: price-gap, shocks: {BTC: -0.30, ETH: -0.40}, overSeconds: 300, rebound: 0.3}
              - {id: black-thursday, type: historical, event: covid-2020-03-12, impact: none}
            limits:
              venueInsolvencyProbability: {max: 0.001}
            report: {formats: [html, json, csv, md, png]}
            """;

    @TempDir
    private Path folder;

    @Test
    void loadsOverEightYearsOfHours() throws IOException {
        Files.createDirectories(folder.resolve("books"));
        Files.createDirectories(folder.resolve("data"));
        Files.copy(SharedPrices.file("hourly/binance_spot_BTCUSDT_1h.csv.gz"), folder.resolve("data/btc-1h.csv.gz"));
        Files.copy(SharedPrices.file("hourly/binance_spot_ETHUSDT_1h.csv.gz"), folder.resolve("data/eth-1h.csv.gz"));
        Files.writeString(folder.resolve("books/retail.csv"), RunFolder.BOOK);
        Files.writeString(folder.resolve("btc.yaml"), EXAMPLE);
        LoadedRun run = RunFiles.load(folder.resolve("btc.yaml"), LoadOptions.NONE, new SourceTexts());
        assertThat(run.plan().limits()).containsExactly(new Limit("*", "venueInsolvencyProbability", 0.001));
        assertThat(run.headline().orElseThrow().laws()).hasSize(5);
        assertThat(((Replay) run.plan().scenarios().get(2)).orders()).hasSize(2).allMatch(path -> path.steps() == 96);
        assertThat(run.formats()).containsExactly("html", "json", "csv", "md", "png");
    }
}
