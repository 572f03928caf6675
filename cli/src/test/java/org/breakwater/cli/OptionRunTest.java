package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.breakwater.cli.Program.Outcome;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.json.ResultJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book of short strangles and the perpetuals beside them, from files, under venues that margin options. */
class OptionRunTest {

    private static final String INSTRUMENTS = """
            symbol,type,underlying,settlement,kind,contractSize,expiry,strike,right
            BTC-PERP,perpetual,BTC,%1$s,linear,1,,,
            BTC-30D-85-P,option,BTC,%1$s,linear,1,2025-11-01T08:00:00Z,85000,put
            BTC-30D-120-C,option,BTC,%1$s,linear,1,2025-11-01T08:00:00Z,120000,call
            """;

    private static final String RUN = """
            schemaVersion: 1
            name: strangles
            venue:
              extends: preset:%s
              insuranceFund: {balance: 100000}
              inheritance: {holder: liquidators, hedge: {thresholdQuote: 10000, intervalSeconds: 60, feeRate: 0.0005}}
            book: {file: accounts.csv}
            market:
              startTime: 2025-10-02T08:00:00Z
              assets:
                BTC:
                  price: 100000
                  volatilityAnnual: 0.5
                  depthPerPercent: 50000000
                  options: {slices: [{days: 30, a: 0.012, b: 0.03, rho: -0.3, sigma: 0.1}], spotResponse: 2}
            scenarios:
              - {id: gap, type: price-gap, shocks: {BTC: -0.25}, overSeconds: 600, stepSeconds: 10, settleSeconds: 3600}
            report: {formats: [csv]}
            """;

    @TempDir
    private Path folder;

    /** Twenty sellers of strangles, half of them with a perpetual against the put; one buyer. */
    private static String book(String cash) {
        StringBuilder lines = new StringBuilder("account,owner,mode,kind,symbol,quantity,entryPrice\n");
        for (int k = 0; k < 20; k++) {
            String id = "seller" + k + ",seller" + k + ",cross,";
            lines.append(String.format(Locale.ROOT, "%scollateral,%s,%d,%n", id, cash, 200_000 + 15_000 * k));
            lines.append(id).append("position,BTC-30D-85-P,-10,0\n");
            lines.append(id).append("position,BTC-30D-120-C,-10,0\n");
            lines.append(k % 2 == 0 ? id + "position,BTC-PERP,-1,100000\n" : "");
        }
        String buyer = "buyer,buyer,cross,";
        return lines.append(buyer)
                .append("collateral,")
                .append(cash)
                .append(",100000000,\n")
                .append(buyer)
                .append("position,BTC-30D-85-P,200,0\n")
                .append(buyer)
                .append("position,BTC-30D-120-C,200,0\n")
                .append(buyer)
                .append("position,BTC-PERP,10,100000\n")
                .toString();
    }

    private Outcome run(String preset, String cash) {
        Folders.write(folder.resolve("accounts.csv"), book(cash));
        Folders.write(folder.resolve("instruments.csv"), String.format(Locale.ROOT, INSTRUMENTS, cash));
        Folders.write(folder.resolve("run.yaml"), String.format(Locale.ROOT, RUN, preset));
        return Program.in(folder)
                .run("stress", "run.yaml", "--out", "run", "--audit", "--export", "export", "--paths", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"derive-v2-standard,USDC", "derive-v2-portfolio,USDC", "deribit-portfolio,USD", "span-16,USD"})
    void sellersWhoseMarginIsGoneAreLiquidatedAndLiquidatorsHedgeWhatTheyInherit(String venue) throws IOException {
        String[] words = venue.split(",");
        Outcome end = run(words[0], words[1]);
        assertThat(end.code()).as(end.err()).isZero();
        ScenarioResult result =
                ResultJson.read(folder.resolve("run/result.json")).scenarios().get(0);
        assertThat(Objects.requireNonNull(
                        result.metric("liquidatedNotional.mean").orElseThrow().value()))
                .isPositive();
        List<String> kinds = events();
        assertThat(kinds).contains("liquidation started", "inherited", "hedged", "inventory settled");
        assertThat(Files.readString(folder.resolve("export/contracts.csv"))).contains("BTC-30D-85-P,BTC", ",option,");
        sellersLossIsExplained(result.table(TableId.PROFIT_EXPLAINED).orElseThrow());
        hedgesAreAccountedFor(result);
        assertThat(result.table(TableId.GREEKS_BY_SIDE).orElseThrow().rows()).hasSize(9);
        assertThat(result.table(TableId.GREEKS_BY_EXPIRY).orElseThrow().rows()).hasSize(6);
        assertThat(result.table(TableId.GREEKS_BY_ACCOUNT).orElseThrow().rows()).hasSize(20);
    }

    /** Contributions add up to the change of equity, and steps of ten seconds leave less than a hundredth unexplained. */
    private static void sellersLossIsExplained(ResultTable table) {
        List<@Nullable Object> last = table.rows().get(table.rows().size() - 1);
        double[] amounts = last.stream()
                .skip(1)
                .mapToDouble(cell -> (Double) Objects.requireNonNull(cell))
                .toArray();
        double actual = amounts[9];
        double sum = Arrays.stream(amounts).limit(9).sum();
        double gross = Arrays.stream(amounts).limit(6).map(Math::abs).sum();
        assertThat(actual).isNegative();
        assertThat(sum).isCloseTo(actual, within(1e-9 * gross));
        assertThat(Math.abs(amounts[8])).isLessThan(0.01 * gross);
    }

    /** What hedges cost is the sum of their events; what was settled with the holder is explained, and is the sum of its events. */
    private void hedgesAreAccountedFor(ScenarioResult result) throws IOException {
        List<@Nullable Object> hedges =
                result.table(TableId.INHERITED_HEDGES).orElseThrow().rows().get(0);
        assertThat((Double) Objects.requireNonNull(hedges.get(5)))
                .isPositive()
                .isCloseTo(sum("hedged"), withinPercentage(1e-9));
        assertThat((Double) Objects.requireNonNull(hedges.get(2))).isCloseTo(sum("inherited"), withinPercentage(1e-9));
        ResultTable explained = result.table(TableId.PROFIT_EXPLAINED_INHERITED).orElseThrow();
        double[] last = explained.rows().get(explained.rows().size() - 1).stream()
                .skip(1)
                .mapToDouble(cell -> (Double) Objects.requireNonNull(cell))
                .toArray();
        double gross = Arrays.stream(last).limit(9).map(Math::abs).sum();
        assertThat(last[9]).isCloseTo(sum("inventory settled"), within(1e-9 * gross));
        assertThat(Arrays.stream(last).limit(9).sum()).isCloseTo(last[9], within(1e-9 * gross));
        assertThat(Math.abs(last[8])).isLessThan(0.02 * gross);
        List<@Nullable Object> sellers =
                result.table(TableId.OPTION_ACCOUNTS).orElseThrow().rows().get(0);
        assertThat(sellers.subList(0, 2)).isEqualTo(List.of("short options", 10L));
    }

    private double sum(String kind) throws IOException {
        return rows().stream()
                .filter(row -> row[3].equals(kind))
                .mapToDouble(row -> Double.parseDouble(row[row.length - 1]))
                .sum();
    }

    private List<String> events() throws IOException {
        return rows().stream().map(row -> row[3]).toList();
    }

    private List<String[]> rows() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("export/events.csv.gz"))),
                StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    @Test
    void aVenueWithoutMarginForOptionsRefusesThem() {
        Outcome end = run("dydx-v4", "USDC");
        assertThat(end.code()).isEqualTo(3);
        assertThat(end.err())
                .contains(
                        "the venue must have margin for options, as venue.options says, venue dydx-v4 has none for BTC-30D-85-P");
    }

    @Test
    void anAssetWithoutImpliedVolatilitiesIsAnErrorWithItsPlace() {
        run("span-16", "USD");
        Folders.write(
                folder.resolve("run.yaml"),
                String.format(Locale.ROOT, RUN, "span-16").replaceFirst("(?m)^ +options: .*\n", ""));
        Outcome end = Program.in(folder).run("stress", "run.yaml", "--out", "other");
        assertThat(end.code()).isEqualTo(3);
        assertThat(end.err()).contains("run.yaml:12", "options must be given, the book holds BTC-30D-85-P");
    }
}
