package org.breakwater.reports.sample;

import java.util.List;
import java.util.Locale;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;

/** Tables that span scenarios. */
final class RunTables {

    private RunTables() {}

    static List<ResultTable> all() {
        return List.of(
                limits(),
                cover(),
                largestPositions(),
                returnPeriods(),
                dataQuality(),
                generatorChecks(),
                bookSummary(),
                scenarioMetrics());
    }

    /** Tables of the headline scenario about its own uncertainty. */
    static List<ResultTable> uncertainty() {
        return List.of(
                modelRange(),
                calibrationRange(),
                tailSupport(),
                depthGrid(),
                startRegimes(),
                stepConvergence(),
                fundNeeded());
    }

    private static ResultTable fundNeeded() {
        return new Rows(
                        TableId.FUND_NEEDED,
                        "Fund needed, confirmed",
                        "The balance at which one path in a hundred exhausts the fund, and what happens with that balance.",
                        "target:Target P(exhausted):probability",
                        "fund:Fund:quote",
                        "#paths:Paths:count",
                        "exhaustion:P(exhausted):probability",
                        "lower:Lower:probability",
                        "upper:Upper:probability")
                .row(0.01, 1_480_000, 250, 0.012, 0.004093, 0.034676)
                .table();
    }

    private static ResultTable modelRange() {
        return new Rows(
                        TableId.MODEL_RANGE,
                        "The headline under each model",
                        "Same book, same venue, five views of what a price can do.",
                        "model:Model",
                        "#paths:Paths:count",
                        "venueInsolvency:P(venue insolvent):probability",
                        "lower:Lower:probability",
                        "upper:Upper:probability",
                        "fundExhaustion:P(fund exhausted):probability",
                        "fundDemandEs99:Fund demand ES 99 %:quote",
                        "liquidationMean:Accounts liquidated:probability")
                .row("Merton, by threshold", 1_000, 0.003, 0.00102, 0.008784, 0.007, 4_180_000, 0.0587)
                .row("Geometric Brownian motion", 1_000, 0, 0, 0.003682, 0, 38_000, 0.0341)
                .row("Merton, by likelihood", 1_000, 0.0004, 0.00007, 0.00226, 0.0011, 1_150_000, 0.0403)
                .row("Block bootstrap", 1_000, 0.002, 0.000549, 0.00726, 0.004, 3_420_000, 0.0455)
                .row("Rolling-start history", 2_922, 0.00137, 0.000532, 0.003516, 0.00171, 2_950_000, 0.0413)
                .table();
    }

    private static ResultTable calibrationRange() {
        return new Rows(
                        TableId.CALIBRATION_RANGE,
                        "The headline law under other calibrations",
                        "The law fitted again to resampled history and without one crisis at a time.",
                        "calibration:Calibrated on",
                        "volatilityAnnual:Volatility:fraction",
                        "jumpsPerYear:Jumps a year:count",
                        "#paths:Paths:count",
                        "venueInsolvency:P(venue insolvent):probability",
                        "lower:Lower:probability",
                        "upper:Upper:probability",
                        "fundExhaustion:P(fund exhausted):probability",
                        "liquidationMean:Accounts liquidated:probability",
                        "fundDemandEs99:Fund demand ES 99 %:quote")
                .row("all of history", 0.62, 34.0, 250, 0.004, 0.000706, 0.0223, 0.008, 0.0581, 4_010_000)
                .row("resample 1", 0.59, 29.0, 250, 0, 0, 0.014647, 0.004, 0.0533, 2_870_000)
                .row("without covid-2020-03-12", 0.58, 31.0, 250, 0.008, 0.0022, 0.0287, 0.02, 0.0602, 5_930_000)
                .table();
    }

    private static ResultTable tailSupport() {
        return new Rows(
                        TableId.TAIL_SUPPORT,
                        "What the tail rests on",
                        "Below ten independent crises a quantile is an extrapolation.",
                        "law:Law",
                        "level:Level:fraction",
                        "fundDemand:Fund demand:quote",
                        "#paths:Paths:count",
                        "#days:Days:count",
                        "#crises:Independent crises:count",
                        "support:Support")
                .row("rolling-start", 0.95, 190_000, 147, 147, 21, "supported")
                .row("rolling-start", 0.99, 1_210_000, 30, 30, 6, "extrapolation")
                .table();
    }

    private static ResultTable depthGrid() {
        return new Rows(
                        TableId.DEPTH_GRID,
                        "Thinner books",
                        "The headline with a fraction of the depth.",
                        "depthFactor:Depth:ratio",
                        "#paths:Paths:count",
                        "venueInsolvency:P(venue insolvent):probability",
                        "lower:Lower:probability",
                        "upper:Upper:probability",
                        "fundExhaustion:P(fund exhausted):probability",
                        "fundDemandEs99:Fund demand ES 99 %:quote")
                .row(1, 1_000, 0.003, 0.00102, 0.008784, 0.007, 4_180_000)
                .row(0.3, 250, 0.012, 0.004093, 0.034676, 0.024, 9_760_000)
                .row(0.1, 250, 0.064, 0.039864, 0.101202, 0.108, 21_300_000)
                .row(0.02, 250, 0.42, 0.360561, 0.481941, 0.532, 58_900_000)
                .table();
    }

    private static ResultTable startRegimes() {
        return new Rows(
                        TableId.START_REGIMES,
                        "Volatility at the start",
                        "The headline from a calm, a normal and a stressed market.",
                        "regime:Regime",
                        "volatilityFactor:Volatility:ratio",
                        "#paths:Paths:count",
                        "venueInsolvency:P(venue insolvent):probability",
                        "lower:Lower:probability",
                        "upper:Upper:probability",
                        "fundExhaustion:P(fund exhausted):probability",
                        "fundDemandEs99:Fund demand ES 99 %:quote")
                .row("calm", 0.6, 250, 0, 0, 0.014647, 0, 310_000)
                .row("normal", 1, 1_000, 0.003, 0.00102, 0.008784, 0.007, 4_180_000)
                .row("stressed", 2, 250, 0.044, 0.02488, 0.07663, 0.08, 17_900_000)
                .table();
    }

    private static ResultTable stepConvergence() {
        return new Rows(
                        TableId.STEP_CONVERGENCE,
                        "The step",
                        "The headline at the step of the run and at a quarter of it.",
                        "stepSeconds:Step:seconds",
                        "#paths:Paths:count",
                        "venueInsolvency:P(venue insolvent):probability",
                        "lower:Lower:probability",
                        "upper:Upper:probability",
                        "accountInsolvency:P(account insolvent):probability",
                        "accountLower:Lower:probability",
                        "accountUpper:Upper:probability",
                        "agrees:Agrees")
                .row(60, 1_000, 0.003, 0.00102, 0.008784, 0.00213, 0.00188, 0.0024, "yes")
                .row(15, 250, 0.004, 0.000707, 0.022319, 0.00219, 0.00171, 0.0028, "yes")
                .table();
    }

    static ResultTable gapGrid() {
        Rows rows = new Rows(
                TableId.GAP_GRID,
                "Gaps",
                "Fund demand by size of the joint gap, its duration and the depth.",
                "shock:Shock:fraction",
                "over:Over:seconds",
                "depthFactor:Depth:ratio",
                "fundDemand:Fund demand:quote",
                "badDebt:Bad debt:quote",
                "liquidatedNotional:Liquidated notional:quote",
                "exhausted:Fund exhausted");
        double[] depths = {1, 0.1};
        double[] overs = {60, 300, 3_600};
        double[] shocks = {-0.1, -0.2, -0.3, -0.4, -0.5, 0.2, 0.4};
        for (double depth : depths) {
            for (double over : overs) {
                for (double shock : shocks) {
                    double severity = Math.pow(Math.abs(shock) * (shock > 0 ? 0.7 : 1), 2.6)
                            / Math.sqrt(depth)
                            / Math.pow(over, 0.1);
                    double demand = Math.max(0, 480_000_000 * severity - 900_000);
                    rows.row(
                            shock,
                            over,
                            depth,
                            demand,
                            demand * 1.1,
                            900_000_000 * severity + 2_000_000,
                            demand > 5_000_000 ? "yes" : "no");
                }
            }
        }
        return rows.table();
    }

    private static ResultTable limits() {
        return new Rows(
                        TableId.LIMITS,
                        "Limits",
                        "The upper end of the interval decides.",
                        "scenario:Scenario",
                        "probability:Value:probability",
                        "lower:Lower:probability",
                        "upper:Upper:probability",
                        "limit:Limit:probability",
                        "headroom:Headroom:probability",
                        "verdict:Verdict")
                .row("one-day", 0.003, 0.00102, 0.008784, 0.001, -0.007784, "inconclusive")
                .table();
    }

    private static ResultTable cover() {
        return new Rows(
                        TableId.COVER,
                        "Largest owners fail together",
                        "Loss beyond their collateral in the weekend gap.",
                        "#k:Owners failing:count",
                        "owners:Owners",
                        "loss:Loss:quote",
                        "shareOfFund:Share of fund:fraction")
                .row(1, "basis-fund-a", 2_140_000, 0.428)
                .row(2, "basis-fund-a, whale-07", 3_310_000, 0.662)
                .table();
    }

    private static ResultTable largestPositions() {
        Rows rows = new Rows(
                TableId.LARGEST_POSITIONS,
                "Largest positions",
                "By notional; days of depth at 1 % of price.",
                "#rank:Rank:count",
                "account:Account",
                "owner:Owner",
                "instrument:Instrument",
                "notional:Notional:quote",
                "leverage:Leverage:ratio",
                "liquidationPrice:Liquidation price:price",
                "daysOfDepth:Days of depth:ratio");
        String[] instruments = {"BTC-PERP", "ETH-PERP", "SOL-PERP"};
        double[] prices = {113_000, 3_830, 190};
        for (int i = 0; i < 20; i++) {
            double notional = 21_500_000 / (1 + 0.45 * i) * (i % 3 == 1 ? -1 : 1);
            rows.row(
                    i + 1,
                    "acct-0" + (9_812 - 137 * i),
                    i < 3 ? "basis-fund-a" : "whale-" + String.format(Locale.ROOT, "%02d", i),
                    instruments[i % 3],
                    notional,
                    2.1 + (i * 7 % 11),
                    i == 3 ? null : (Double) (prices[i % 3] * (notional > 0 ? 0.7 + 0.01 * i : 1.3 - 0.01 * i)),
                    Math.abs(notional) / 96_000_000);
        }
        return rows.table();
    }

    private static ResultTable returnPeriods() {
        return new Rows(
                        TableId.RETURN_PERIODS,
                        "How rare are such days",
                        "Falls of BTC from open to low of a UTC day since 2017.",
                        "move:Move:fraction",
                        "#days:Days:count",
                        "probability:Probability:probability",
                        "returnPeriodDays:Return period (days):count",
                        "hits:Dates")
                .row(-0.1, 121, 0.0414, 24.1, "2025-10-10, 2025-02-03, 2024-08-05 … 118 more")
                .row(-0.2, 9, 0.00308, 325, "2022-11-09, 2021-05-19, 2020-03-12, 2018-01-16 … 5 more")
                .row(-0.3, 2, 0.000684, 1_461, "2021-05-19, 2020-03-12")
                .row(-0.5, 0, 0, null, "")
                .table();
    }

    private static ResultTable dataQuality() {
        return new Rows(
                        TableId.DATA_QUALITY,
                        "Data quality",
                        "What was found in the inputs and what was done about it.",
                        "source:Source",
                        "finding:Finding",
                        "#count:Count:count",
                        "first:First",
                        "policy:Policy")
                .row("data/btc-1h.csv.gz", "missing bars", 27, "2018-02-08 01:00", "carried forward")
                .row("data/eth-1h.csv.gz", "missing bars", 27, "2018-02-08 01:00", "carried forward")
                .table();
    }

    private static ResultTable generatorChecks() {
        return new Rows(
                        TableId.GENERATOR_CHECKS,
                        "Do the generators look like history?",
                        "Statistics of simulated paths beside their interval in history.",
                        "generator:Generator",
                        "statistic:Statistic",
                        "simulated:Simulated:ratio",
                        "lower:Lower:ratio",
                        "upper:Upper:ratio",
                        "historical:History:ratio",
                        "verdict:Verdict")
                .row("Merton, by threshold", "lower-tail dependence BTC, ETH", 0.41, 0.52, 0.63, 0.575, "understated")
                .row("Merton, by threshold", "kurtosis of hourly returns", 21.4, 14.1, 38.2, 24.9, "inside")
                .row("Block bootstrap", "lower-tail dependence BTC, ETH", 0.566, 0.52, 0.63, 0.575, "inside")
                .row("Block bootstrap", "autocorrelation of |returns|, 30 d", 0.018, 0.02, 0.09, 0.052, "understated")
                .table();
    }

    private static ResultTable bookSummary() {
        return new Rows(
                        TableId.BOOK_SUMMARY,
                        "The book",
                        "Open interest counts each contract once.",
                        "instrument:Instrument",
                        "openInterest:Open interest:quote",
                        "#longAccounts:Long accounts:count",
                        "#shortAccounts:Short accounts:count",
                        "longLeverage:Leverage of longs:ratio",
                        "shortLeverage:Leverage of shorts:ratio",
                        "largestShare:Largest share:fraction")
                .row("BTC-PERP", 214_000_000, 4_902, 2_011, 6.4, 4.1, 0.081)
                .row("ETH-PERP", 121_000_000, 4_120, 1_540, 7.2, 4.6, 0.094)
                .row("SOL-PERP", 41_300_000, 2_980, 1_102, 8.9, 5.3, 0.137)
                .table();
    }

    static ResultTable reverseStress() {
        return new Rows(
                        TableId.REVERSE_STRESS,
                        "The smallest shock that exhausts the fund",
                        "Found by scanning the scale and bisecting the first crossing; just below it the fund survives.",
                        "direction:Direction",
                        "shock:Smallest shock:fraction",
                        "survives:Fund survives at:fraction",
                        "fundDemand:Fund demand there:quote",
                        "fund:Fund:quote")
                .row("BTC and ETH down together", -0.22140317, -0.22140295, 5_004_000, 5_000_000)
                .row("all up together", null, 0.9, 3_211_000, 5_000_000)
                .table();
    }

    private static ResultTable scenarioMetrics() {
        Rows rows = new Rows(
                TableId.SCENARIO_METRICS,
                "Scenarios by figure",
                "Darker is worse within a row of figures.",
                "scenario:Scenario",
                "metric:Metric",
                "value:Value:",
                "lower:Lower:",
                "upper:Upper:");
        rows.row("one-day", "venueInsolvencyProbability", 0.003, 0.00102, 0.008784)
                .row("one-day", "fundExhaustionProbability", 0.007, 0.003396, 0.01438)
                .row("one-day", "fundDraw.mean", 61_400, 44_000, 83_000)
                .row("one-day", "liquidationsPerPath", 587.3, 571.2, 603.9)
                .row("weekend-gap", "venueInsolvencyProbability", 1, null, null)
                .row("weekend-gap", "fundExhaustionProbability", 1, null, null)
                .row("weekend-gap", "fundDraw.mean", 24_100_000, null, null)
                .row("weekend-gap", "liquidationsPerPath", 4_211, null, null)
                .row("black-thursday", "venueInsolvencyProbability", 0, null, null)
                .row("black-thursday", "fundExhaustionProbability", 0, null, null)
                .row("black-thursday", "fundDraw.mean", 3_870_000, null, null)
                .row("black-thursday", "liquidationsPerPath", 3_120, null, null)
                .row("every-day", "venueInsolvencyProbability", 0.00137, 0.000532, 0.003516)
                .row("every-day", "fundExhaustionProbability", 0.00171, 0.000731, 0.003998)
                .row("every-day", "liquidationsPerPath", 412.8, 391.0, 437.4);
        return rows.table();
    }
}
