package org.breakwater.reports.sample;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StressResult;
import org.breakwater.models.result.TableId;

/** What a gap does to sellers of strangles. */
public final class OptionTables {

    private static final long START = 1_760_130_900_000L;
    private static final long EXPIRY = 1_761_984_000_000L;
    private static final String[] GREEKS = {
        "delta:Delta, coins:coins",
        "gamma:Gamma:coins",
        "deltaPerPercent:Delta per 1 %:coins",
        "vega:Vega:quote",
        "theta:Theta, a day:quote",
        "vanna:Vanna:coins",
        "volga:Volga:quote"
    };

    private OptionTables() {}

    /** The rich result, whose gap met a book with options. */
    public static StressResult result() {
        StressResult rich = SampleResult.rich();
        List<ScenarioResult> scenarios = rich.scenarios().stream()
                .map(s -> s.type().equals("price-gap") ? with(s) : s)
                .toList();
        return new StressResult(
                rich.run(), rich.headlineScenario(), scenarios, rich.tables(), rich.limits(), rich.findings());
    }

    private static ScenarioResult with(ScenarioResult s) {
        List<ResultTable> tables = new ArrayList<>(s.tables());
        tables.addAll(List.of(accounts(), hedges(), bySide(), byExpiry(), explained(), inherited(), byAccount()));
        return new ScenarioResult(
                s.id(),
                s.type(),
                s.title(),
                s.justification(),
                s.paths(),
                s.steps(),
                s.stepSeconds(),
                s.intrabar(),
                s.impact(),
                s.metrics(),
                tables,
                s.findings());
    }

    private static Rows greeks(String id, String title, String... first) {
        List<String> columns = new ArrayList<>(List.of(first));
        columns.addAll(List.of(GREEKS));
        return new Rows(id, title, "Greeks before and after.", columns.toArray(String[]::new));
    }

    private static ResultTable bySide() {
        return greeks(TableId.GREEKS_BY_SIDE, "Greeks by side and asset", "side:Side", "asset:Asset", "moment:Moment")
                .row("short options", "BTC", "opening", -11.9, -0.00748, -9.06, -18_592, 30_588, -0.0611, -834)
                .row("short options", "BTC", "largest loss", 64.8, -0.0021, -1.9, -8_098, 14_600, -0.366, -71.1)
                .row("short options", "BTC", "end", 64.8, -0.0021, -1.9, -8_085, 14_602, -0.366, -71)
                .table();
    }

    private static ResultTable byExpiry() {
        return greeks(
                        TableId.GREEKS_BY_EXPIRY,
                        "Greeks by asset and expiry",
                        "asset:Asset",
                        "#expiry:Expiry:millis",
                        "moment:Moment")
                .row("BTC", EXPIRY, "opening", -6.28, -0.00447, -5.41, -18_157, 19_335, -0.271, -819)
                .row("BTC", null, "opening", -10, 0, 0, 0, 0, 0, 0)
                .table();
    }

    private static ResultTable explained() {
        Rows rows = new Rows(
                TableId.PROFIT_EXPLAINED,
                "Profit explained by Greeks",
                "Cumulated.",
                "#millis:Time:millis",
                "delta:Delta:quote",
                "gamma:Gamma:quote",
                "vega:Vega:quote",
                "theta:Theta:quote",
                "vanna:Vanna:quote",
                "volga:Volga:quote",
                "collateral:Price of collateral:quote",
                "flows:Cash and fills:quote",
                "rest:Unexplained:quote",
                "actual:Change of equity:quote");
        for (int k = 0; k <= 60; k++) {
            double fallen = Math.min(1, (k + 1) / 10.0);
            double delta = -2.19e6 * fallen * fallen;
            double gamma = -49_220 * fallen;
            double vega = -594_580 * fallen;
            double greeks = delta + gamma + vega + 14 * k + 8_500 * fallen - 3_700 * fallen;
            double rest = 3_000 * fallen;
            rows.row(
                    START + 60_000L * k,
                    delta,
                    gamma,
                    vega,
                    14.0 * k,
                    8_500 * fallen,
                    -3_700 * fallen,
                    0,
                    10_508 * fallen,
                    rest,
                    greeks + rest + 10_508 * fallen);
        }
        return rows.table();
    }

    private static ResultTable accounts() {
        return new Rows(
                        TableId.OPTION_ACCOUNTS,
                        "Who was liquidated, by what accounts held",
                        "By holdings at the opening.",
                        "group:Accounts that held",
                        "#accounts:Accounts:count",
                        "#liquidated:Liquidated:count",
                        "notional:Liquidated notional:quote",
                        "opening:Equity at the opening:quote",
                        "change:Change of equity:quote",
                        "shortfall:Shortfall:quote")
                .row("short options", 10, 6, 12_000_000, 2_700_000, -2_100_000, 30_000)
                .row("short options, with perpetuals or futures", 10, 3, 7_000_000, 2_900_000, -710_000, 0)
                .row("long options", 1, 0, 0, 100_000_000, 1_500_000, 0)
                .table();
    }

    private static ResultTable hedges() {
        return new Rows(
                        TableId.INHERITED_HEDGES,
                        "What was inherited, and what hedging it cost",
                        "Positions count each time.",
                        "asset:Asset",
                        "#positions:Positions taken over:count",
                        "inherited:Their notional:quote",
                        "#hedges:Hedges:count",
                        "hedged:Notional of hedges:quote",
                        "cost:Cost of hedges:quote",
                        "delta:Delta left:quote",
                        "gamma:Gamma left:quote",
                        "vega:Vega left:quote")
                .row("BTC", 18, 19_000_000, 21, 8_400_000, 52_000, -4_100, -610_000, -8_400)
                .table();
    }

    private static ResultTable inherited() {
        Rows rows = new Rows(
                TableId.PROFIT_EXPLAINED_INHERITED,
                "Profit and loss of inherited positions and their hedges, explained by Greeks",
                "Cumulated.",
                "#millis:Time:millis",
                "delta:Delta:quote",
                "gamma:Gamma:quote",
                "vega:Vega:quote",
                "theta:Theta:quote",
                "vanna:Vanna:quote",
                "volga:Volga:quote",
                "collateral:Price of collateral:quote",
                "flows:Cash and fills:quote",
                "rest:Unexplained:quote",
                "actual:Profit:quote");
        rows.row(START, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        rows.row(START + 60_000L, -1_000, -9_000, -250_000, 10, 3_000, -2_000, 0, -90_000, 990, -348_000);
        rows.row(START + 120_000L, -1_000, -9_000, 50_000, 20, 3_000, -2_000, 0, -90_000, 980, -48_000);
        return rows.table();
    }

    private static ResultTable byAccount() {
        return new Rows(
                        TableId.GREEKS_BY_ACCOUNT,
                        "Largest accounts by gamma",
                        "In quote currency.",
                        "#rank:Rank:count",
                        "account:Account",
                        "gamma:Gamma:quote",
                        "delta:Delta:quote",
                        "vega:Vega:quote",
                        "gammaEnd:Gamma at the end:quote",
                        "deltaEnd:Delta at the end:quote",
                        "vegaEnd:Vega at the end:quote",
                        "liquidated:Liquidated")
                .row(1, "buyer", 1_095_682, 1_438_593, 18_592, 513_416, -17_622_492, 24_011, "no")
                .row(2, "seller6", -58_088, -112_932, -1_027, 0, 0, 0, "yes")
                .table();
    }
}
