package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.breakwater.cli.Program.Outcome;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.json.ResultJson;
import org.breakwater.reports.table.TableData;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The documented example of a book of options, made smaller, in steps of five minutes through October 2025 under every preset that has
 * margin for options, under audit; what came of it is checked in. The two engines must agree on each.
 */
class OptionGoldenTest {

    private static final Path EXAMPLE = Path.of("../docs/examples/options-october-2025.yaml");

    private static final List<String> METRICS = List.of(
            "liquidationsPerPath",
            "liquidatedNotional.mean",
            "badDebt.mean",
            "penalties.mean",
            "fundDraw.mean",
            "socialisedLoss.mean",
            "unpaidLoss.mean");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"derive-v2-standard", "derive-v2-portfolio", "deribit-portfolio", "okx", "span-16"})
    void sellersOfStranglesInOctober2025(String preset) throws Exception {
        copy("BTC", "btc");
        copy("ETH", "eth");
        Folders.write(folder.resolve("run.yaml"), smaller(preset));
        Map<String, Double> figures = figures("indexed");
        assertThat(figures("reference")).isEqualTo(figures);
        new GoldenFigures("/golden/october-2025-options.csv").check(preset, figures);
    }

    private static String smaller(String preset) throws IOException {
        return Files.readString(EXAMPLE)
                .replace("preset:deribit-portfolio", "preset:" + preset)
                .replace("balance: 5000000", "balance: 300000")
                .replace("accounts: 600", "accounts: 20")
                .replace("accounts: 400", "accounts: 60")
                .replace("    impact: full", "    impact: full\n    intrabar: close")
                .replace("[html, json, csv, md, png]", "[csv]");
    }

    private void copy(String asset, String name) {
        SharedFolder.copy(
                "data/fivemin/binance_spot_" + asset + "USDT_5m_oct10_2025.csv.gz", folder.resolve(name + ".csv.gz"));
    }

    private Map<String, Double> figures(String engine) throws IOException {
        Outcome end = Program.in(folder).run("backtest", "run.yaml", "--out", engine, "--audit", "--engine", engine);
        assertThat(end.code()).as(end.err()).isZero();
        ScenarioResult result = ResultJson.read(folder.resolve(engine + "/result.json"))
                .scenarios()
                .get(0);
        Map<String, Double> figures = new TreeMap<>();
        for (String metric : METRICS) {
            figures.put(
                    metric,
                    Objects.requireNonNull(result.metric(metric).orElseThrow().value()));
        }
        TableData accounts = table(result, TableId.OPTION_ACCOUNTS, "group", "liquidated", "change");
        figures.put("sellersLiquidated", sum(accounts, "liquidated"));
        figures.put("sellersChange", sum(accounts, "change"));
        figures.put("hedgeCost", total(table(result, TableId.INHERITED_HEDGES, "cost"), "cost"));
        TableData inherited = table(result, TableId.PROFIT_EXPLAINED_INHERITED, "actual", "rest");
        figures.put("inheritedProfit", inherited.number(inherited.rows() - 1, "actual"));
        return figures;
    }

    private static TableData table(ScenarioResult result, String id, String... columns) {
        ResultTable table = result.table(id).orElseThrow();
        return TableData.of(table, columns).orElseThrow();
    }

    private static double sum(TableData accounts, String column) {
        double sum = 0;
        for (int row = 0; row < accounts.rows(); row++) {
            sum += accounts.text(row, "group").startsWith("short options") ? accounts.number(row, column) : 0;
        }
        return sum;
    }

    private static double total(TableData hedges, String column) {
        double sum = 0;
        for (double cost : hedges.numbers(column)) {
            sum += cost;
        }
        return sum;
    }
}
