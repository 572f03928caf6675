package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.breakwater.cli.Program.Outcome;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.preset.VenueFile;
import org.breakwater.datasets.preset.VenuePresets;
import org.breakwater.datasets.price.PriceReader;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.reports.json.ResultJson;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every preset through the whole program: one book of longs, minute by minute through October 2025, under audit, with and without
 * the venue's own impact; what came of it is checked in. The two engines must agree on each.
 */
class PresetGoldenTest {

    private static final List<String> METRICS = List.of(
            "liquidationsPerPath",
            "liquidatedNotional.mean",
            "badDebt.mean",
            "penalties.mean",
            "fundDraw.mean",
            "adlLoss.mean",
            "socialisedLoss.mean",
            "unpaidLoss.mean");

    @TempDir
    private Path folder;

    static Stream<String> runs() {
        return VenuePresets.names().stream().flatMap(name -> Stream.of(name + " none", name + " full"));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aBookOfLongsInOctober2025(String run) throws Exception {
        String preset = run.split(" ")[0];
        write(preset, run.split(" ")[1]);
        Map<String, Double> figures = figures("indexed");
        assertThat(figures("reference")).isEqualTo(figures);
        new GoldenFigures("/golden/october-2025.csv").check(run, figures);
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
        return figures;
    }

    private void write(String preset, String impact) {
        SharedFolder.copy(data("BTC"), folder.resolve("data/btc.csv.gz"));
        SharedFolder.copy(data("ETH"), folder.resolve("data/eth.csv.gz"));
        VenueFile venue = VenuePresets.read(preset).value();
        boolean inverse = INVERSE.contains(preset);
        Folders.write(
                folder.resolve("accounts.csv"),
                new Ladder(venue.quoteAsset(), inverse, open("BTC"), open("ETH")).text());
        if (inverse) {
            Folders.write(folder.resolve("instruments.csv"), """
                    symbol,type,underlying,settlement,kind,contractSize,expiry
                    BTC-PERP,perpetual,BTC,BTC,inverse,1,
                    ETH-PERP,perpetual,ETH,ETH,inverse,1,
                    """);
        }
        Folders.write(folder.resolve("run.yaml"), run(preset, impact, inverse));
    }

    /** Venues whose contracts settle in the coin. */
    private static final List<String> INVERSE = List.of("bybit-inverse", "bitmex-inverse", "deribit-futures");

    private static String data(String asset) {
        return "data/minute/binance_spot_" + asset + "USDT_1m_oct10_2025_2025-10-10_2025-10-12.csv.gz";
    }

    private static double open(String asset) {
        return PriceReader.read(SharedFolder.file(data(asset)), asset, ReadOptions.strict())
                .series()
                .open(0);
    }

    /** The fund is stated, since a preset may not know it. */
    private static String run(String preset, String impact, boolean inverse) {
        return String.format(
                Locale.ROOT, """
                schemaVersion: 1
                name: A stated book in October 2025
                venue:
                  extends: preset:%s
                  insuranceFund: {balance: 1000000}
                book:
                  file: %s
                  belowMaintenance: exclude
                market:
                  assets:
                    BTC: {prices: data/btc.csv.gz, price: %s, depthPerPercent: 2000000}
                    ETH: {prices: data/eth.csv.gz, price: %s, depthPerPercent: 1000000}
                scenarios: [{id: window, type: historical, impact: %s, window: {from: 2025-10-10T00:00:00Z, to: 2025-10-13T00:00:00Z}}]
                report: {formats: [csv]}
                """, preset, inverse ? "." : "accounts.csv", open("BTC"), open("ETH"), impact);
    }

    /** Longs of 2 M notional each at 2 to 40 times leverage in BTC, of 1 M at 3 to 25 times in ETH; a maker is short. */
    private record Ladder(String quote, boolean inverse, double btc, double eth) {

        String text() {
            StringBuilder lines = new StringBuilder("account,owner,mode,kind,symbol,quantity,entryPrice\n");
            double soldBtc = longs(lines, "BTC", btc, 2_000_000, 2, 3, 5, 10, 20, 40);
            double soldEth = longs(lines, "ETH", eth, 1_000_000, 3, 6, 12, 25);
            lines.append("maker,maker,cross,collateral,").append(quote).append(",100000000,\n");
            if (inverse) {
                lines.append("maker,maker,cross,collateral,BTC,1000,\n");
                lines.append("maker,maker,cross,collateral,ETH,30000,\n");
            }
            position(lines, "maker", "BTC", -soldBtc, btc);
            position(lines, "maker", "ETH", -soldEth, eth);
            return lines.toString();
        }

        private double longs(StringBuilder lines, String asset, double price, double notional, int... leverages) {
            double quantity = inverse ? notional : Math.rint(notional / price);
            double worth = inverse ? notional : quantity * price;
            for (int leverage : leverages) {
                String id = asset + "-" + leverage + "x";
                String margin = inverse
                        ? String.format(Locale.ROOT, "%s,%.8f", asset, worth / leverage / price)
                        : String.format(Locale.ROOT, "%s,%.2f", quote, worth / leverage);
                lines.append(id + "," + id + ",cross,collateral," + margin + ",\n");
                position(lines, id, asset, quantity, price);
            }
            return quantity * leverages.length;
        }

        private static void position(StringBuilder lines, String id, String asset, double quantity, double price) {
            lines.append(id + "," + id + ",cross,position," + asset + "-PERP," + quantity + "," + price + "\n");
        }
    }
}
