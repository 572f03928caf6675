package org.breakwater.reports.sample;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.result.BookPolicy;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.MetricContext;
import org.breakwater.models.result.MetricRange;
import org.breakwater.models.result.StartRegime;

/** Figures under the ids of the catalogue. */
final class SampleMetrics {

    private final MetricContext context;

    SampleMetrics(double horizonSeconds) {
        context = new MetricContext(horizonSeconds, BookPolicy.RUN_OFF, StartRegime.NORMAL);
    }

    List<Metric> monteCarlo() {
        return List.of(
                wilson("liquidationProbability.mean", 0.0587, 0.0579, 0.0595).withRanges(models(0.0341, 0.0587), null),
                wilson("liquidationProbability.notional", 0.0412, 0.0401, 0.0424),
                wilson("liquidationProbability.any", 1, 0.99617, 1),
                wilson("accountInsolvencyProbability.mean", 0.00213, 0.00188, 0.0024),
                wilson("accountInsolvencyProbability.notional", 0.00154, 0.0013, 0.0018),
                wilson("accountInsolvencyProbability.any", 0.412, 0.3819, 0.4427),
                wilson("venueInsolvencyProbability", 0.003, 0.00102, 0.008784)
                        .withRanges(models(0, 0.003), new MetricRange(0, 0.008, 12, 250)),
                wilson("solventLossProbability", 0.012, 0.00688, 0.02086),
                wilson("fundExhaustionProbability", 0.007, 0.003396, 0.01438)
                        .withRanges(models(0, 0.007), new MetricRange(0.004, 0.02, 12, 250)),
                Metric.withInterval(
                        "fundRefusedProbability", 0, 0, 0.003682, 0.95, "clopper-pearson", "probability", context),
                wilson("adlProbability", 0.009, 0.00474, 0.01702),
                wilson("socialisedLossProbability", 0.003, 0.00102, 0.008784),
                bootstrap("fundDraw.mean", 61_400, 44_000, 83_000, "quote"),
                bootstrap("fundDraw.var95", 210_000, 160_000, 290_000, "quote"),
                bootstrap("fundDraw.var99", 1_420_000, 910_000, 2_300_000, "quote"),
                bootstrap("fundDraw.es99", 4_180_000, 3_100_000, 5_700_000, "quote"),
                absent("fundDraw.es999", "quote", "needs 10,000 paths, the run has 1,000"),
                bootstrap("fundDrawdown.mean", 48_000, 33_000, 66_000, "quote"),
                bootstrap("fundDrawdown.q99", 1_400_000, 900_000, 2_250_000, "quote"),
                bootstrap("fundDrawdown.max", 5_000_000, 5_000_000, 5_000_000, "quote"),
                bootstrap("fundDrawdownFraction.q99", 0.168, 0.131, 0.214, "fraction"),
                bootstrap("badDebt.mean", 71_000, 51_000, 96_000, "quote"),
                bootstrap("badDebt.es99", 4_900_000, 3_300_000, 6_800_000, "quote"),
                new Metric(
                        "badDebt.es999",
                        14_450_000.0,
                        5_350_000.0,
                        null,
                        0.95,
                        "order-statistics",
                        "quote",
                        context,
                        null),
                bootstrap("liquidatedNotional.mean", 38_600_000, 37_100_000, 40_200_000, "quote"),
                bootstrap("liquidationsPerPath", 587.3, 571.2, 603.9, "count"),
                bootstrap("avoidableLiquidationShare.1h", 0.213, 0.204, 0.222, "fraction"),
                bootstrap("avoidableLiquidationShare.24h", 0.324, 0.311, 0.337, "fraction"),
                Metric.of("collateralRatio", 1.94, "mean", "ratio", context),
                Metric.of("capitalEfficiency", 0.127, "mean", "fraction", context),
                bootstrap("amplification.mean", 0.083, 0.079, 0.088, "fraction"),
                absent("timeToExhaustion.mean", "seconds", "7 of 1,000 paths exhaust the fund, fewer than 10"),
                bootstrap("fundNeeded.p01", 1_480_000, 930_000, 2_420_000, "quote"),
                absent("fundNeeded.p001", "quote", "needs 10,000 paths, the run has 1,000"));
    }

    List<Metric> gap() {
        List<Metric> metrics = new ArrayList<>();
        metrics.add(point("venueInsolvencyProbability", 1, "probability"));
        metrics.add(point("fundExhaustionProbability", 1, "probability"));
        metrics.add(point("adlProbability", 1, "probability"));
        metrics.add(point("fundDraw.mean", 24_100_000, "quote"));
        metrics.add(point("fundDrawdownFraction.max", 1, "fraction"));
        metrics.add(point("badDebt.mean", 31_700_000, "quote"));
        metrics.add(point("liquidationsPerPath", 4_211, "count"));
        return metrics;
    }

    List<Metric> crisis() {
        return List.of(
                point("venueInsolvencyProbability", 0, "probability"),
                point("fundExhaustionProbability", 0, "probability"),
                point("fundDraw.mean", 3_870_000, "quote"),
                point("fundDrawdownFraction.max", 0.774, "fraction"),
                point("liquidationsPerPath", 3_120, "count"));
    }

    List<Metric> rolling() {
        return List.of(
                wilson("venueInsolvencyProbability", 0.00137, 0.000532, 0.003516),
                wilson("fundExhaustionProbability", 0.00171, 0.000731, 0.003998),
                bootstrap("fundDraw.es99", 2_950_000, 1_800_000, 4_900_000, "quote"),
                bootstrap("liquidationsPerPath", 412.8, 391.0, 437.4, "count"));
    }

    private static MetricRange models(double lower, double upper) {
        return new MetricRange(lower, upper, 5, 1_000);
    }

    Metric absent(String id, String unit, String reason) {
        return Metric.absent(id, unit, context, reason);
    }

    private Metric wilson(String id, double value, double lower, double upper) {
        return Metric.withInterval(id, value, lower, upper, 0.95, "wilson", "probability", context);
    }

    private Metric bootstrap(String id, double value, double lower, double upper, String unit) {
        return Metric.withInterval(id, value, lower, upper, 0.95, "block-bootstrap", unit, context);
    }

    private Metric point(String id, double value, String unit) {
        return Metric.of(id, value, "single path", unit, context);
    }
}
