package org.breakwater.cli.runfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.located.layer.Source;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.StressResult;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.Law;
import org.breakwater.scenarios.run.Progress;
import org.breakwater.scenarios.run.StressRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {

    @TempDir
    private Path temporary;

    private RunFolder folder;

    @BeforeEach
    void smallRun() {
        folder = new RunFolder(temporary);
    }

    private static List<String> laws(LoadedRun run) {
        return run.headline().orElseThrow().laws().stream().map(Law::label).toList();
    }

    @Test
    void aSmallRunLoadsAndRuns() {
        LoadedRun run = folder.load("market.generatorChecks=true");
        StressResult result = new StressRunner(1, Progress.SILENT).run(run.plan());
        assertThat(result.scenarios()).extracting(scenario -> scenario.id()).containsExactly("day", "day.gbm", "gap");
        assertThat(result.scenarios()
                        .get(2)
                        .metric("liquidationProbability.mean")
                        .orElseThrow()
                        .value())
                .isPositive();
        assertThat(result.tables()).extracting(table -> table.id()).contains("returnPeriods", "generatorChecks");
        assertThat(run.formats()).containsExactly("html", "json", "csv", "md", "svg");
        assertThat(run.inputs())
                .extracting(LoadedRun.Input::name)
                .containsExactly("accounts.csv", "btc.csv", "preset:generic-linear", "run.yaml");
        assertThat(run.plan().dataHashes())
                .hasSize(2)
                .allMatch(hash -> hash.matches("(accounts|btc)\\.csv=[0-9a-f]{64}"));
    }

    @Test
    void everyMetricOfAResultMayHaveALimitAndNoOther() {
        StressResult result =
                new StressRunner(1, Progress.SILENT).run(folder.load().plan());
        assertThat(result.scenarios().get(0).metrics())
                .extracting(Metric::id)
                .containsExactlyInAnyOrderElementsOf(MetricNames.ALL);
    }

    @Test
    void optionsLieOverAssignmentsAndTheseOverTheFile() {
        LoadOptions options = new LoadOptions(List.of("seed=8", "scenarios[0].paths=6"), 9L, 3L, true, List.of());
        LoadedRun run = RunFiles.load(folder.file("run.yaml"), options, new SourceTexts());
        assertThat(run.plan().seed()).isEqualTo(9);
        assertThat(run.headline().orElseThrow().laws()).extracting(Law::paths).containsExactly(3L, 3L);
        assertThat(run.plan().audit()).isTrue();
    }

    @Test
    void outputsCommentsAndTheOrderOfKeysDoNotChangeTheConfigurationHash() {
        String hash = folder.load().plan().configHash();
        folder.write(
                "run.yaml",
                RunFolder.RUN.replace("name: small\nseed: 7\n", "seed: 7   # so\nname: small\n")
                        + "report: {formats: [json]}\n");
        assertThat(folder.load().plan().configHash()).isEqualTo(hash);
        assertThat(folder.load("seed=8").plan().configHash()).isNotEqualTo(hash);
    }

    @Test
    void theOrderOfTheAssetsIsPartOfTheConfiguration() {
        String two = RunFolder.RUN.replace(
                "    BTC: {prices: btc.csv, depthPerPercent: 1000000}\n",
                "    ETH: {prices: btc.csv, depthPerPercent: 1000000}\n    BTC: {prices: btc.csv, depthPerPercent: 1000000}\n");
        folder.write("run.yaml", two);
        LoadedRun asWritten = folder.load();
        LoadedRun ordered = folder.load("market.order=[BTC, ETH]");
        assertThat(asWritten.plan().prices()).extracting(price -> price.asset()).containsExactly("ETH", "BTC");
        assertThat(ordered.plan().prices()).extracting(price -> price.asset()).containsExactly("BTC", "ETH");
        assertThat(asWritten.plan().configHash()).isNotEqualTo(ordered.plan().configHash());
    }

    @Test
    void aRecordedConfigurationGivesTheSamePlan() {
        LoadedRun run = folder.load();
        byte[] recorded = run.document().tree().toString().getBytes(StandardCharsets.UTF_8);
        Path file = folder.file("recorded.json");
        LoadedRun again =
                RunFiles.load(new Source(file.toString(), recorded), file, LoadOptions.NONE, new SourceTexts());
        assertThat(again.plan().configHash()).isEqualTo(run.plan().configHash());
        assertThat(again.plan().dataHashes()).isEqualTo(run.plan().dataHashes());
    }

    @Test
    void everyValueOfTheResolvedDocumentKnowsItsOrigin() {
        LoadedRun run = folder.load("seed=8");
        assertThat(run.document().location(DocumentPath.parse("seed")).toString())
                .isEqualTo("--set seed=8");
        assertThat(run.document()
                        .location(DocumentPath.parse("venue.quoteAsset"))
                        .file())
                .isEqualTo("preset:generic-linear");
        assertThat(run.document()
                        .location(DocumentPath.parse("scenarios[0].horizonSeconds"))
                        .file())
                .isEqualTo("default");
    }

    @Test
    void lawsThatTheDataDoNotPermitAreLeftOutOfTheRangeWithAFinding() {
        folder.change(
                "models: [merton-threshold, gbm], stepSeconds: 3600",
                "models: range, horizonSeconds: 1800, stepSeconds: 600");
        LoadedRun run = folder.load();
        assertThat(laws(run)).containsExactly("merton-threshold", "gbm", "merton-likelihood");
        assertThat(run.plan().findings())
                .extracting(finding -> finding.message())
                .anyMatch(text -> text.startsWith(
                        "scenario day: law block-bootstrap is left out: horizonSeconds must be a multiple"));
    }

    @Test
    void aMarketWithoutHistoryRunsOnDeclaredVolatility() {
        folder.change("prices: btc.csv", "price: 100, volatilityAnnual: 0.8")
                .change("[merton-threshold, gbm]", "range");
        assertThat(laws(folder.load())).containsExactly("gbm");
    }

    @Test
    void aBookMayBeAFolder() {
        folder.write("book/accounts.csv", RunFolder.BOOK)
                .write(
                        "book/instruments.csv",
                        "symbol,type,underlying,settlement,kind,contractSize,expiry\nBTC-PERP,perpetual,BTC,USDC,linear,1,\n")
                .change("book: {file: accounts.csv}", "book: {file: book}");
        assertThat(folder.load().inputs())
                .extracting(LoadedRun.Input::name)
                .contains("book/accounts.csv", "book/instruments.csv");
    }

    @Test
    void aPackUnfoldsIntoItsScenarios() {
        folder.change(
                "- {id: gap, type: price-gap, shocks: {BTC: -0.3}, overSeconds: 60}",
                "- {type: pack, name: crises}\n  - {type: pack, name: gaps}");
        LoadedRun run = folder.load();
        assertThat(run.plan().scenarios()).hasSize(18);
        assertThat(run.plan().scenarios())
                .extracting(scenario -> scenario.heading().justification())
                .filteredOn(text -> !text.isEmpty())
                .hasSize(17);
        assertThat(run.plan().dataHashes()).anyMatch(hash -> hash.startsWith("pack:crises="));
    }

    @Test
    void anAssetWithoutAFigureInACrisisNeedsAProxy() {
        folder.change("    BTC: {prices", "    BNB: {prices: btc.csv, depthPerPercent: 1000}\n    BTC: {prices")
                .change(
                        "- {id: gap, type: price-gap, shocks: {BTC: -0.3}, overSeconds: 60}",
                        "- {id: c, type: crisis, event: covid-2020-03-12}");
        assertThat(folder.failure())
                .contains(
                        "scenarios[1].event covid-2020-03-12 has no figure of BNB, only of BTC, ETH; give the asset a proxy");
        folder.change("depthPerPercent: 1000}", "depthPerPercent: 1000, proxy: {of: BTC, beta: 1.3}}");
        assertThat(folder.load().plan().scenarios().get(1).heading().title()).contains("BNB -60.77 %");
    }

    @Test
    void theDemoLoads() {
        LoadedRun demo = RunFiles.embeddedDemo(LoadOptions.NONE, new SourceTexts());
        assertThat(demo.plan().book().accounts()).hasSizeGreaterThanOrEqualTo(10_000);
        assertThat(laws(demo))
                .containsExactly("merton-threshold", "gbm", "merton-likelihood", "block-bootstrap", "rolling-start");
        Ensemble headline = demo.headline().orElseThrow();
        assertThat(headline.laws().stream()
                        .mapToLong(law -> Math.min(law.paths(), law.model().pathLimit()))
                        .sum())
                .isGreaterThanOrEqualTo(1_000);
        assertThat(headline.laws())
                .allMatch(law -> law.model().stepSeconds() == 60 && law.model().steps() == 1_440);
    }

    @Test
    void theDemoAsAFileIsTheSameRun() throws IOException {
        Files.writeString(temporary.resolve("run.yaml"), RunFileTemplate.demo());
        LoadedRun file = RunFiles.load(temporary.resolve("run.yaml"), LoadOptions.NONE, new SourceTexts());
        LoadedRun demo = RunFiles.embeddedDemo(LoadOptions.NONE, new SourceTexts());
        assertThat(file.plan().configHash()).isEqualTo(demo.plan().configHash());
        assertThat(file.plan().dataHashes()).isEqualTo(demo.plan().dataHashes());
    }

    @Test
    void theTemplateOverOnesOwnFilesLoads() throws IOException {
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("eth.csv"), RunFolder.prices());
        Map<String, Path> prices = new LinkedHashMap<>();
        prices.put("BTC", folder.file("btc.csv"));
        prices.put("ETH", elsewhere.resolve("eth.csv"));
        Path run = Files.createDirectories(temporary.resolve("runs"));
        Files.writeString(run.resolve("run.yaml"), RunFileTemplate.text(run, prices, null, null));
        LoadedRun loaded = RunFiles.load(run.resolve("run.yaml"), LoadOptions.NONE, new SourceTexts());
        assertThat(laws(loaded)).hasSize(5);
        assertThat(loaded.plan().liquidity()).containsOnlyKeys("BTC", "ETH");
        Files.writeString(
                run.resolve("run.yaml"),
                RunFileTemplate.text(run, Map.of("BTC", prices.get("BTC")), folder.file("accounts.csv"), "dydx-v4"));
        assertThat(RunFiles.load(run.resolve("run.yaml"), LoadOptions.NONE, new SourceTexts())
                        .plan()
                        .rules()
                        .name())
                .isEqualTo("dydx-v4");
    }
}
