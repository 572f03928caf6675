package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.breakwater.cli.Program.Outcome;
import org.breakwater.datasets.bundled.BundledData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each command does on good input. */
class CommandsTest {

    private static final String SMALL = "book={synthetic: {accounts: 60}}";
    private static final String ONE_ASSET =
            "market={assets: {BTC: {prices: bundled, depthPerPercent: 1000000}}, generatorChecks: false}";
    private static final String QUICK = "scenarios=[{id: gap, type: price-gap, shocks: {BTC: -0.3}, overSeconds: 60}, "
            + "{id: quick, type: monte-carlo, models: [gbm], horizonSeconds: 3600, stepSeconds: 600, paths: 5, "
            + "variantPaths: 0, depthFactors: [], regimes: [], quarterStep: false}]";

    @TempDir
    private Path folder;

    private Program program() {
        return Program.in(folder);
    }

    private void stress(String file, String out, String setting) {
        done("stress", file, "--set", SMALL, "--set", QUICK, "--set", setting, "--out", out, "-q");
    }

    private Outcome done(String... words) {
        Outcome end = program().run(words);
        assertThat(end.code()).as(end.err()).isZero();
        return end;
    }

    @Test
    void aFreshUserGetsFromInitToAReportToEveryEventOfAPath() {
        assertThat(done("init", "desk").out()).isEqualTo("desk/run.yaml\n");
        assertThat(done("validate", "desk/run.yaml").out()).startsWith("desk/run.yaml: valid, ");
        stress("desk/run.yaml", "desk/base", ONE_ASSET);
        assertThat(folder.resolve("desk/base/report.html")).exists();
        Outcome replay = done("replay", "desk/base", "--path", "0");
        assertThat(replay.out()).contains("time (UTC)", "liquidation started", "fill");
        assertThat(replay.err()).contains("scenario gap, path 0: ", " liquidations of ");
        assertThat(done("replay", "desk/base", "--path", "4", "--scenario", "quick.gbm", "--json")
                        .out())
                .contains("\"scenario\": \"quick.gbm\"", "\"path\": 4", "\"timeline\": [", "\"equity\": ");
    }

    @Test
    void aRecordedRunRunsAgainFromAnyFolderAndIsIdentical() {
        done("init", "desk");
        stress("desk/run.yaml", "desk/base", ONE_ASSET);
        Outcome again = Program.in(folder.resolve("desk")).run("stress", "--from-manifest", "base", "--out", "again");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).contains("identical to ");
        assertThat(Folders.text(folder.resolve("desk/again/result.json")))
                .isEqualTo(Folders.text(folder.resolve("desk/base/result.json")));
    }

    @Test
    void aRunWhoseDataHaveChangedIsNotReplayed() {
        done("datasets", "convert", bundled("btc-1h"), "btc.csv");
        done("init", ".", "--prices", "BTC=btc.csv");
        stress("run.yaml", "base", SMALL);
        String prices = Folders.text(folder.resolve("btc.csv"));
        Folders.write(
                folder.resolve("btc.csv"), prices.substring(0, prices.lastIndexOf('\n', prices.length() - 2) + 1));
        Outcome refused = program().run("replay", "base", "--path", "0");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("error[E309]").containsPattern("btc.csv has changed|resolves to");
    }

    @Test
    void aReportIsWrittenOnceMoreInOtherFormats() {
        program().with(new TinyRun()).run("stress", "--out", "base");
        Outcome again = done("report", "base", "--format", "svg,csv,html");
        assertThat(again.out()).contains("report           base/report.html");
        assertThat(Folders.listing(folder.resolve("base")))
                .anyMatch(name -> name.matches("charts/.*\\.svg"))
                .anyMatch(name -> name.matches("tables/.*\\.csv"));
    }

    @Test
    void aBacktestReplaysAWindowOfTheCommandLine() {
        done("datasets", "convert", bundled("btc-1h"), "btc.csv");
        done("init", ".", "--prices", "BTC=btc.csv");
        Outcome end = done(
                "backtest", "run.yaml", "--set", SMALL, "--from", "2025-06-14", "--to", "2025-06-17", "--out", "crash");
        assertThat(end.out()).contains("window: historical, 1 path of 3 d, step 1 h");
        assertThat(end.err()).contains("crash/tables; margin coverage tests are not part of this version");
        assertThat(Folders.listing(folder.resolve("crash/tables")))
                .contains("window-events.csv", "window-timeline.csv");
        assertThat(Folders.text(folder.resolve("crash/tables/window-timeline.csv")))
                .startsWith("millis,fund,equity,liquidations,liquidatedNotional,price.BTC,traded.BTC\r\n");
    }

    @Test
    void aBacktestByMinutesGivesTheSameBytesFromEitherEngineAndThinsItsTimelineInPlainWords() {
        done("datasets", "convert", bundled("btc-1m"), "btc.csv");
        done("init", ".", "--prices", "BTC=btc.csv");
        for (String engine : List.of("indexed", "reference")) {
            done(
                    "backtest",
                    "run.yaml",
                    "--set",
                    SMALL,
                    "--set",
                    "market.generatorChecks=false",
                    "--from",
                    "2025-06-15",
                    "--to",
                    "2025-06-16",
                    "--out",
                    engine,
                    "--engine",
                    engine);
        }
        String result = Folders.text(folder.resolve("indexed/result.json"));
        assertThat(Folders.text(folder.resolve("reference/result.json"))).isEqualTo(result);
        assertThat(result).containsPattern("along the path, one point in [2-9]\\.");
    }

    @Test
    void aBacktestWithoutHistorySaysWhatIsMissing() {
        done("init", "desk");
        Outcome end = program().run("backtest", "desk/run.yaml", "--set", SMALL, "--set", QUICK);
        assertThat(end.code()).isEqualTo(3);
        assertThat(end.err()).contains("scenarios must hold one of type historical");
    }

    @Tag("long")
    @Test
    void theBundledMarketIsGeneratedAgainByteForByte() throws Exception {
        done("datasets", "synth", "market");
        for (String name : List.of("btc-1h", "eth-1h", "sol-1h", "btc-1m", "eth-1m", "sol-1m")) {
            try (var made = new GZIPInputStream(Files.newInputStream(folder.resolve("market/" + name + ".csv.gz")));
                    var shipped = new GZIPInputStream(
                            BundledData.load().named(name).source().open())) {
                assertThat(made).as(name).hasSameContentAs(shipped);
            }
        }
    }

    @Test
    void aPriceFileIsInspectedAndConverted() {
        Folders.write(
                folder.resolve("kraken.csv"),
                "1700000000,100,110,90,105,1,3\n1700003600,105,106,80,85,2,4\n1700010800,85,90,84,89,2,4\n");
        Outcome facts = done("datasets", "inspect", "kraken.csv");
        assertThat(facts.out())
                .contains("Kraken OHLCVT, bars of 1 h", "3, 2023-11-14 22:13 to 2023-11-15 01:13 UTC, 1 missing");
        assertThat(facts.err()).contains("warning[E310]", "missing in 1 gap");
        assertThat(done("datasets", "inspect", "kraken.csv", "--json").out())
                .contains("\"low\": 80", "\"missingBars\": 1");
        done("datasets", "convert", "kraken.csv", "plain.csv");
        assertThat(Folders.text(folder.resolve("plain.csv")))
                .startsWith("timestamp,open,high,low,close,volume\n1700000000000,100,110,90,105,1\n");
        assertThat(program()
                        .run("datasets", "convert", "kraken.csv", "plain.csv")
                        .code())
                .isEqualTo(5);
    }

    @Test
    void aBookIsInspected() {
        Folders.write(folder.resolve("book/accounts.csv"), """
                account,owner,mode,kind,symbol,quantity,entryPrice
                alice,alice,cross,collateral,USDC,15000,
                alice,alice,cross,position,BTC-PERP,2,58000
                maker,maker,cross,collateral,USDC,500000,
                maker,maker,cross,position,BTC-PERP,-2,60000
                """);
        Outcome facts = done("books", "inspect", "book");
        assertThat(facts.out()).contains("book: 2 accounts (0 isolated) of 2 owners", "BTC-PERP", "58,000", "515,000");
        assertThat(done("books", "inspect", "book", "--json").out())
                .contains("\"openInterest\": 2", "\"USDC\": 515000");
    }

    @Test
    void presetsPacksDataAndSchemasAreShown() {
        assertThat(done("venues", "list").out()).contains("dydx-v4", "generic-linear");
        assertThat(done("venues", "show", "dydx-v4").out())
                .contains("loss waterfall", "a deficit whole or not at all", "genesis.json", "as of 2023-10-26");
        assertThat(done("venues", "show", "dydx-v4", "--yaml").out()).contains("source:", "asOf:");
        assertThat(done("venues", "show", "dydx-v4", "--json").out()).contains("\"quoteAsset\": \"USDC\"");
        assertThat(done("scenarios", "list").out()).contains("covid-2020-03-12.day", "crisis");
        assertThat(done("scenarios", "show", "covid-2020-03-12.day").out()).contains("BTC");
        assertThat(done("scenarios", "show", "crises").out()).contains("schemaVersion: 1");
        assertThat(done("datasets", "list").out()).contains("btc-1m");
        assertThat(done("schema").out()).contains("https://json-schema.org/draft/2020-12/schema", "\"RunFile\"");
        assertThat(done("schema", "--result").out()).contains("headlineScenario");
        assertThat(program().run("venues", "show", "dydx-v5").err()).contains("did you mean dydx-v4?");
        assertThat(program().run("scenarios", "show", "covid").code()).isEqualTo(3);
    }

    @Test
    void everyValueOfAConfigurationHasItsOrigin() {
        done("init", "desk");
        Outcome shown = done("config", "desk/run.yaml", "--origin", "--set", "venue.insuranceFund.balance=7e6");
        assertThat(shown.out())
                .containsPattern("venue\\.insuranceFund\\.balance +7e6 +--set")
                .containsPattern("venue\\.margin\\.initial\\[0]\\.rate +0\\.05 +preset:generic-linear:\\d+:\\d+")
                .containsPattern("seed +20251010 +.*desk/run\\.yaml:4:7");
    }

    /** A bundled data set as a file. */
    private String bundled(String name) {
        try (var in = BundledData.load().named(name).source().open()) {
            Files.write(folder.resolve(name + ".csv.gz"), in.readAllBytes());
            return name + ".csv.gz";
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
