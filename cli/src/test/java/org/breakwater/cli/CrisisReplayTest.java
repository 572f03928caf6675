package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.breakwater.cli.Program.Outcome;
import org.breakwater.cli.run.RunFileLoader;
import org.breakwater.cli.run.RunRequest;
import org.breakwater.cli.run.RunSource;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.datasets.price.PriceReader;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.json.ResultJson;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.run.PlannedScenario.Replay;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Real crises, minute by minute, through the whole program: what the market did, and what a stated book made of it. */
class CrisisReplayTest {

    /** {@code crises.csv} states six significant digits. */
    private static final double SIX_DIGITS = 5e-4;

    @TempDir
    private Path folder;

    /** A window of history. */
    private enum Crisis {
        COVID("covid_black_thursday_2020-03-11_2020-03-14", "covid_black_thursday", "2020-03-11", "2020-03-15"),
        OCTOBER("oct10_2025_2025-10-10_2025-10-12", "oct10_2025", "2025-10-10", "2025-10-13");

        private final String file;
        private final String id;
        private final String from;
        private final String to;

        Crisis(String file, String id, String from, String to) {
            this.file = file;
            this.id = id;
            this.from = from;
            this.to = to;
        }

        String data(String asset) {
            return "data/minute/binance_spot_" + asset + "USDT_1m_" + file + ".csv.gz";
        }

        /** First open: where the replay starts, so that nothing is rescaled. */
        double open(String asset) {
            return PriceReader.read(SharedFolder.file(data(asset)), asset, ReadOptions.strict())
                    .series()
                    .open(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void replayedExtremesAreThoseOfTheCrisisInBothOrdersOfABar(Crisis crisis) throws IOException {
        write(crisis);
        Replay replay = (Replay) new RunFileLoader(folder)
                .load(RunRequest.of(new RunSource.RunFile(Path.of("run.yaml"))), new SourceTexts())
                .plan()
                .scenarios()
                .get(0);
        assertThat(replay.orders()).hasSize(2);
        for (PathModel order : replay.orders()) {
            PathBuffer path = order.newBuffer();
            order.newGenerator().generate(0, path);
            for (int a = 0; a < path.assets(); a++) {
                String[] facts = facts(crisis, order.assetNames().get(a));
                assertThat(path.steps()).isEqualTo(Integer.parseInt(facts[6]));
                assertThat(least(path.prices(a), 1))
                        .isCloseTo(Double.parseDouble(facts[9]), withinPercentage(SIX_DIGITS));
                assertThat(-least(path.prices(a), -1))
                        .isCloseTo(Double.parseDouble(facts[8]), withinPercentage(SIX_DIGITS));
                assertThat(path.prices(a)[path.points()])
                        .isCloseTo(Double.parseDouble(facts[11]), withinPercentage(SIX_DIGITS));
            }
        }
    }

    private static double least(double[] prices, double sign) {
        double least = Double.POSITIVE_INFINITY;
        for (double price : prices) {
            least = Math.min(least, sign * price);
        }
        return least;
    }

    /** The row of {@code crises.csv}: spot, by the minute. */
    private static String[] facts(Crisis crisis, String asset) throws IOException {
        String start = crisis.id + "," + asset + ",binance spot USDT,1m,";
        try (var lines = Files.lines(SharedFolder.file("data/crises.csv"))) {
            return lines.filter(line -> line.startsWith(start))
                    .findFirst()
                    .orElseThrow()
                    .split(",");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "COVID, none, 10, 2214.4184019998647, 47507.074567999975",
        "COVID, residual, 10, 37009.288201170886, 29776.284770484024",
        "COVID, full, 10, 99729.03633506797, 13068.78383142066",
        "OCTOBER, none, 6, 210.13685000003898, 36074.02935199994",
        "OCTOBER, residual, 6, 83572.0032267626, 15824.80809509955",
        "OCTOBER, full, 6, 121792.28969818208, 6817.330594681727",
    })
    void theFundOfAStatedBookUnderEachImpact(
            Crisis crisis, String impact, double liquidations, double fundDraw, double penalties) throws Exception {
        write(crisis);
        String only = "scenarios=" + scenario(crisis, impact);
        Outcome end = Program.in(folder).run("backtest", "run.yaml", "--out", "run", "--audit", "--set", only);
        assertThat(end.code()).as(end.err()).isZero();
        ScenarioResult result =
                ResultJson.read(folder.resolve("run/result.json")).scenarios().get(0);
        assertThat(value(result, "liquidationsPerPath")).isEqualTo(liquidations);
        assertThat(value(result, "fundDraw.mean")).isCloseTo(fundDraw, withinPercentage(1e-7));
        assertThat(value(result, "penalties.mean")).isCloseTo(penalties, withinPercentage(1e-7));
        assertThat(result.table(TableId.EVENTS).orElseThrow().rows()).isNotEmpty();
        assertThat(result.table(TableId.TIMELINE).orElseThrow().columns())
                .extracting(Column::name)
                .contains("fund", "equity", "liquidations", "liquidatedNotional", "price.BTC");

        Program.in(folder)
                .run("stress", "run.yaml", "--set", only, "--paths", "1", "--export", "audit", "--out", "again");
        assertThat(Recompute.run(folder.resolve("audit"), 0)).contains("1 of 1 paths agree");
    }

    private static double value(ScenarioResult result, String metric) {
        return Objects.requireNonNull(result.metric(metric).orElseThrow().value());
    }

    private void write(Crisis crisis) {
        SharedFolder.copy(crisis.data("BTC"), folder.resolve("data/btc.csv.gz"));
        SharedFolder.copy(crisis.data("ETH"), folder.resolve("data/eth.csv.gz"));
        Folders.write(folder.resolve("accounts.csv"), book(crisis));
        Folders.write(folder.resolve("run.yaml"), run(crisis));
    }

    /** Longs of 2 M notional each at 2 to 40 times leverage in BTC, of 1 M at 3 to 25 times in ETH; a maker is short. */
    private static String book(Crisis crisis) {
        List<String> lines = new ArrayList<>(List.of("account,owner,mode,kind,symbol,quantity,entryPrice"));
        double btc = longs(lines, "BTC", crisis.open("BTC"), 2_000_000, 2, 3, 5, 10, 20, 40);
        double eth = longs(lines, "ETH", crisis.open("ETH"), 1_000_000, 3, 6, 12, 25);
        lines.add("maker,maker,cross,collateral,USDC,100000000,");
        lines.add("maker,maker,cross,position,BTC-PERP," + -btc + "," + crisis.open("BTC"));
        lines.add("maker,maker,cross,position,ETH-PERP," + -eth + "," + crisis.open("ETH"));
        return String.join("\n", lines) + "\n";
    }

    private static double longs(List<String> lines, String asset, double price, double notional, int... leverages) {
        double quantity = Math.rint(notional / price);
        for (int leverage : leverages) {
            String id = asset + "-" + leverage + "x";
            String margin = String.format(Locale.ROOT, "%.2f", quantity * price / leverage);
            lines.add(id + "," + id + ",cross,collateral,USDC," + margin + ",");
            lines.add(id + "," + id + ",cross,position," + asset + "-PERP," + quantity + "," + price);
        }
        return quantity * leverages.length;
    }

    /** As a run file writes it: the worse of both orders of a bar. */
    private static String scenario(Crisis crisis, String impact) {
        return "[{id: window, type: historical, impact: " + impact + ", window: {from: " + crisis.from
                + "T00:00:00Z, to: " + crisis.to + "T00:00:00Z}}]";
    }

    private static String run(Crisis crisis) {
        return String.format(Locale.ROOT, """
                schemaVersion: 1
                name: A stated book in a crisis
                venue:
                  extends: preset:generic-linear
                  margin: {initial: 0.02, maintenance: 0.01}
                  contracts: {BTC: {initial: 0.02, maintenance: 0.01}, ETH: {initial: 0.02, maintenance: 0.01}}
                  liquidation: {sizing: full, latencySeconds: 0, penaltyRate: 0.005}
                  oracle: {delaySeconds: 0, stalenessSeconds: 120}
                  mark: {basisCap: 0}
                  insuranceFund: {balance: 1000000}
                book: {file: accounts.csv}
                market:
                  assets:
                    BTC: {prices: data/btc.csv.gz, price: %s, depthPerPercent: 2000000}
                    ETH: {prices: data/eth.csv.gz, price: %s, depthPerPercent: 1000000}
                scenarios: %s
                report: {formats: [csv]}
                """, crisis.open("BTC"), crisis.open("ETH"), scenario(crisis, "none"));
    }
}
