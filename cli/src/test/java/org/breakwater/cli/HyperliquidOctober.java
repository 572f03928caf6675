package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.breakwater.cli.Program.Outcome;

/** Hyperliquid on 10 October 2025: a book, the prices of the window, and what a run of the venue's rules comes to. */
final class HyperliquidOctober {

    /** Spread of log leverage: logistic, with the deviation 1.71 of those who were deleveraged (adl_account_distribution). */
    private static final double SPREAD = 1.71 * Math.sqrt(3) / Math.PI;

    /** Median over deleveraged notional (adl_by_user). */
    private static final double LEVERAGE_OF_SHORTS = 2;

    private HyperliquidOctober() {}

    /**
     * Price: Binance perpetual, 21:15 UTC. Interest: 9.2 bn USD at 21:10, two thirds of the venue's 13.8 bn (The Block, October 2025;
     * more than a third was in other coins), shared as in a snapshot of the venue's interface of another day; an assumption. Leverage: the
     * preset's first tier. Depth, what moves the price by 1 %, is an assumption.
     */
    enum Coin {
        BTC(112_137.6, 40_200, 40, 20e6),
        ETH(3_723.05, 890_600, 25, 12e6),
        SOL(185.16, 5_775_000, 20, 4e6);

        private final double price;
        private final double interest;
        private final double maxLeverage;
        private final double depth;

        Coin(double price, double interest, double maxLeverage, double depth) {
            this.price = price;
            this.interest = interest;
            this.maxLeverage = maxLeverage;
            this.depth = depth;
        }

        private static Coin startOf(String name) {
            return valueOf(name.substring(0, 3));
        }
    }

    /** Bars of perpetuals, or of spot for the coins that have them by the minute. */
    enum Bars {
        FIVE_MINUTES(List.of(Coin.values()), "data/fivemin/binance_perp_%sUSDT_5m_oct10_2025.csv.gz"),
        MINUTES(
                List.of(Coin.BTC, Coin.ETH),
                "data/minute/binance_spot_%sUSDT_1m_oct10_2025_2025-10-10_2025-10-12.csv.gz");

        private final List<Coin> coins;
        private final String file;

        Bars(List<Coin> coins, String file) {
            this.coins = coins;
            this.file = file;
        }
    }

    /**
     * What differs between runs.
     *
     * @param median median leverage of longs
     * @param capital what the vault may lose, USD
     * @param order order of the extremes in a bar
     * @param depth factor on all depth
     */
    record Setting(double median, double capital, String order, double depth, Bars bars) {
        /** Depth as assumed; the first bar, which holds most of the fall, began with its high. */
        Setting(double median, double capital) {
            this(median, capital, "ohlc", 1, Bars.FIVE_MINUTES);
        }
    }

    /** M USD by coin. */
    record Figures(Map<Coin, Double> liquidated, Map<Coin, Double> deleveraged, Map<Coin, Double> unpaid) {
        Figures() {
            this(new EnumMap<>(Coin.class), new EnumMap<>(Coin.class), new EnumMap<>(Coin.class));
        }

        double ratio() {
            return sum(deleveraged) / sum(liquidated);
        }

        private static double sum(Map<Coin, Double> byCoin) {
            return byCoin.values().stream().reduce(0.0, Double::sum);
        }

        private void event(String[] row) {
            double notional = Math.abs(Double.parseDouble(row[6]) * Double.parseDouble(row[7])) / 1e6;
            switch (row[3]) {
                case "fill" -> liquidated.merge(Coin.startOf(row[5]), notional, Double::sum);
                case "deleveraged" -> deleveraged.merge(Coin.startOf(row[5]), notional, Double::sum);
                case "unpaid" -> unpaid.merge(Coin.startOf(row[4]), Double.parseDouble(row[8]) / 1e6, Double::sum);
                default -> {}
            }
        }
    }

    /** Runs the window in a folder, its ledger audited at every point. */
    static Figures run(Path folder, Setting setting) throws IOException {
        StringBuilder assets = new StringBuilder();
        StringBuilder accounts = new StringBuilder("account,owner,mode,kind,symbol,quantity,entryPrice\n");
        for (Coin coin : setting.bars.coins) {
            SharedFolder.copy(
                    String.format(Locale.ROOT, setting.bars.file, coin), folder.resolve("data/" + coin + ".csv.gz"));
            assets.append(String.format(Locale.ROOT, """
                        %s: {prices: data/%s.csv.gz, price: %s, depthPerPercent: %s, liquidity: {depthFloor: 1}}
                    """, coin, coin, coin.price, coin.depth * setting.depth));
            accounts(accounts, coin, setting.median);
        }
        Folders.write(folder.resolve("accounts.csv"), accounts.toString());
        Folders.write(
                folder.resolve("run.yaml"), String.format(Locale.ROOT, """
                schemaVersion: 1
                name: Hyperliquid, 10 October 2025
                venue:
                  extends: preset:hyperliquid
                  waterfall:
                    - {type: backstop, capital: %s}
                    - {type: auto-deleveraging, ranking: move-times-notional, price: previous-mark}
                book: {file: accounts.csv, belowMaintenance: error}
                market:
                  assets:
                %sscenarios:
                  - id: window
                    type: historical
                    impact: residual                  # the bars already hold the cascade
                    intrabar: %s
                    window: {from: 2025-10-10T21:15:00Z, to: 2025-10-10T21:30:00Z}
                report: {formats: [csv]}
                """, setting.capital, assets, setting.order));
        Outcome end = Program.in(folder)
                .run("stress", "run.yaml", "--out", "run", "--audit", "--export", "export", "--paths", "1");
        assertThat(end.code()).as(end.err()).isZero();
        return read(folder.resolve("export/events.csv.gz"));
    }

    /** A hundred longs of one size, their leverage at the quantiles of a log-logistic law; twenty shorts. */
    private static void accounts(StringBuilder lines, Coin coin, double median) {
        for (int k = 0; k < 100; k++) {
            double leverage = median * StrictMath.pow((k + 0.5) / (99.5 - k), SPREAD);
            account(lines, coin, "long" + k, 0.01, Math.min(coin.maxLeverage, Math.max(1, leverage)));
        }
        for (int k = 0; k < 20; k++) {
            account(lines, coin, "short" + k, -0.05, LEVERAGE_OF_SHORTS);
        }
    }

    private static void account(StringBuilder lines, Coin coin, String name, double share, double leverage) {
        double quantity = share * coin.interest;
        double margin = Math.abs(quantity) * coin.price / leverage;
        String id = coin + name;
        lines.append(String.format(Locale.ROOT, "%s,%s,cross,collateral,USDC,%.2f,%n", id, id, margin));
        lines.append(
                String.format(Locale.ROOT, "%s,%s,cross,position,%s-PERP,%s,%s%n", id, id, coin, quantity, coin.price));
    }

    private static Figures read(Path events) throws IOException {
        Figures figures = new Figures();
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(events)), StandardCharsets.UTF_8))) {
            in.lines().skip(1).forEach(line -> figures.event(line.split(",", -1)));
        }
        return figures;
    }
}
