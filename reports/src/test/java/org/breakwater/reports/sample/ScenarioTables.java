package org.breakwater.reports.sample;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;

/** Tables of single scenarios. */
final class ScenarioTables {

    private static final double FUND = 5_000_000;

    private ScenarioTables() {}

    static List<ResultTable> monteCarlo() {
        List<ResultTable> tables = new ArrayList<>();
        tables.add(fundFan());
        tables.add(demandDistribution());
        tables.add(worstPaths());
        tables.add(waterfall(TableId.WATERFALL, 1));
        tables.add(fundBridge());
        tables.add(leverageBuckets());
        tables.add(survival());
        tables.add(liquidityByHour());
        return tables;
    }

    static List<ResultTable> replay() {
        return List.of(timeline(), events());
    }

    static ResultTable gapWaterfall() {
        return waterfall(TableId.WATERFALL, 400);
    }

    private static ResultTable fundFan() {
        Rows rows = new Rows(
                TableId.FUND_FAN,
                "Balance of the fund",
                "Quantiles over paths; the worst path is the one with the lowest closing balance.",
                "seconds:Time:seconds",
                "worst:Worst path:quote",
                "q05:5 %:quote",
                "q25:25 %:quote",
                "q50:Median:quote",
                "q75:75 %:quote",
                "q95:95 %:quote");
        for (int hour = 0; hour <= 24; hour++) {
            double t = hour / 24.0;
            double income = 31_000 * t;
            double worst = Math.max(0, FUND - Math.max(0, t - 0.3) * 9_800_000);
            rows.row(
                    hour * 3_600,
                    worst,
                    FUND + income - 260_000 * t * t,
                    FUND + income - 42_000 * t,
                    FUND + income,
                    FUND + income * 1.6,
                    FUND + income * 2.9);
        }
        return rows.table();
    }

    private static ResultTable demandDistribution() {
        Rows rows = new Rows(
                TableId.DEMAND_DISTRIBUTION,
                "Demand on the fund",
                "Paths by what they would have drawn from a fund without limit.",
                "lower:From:quote",
                "upper:To:quote",
                "#paths:Paths:count");
        rows.row(0, 0, 702);
        long[] paths = {61, 72, 58, 41, 27, 15, 9, 8, 4, 2, 1};
        for (int i = 0; i < paths.length; i++) {
            rows.row(1_000 * Math.pow(10, i * 0.4), 1_000 * Math.pow(10, (i + 1) * 0.4), paths[i]);
        }
        return rows.table();
    }

    private static ResultTable worstPaths() {
        Rows rows = new Rows(
                TableId.WORST_PATHS,
                "Ten worst paths",
                "By demand on a fund without limit.",
                "#rank:Rank:count",
                "#path:Path:",
                "fundDemand:Fund demand:quote",
                "fundDrawdown:Drawdown:quote",
                "badDebt:Bad debt:quote",
                "#liquidations:Liquidations:count",
                "adlLoss:ADL loss:quote",
                "socialised:Socialised:quote",
                "unpaid:Unpaid:quote",
                "exhaustedAfterSeconds:Fund exhausted after:seconds");
        long[] path = {417, 88, 903, 256, 731, 12, 640, 559, 301, 976};
        double[] demand = {
            13_900_000,
            9_410_000,
            7_720_000,
            6_480_000,
            5_910_000,
            5_350_000,
            5_020_000,
            3_640_000,
            2_710_000,
            2_290_000
        };
        for (int i = 0; i < path.length; i++) {
            double over = Math.max(0, demand[i] - FUND);
            Double exhausted = over > 0 ? 31_260 + 4_140.0 * i : null;
            rows.row(
                    i + 1,
                    path[i],
                    demand[i],
                    Math.min(FUND, demand[i]),
                    demand[i] * 1.04,
                    3_980 - 170 * i,
                    over * 0.6,
                    i < 3 ? over * 0.4 : 0,
                    0,
                    exhausted);
        }
        return rows.table();
    }

    private static ResultTable waterfall(String id, double scale) {
        return new Rows(
                        id,
                        "Who paid the deficits",
                        "Means over all paths; shares of the mean bad debt.",
                        "layer:Layer",
                        "mean:Mean:quote",
                        "max:Largest:quote",
                        "share:Share of bad debt:fraction")
                .row("Bad debt", 71_040 * scale, 14_456_000, 1)
                .row("Insurance fund", 61_400 * scale, FUND, 0.8643)
                .row("Capital layers", 0, 0, 0)
                .row("Deleveraging (recovered)", 8_100 * scale, null, 0.114)
                .row("Socialised", 1_540 * scale, 3_560_000, 0.0217)
                .row("Unpaid", 0, 0, 0)
                .table();
    }

    private static ResultTable fundBridge() {
        return new Rows(
                        TableId.FUND_BRIDGE,
                        "From opening to closing balance",
                        "Mean over paths.",
                        "item:Item",
                        "mean:Mean:quote")
                .row("Opening balance", FUND)
                .row("Liquidation fees", 103_000)
                .row("Draws", -61_400)
                .row("Revaluation of coins", -4_300)
                .row("Closing balance", FUND + 103_000 - 61_400 - 4_300)
                .table();
    }

    private static ResultTable leverageBuckets() {
        return new Rows(
                        TableId.LEVERAGE_BUCKETS,
                        "By leverage at the start",
                        "Means over accounts and paths.",
                        "bucket:Leverage",
                        "#accounts:Accounts:count",
                        "liquidationProbability:P(liquidated):probability",
                        "insolvencyProbability:P(insolvent):probability",
                        "liquidatedNotional:Liquidated notional:quote")
                .row("up to 2×", 2_911, 0.00012, 0.0000031, 410_000)
                .row("2× to 5×", 3_406, 0.0041, 0.000092, 3_900_000)
                .row("5× to 10×", 2_120, 0.0362, 0.0011, 12_200_000)
                .row("10× to 20×", 1_103, 0.167, 0.0069, 14_700_000)
                .row("over 20×", 457, 0.518, 0.0241, 7_390_000)
                .table();
    }

    private static ResultTable survival() {
        Rows rows = new Rows(
                TableId.SURVIVAL,
                "The fund's survival",
                "Share of paths whose fund is not yet exhausted.",
                "seconds:Time:seconds",
                "survival:Survival:probability",
                "lower:Lower:probability",
                "upper:Upper:probability");
        double[] seconds = {0, 31_260, 35_400, 39_540, 43_680, 47_820, 51_960, 56_100, 86_400};
        for (int i = 0; i < seconds.length; i++) {
            double survival = 1 - Math.min(i, 7) / 1_000.0;
            rows.row(seconds[i], survival, survival - 0.0037 - i * 0.0004, Math.min(1, survival + 0.0003 * i));
        }
        return rows.table();
    }

    private static ResultTable liquidityByHour() {
        Rows rows = new Rows(
                TableId.LIQUIDITY_BY_HOUR,
                "Liquidations by hour",
                "What the order books absorb and traders must bring.",
                "#hour:Hour:count",
                "notionalMean:Mean notional:quote",
                "notionalMax:Largest notional:quote",
                "liquidationsMean:Mean liquidations:count",
                "marginCallMean:Mean margin calls:quote");
        for (int hour = 0; hour < 24; hour++) {
            double mean = 900_000 + 1_300_000 * Math.pow(Math.sin((hour + 2) / 26.0 * Math.PI), 2);
            rows.row(hour, mean, mean * (14 + 5 * Math.sin(hour)), mean / 66_000, mean * 1.7);
        }
        return rows.table();
    }

    private static ResultTable timeline() {
        Rows rows = new Rows(
                TableId.TIMELINE,
                "The replay",
                "Prices, fund and liquidations, minute by minute thinned to 5 minutes.",
                "#millis:Time (UTC):millis",
                "fund:Fund:quote",
                "equity:Equity of all accounts:quote",
                "liquidations:Liquidations since the last row:count",
                "liquidatedNotional:Liquidated notional:quote",
                "price.BTC:BTC, exogenous:price",
                "traded.BTC:BTC, traded:price",
                "price.ETH:ETH, exogenous:price",
                "traded.ETH:ETH, traded:price");
        long start = 1_583_971_200_000L;
        for (int i = 0; i <= 288; i++) {
            double t = i / 288.0;
            double crash = 1 / (1 + Math.exp(-(t - 0.45) * 40)) * 0.27 + 1 / (1 + Math.exp(-(t - 0.97) * 90)) * 0.24;
            double wobble = 0.012 * Math.sin(i * 0.7) + 0.008 * Math.sin(i * 2.3);
            double intensity = Math.exp(-Math.pow((t - 0.45) * 30, 2)) + 0.8 * Math.exp(-Math.pow((t - 0.97) * 60, 2));
            rows.row(
                    start + i * 300_000L,
                    FUND - 3_870_000 * (crash / 0.51) + 60_000 * t,
                    61_000_000 * (1 - 0.4 * crash),
                    Math.round(190 * intensity),
                    4_100_000 * intensity,
                    7_900 * (1 - crash + wobble),
                    7_900 * (1 - crash + wobble) * (1 - 0.02 * intensity),
                    194 * (1 - crash * 1.08 + 1.2 * wobble),
                    194 * (1 - crash * 1.08 + 1.2 * wobble) * (1 - 0.03 * intensity));
        }
        return rows.table();
    }

    private static ResultTable events() {
        return new Rows(
                        TableId.EVENTS,
                        "Events",
                        "In order.",
                        "#millis:Time (UTC):millis",
                        "event:Event",
                        "account:Account",
                        "instrument:Instrument",
                        "quantity:Quantity:coins",
                        "price:Price:price",
                        "amount:Amount:quote")
                .row(1_584_010_080_000L, "liquidation", "acct-00417", "BTC-PERP", -1.25, 6_120.5, 7_650.6)
                .row(1_584_010_140_000L, "fund-draw", "acct-00417", null, null, null, -312.4)
                .row(1_584_010_140_000L, "adl", "acct-09812", "BTC-PERP", -0.4, 6_101.0, -48.2)
                .table();
    }
}
