package org.breakwater.scenarios.run;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.engine.Measure;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.MetricContext;
import org.breakwater.models.stat.Estimate;
import org.breakwater.models.stat.MeanEstimate;
import org.breakwater.models.stat.Moments;
import org.breakwater.scenarios.run.OutcomeAccumulator.PathEvent;
import org.jspecify.annotations.Nullable;

/** Turns accumulated outcomes into the metrics of a result, in the order of the catalogue (docs/metrics.md). */
final class Figures {

    /** Coverage of every interval. */
    static final double CONFIDENCE = 0.95;

    private static final String NOT_DIAGNOSED = "the book was diagnosed on no path: report.diagnosticsEvery is 0";

    private static final String ONE_PATH = "one path has no distribution";

    private final OutcomeAccumulator outcomes;
    private final MetricContext context;
    private final boolean sampled;
    private final List<Metric> metrics = new ArrayList<>();

    /** @param sampled false for a scenario of one determined path, whose figures have no sampling error */
    Figures(OutcomeAccumulator outcomes, MetricContext context, boolean sampled) {
        this.outcomes = outcomes;
        this.context = context;
        this.sampled = sampled;
    }

    List<Metric> all() {
        mean("liquidationProbability.mean", Measure.LIQUIDATED_ACCOUNTS, "probability", 1);
        mean("liquidationProbability.notional", Measure.LIQUIDATED_WEIGHT, "probability", 1);
        share("liquidationProbability.any", PathEvent.ANY_LIQUIDATION);
        mean("accountInsolvencyProbability.mean", Measure.INSOLVENT_ACCOUNTS, "probability", 1);
        mean("accountInsolvencyProbability.notional", Measure.INSOLVENT_WEIGHT, "probability", 1);
        share("accountInsolvencyProbability.any", PathEvent.ANY_INSOLVENCY);
        share("venueInsolvencyProbability", PathEvent.VENUE_INSOLVENT);
        share("solventLossProbability", PathEvent.SOLVENT_LOSS);
        share("fundExhaustionProbability", PathEvent.FUND_EXHAUSTED);
        share("fundRefusedProbability", PathEvent.FUND_REFUSED);
        share("adlProbability", PathEvent.ADL);
        share("socialisedLossProbability", PathEvent.SOCIALISED);
        losses("fundDraw", Measure.FUND_DRAW);
        quantiles("fundDrawdown", Measure.FUND_DRAWDOWN, "quote");
        quantiles("fundDrawdownFraction", Measure.FUND_DRAWDOWN_FRACTION, "fraction");
        exhaustionTimes();
        losses("badDebt", Measure.BAD_DEBT);
        losses("liquidatedNotional", Measure.LIQUIDATED_NOTIONAL);
        mean("liquidationsPerPath", Measure.LIQUIDATIONS, "count", Double.POSITIVE_INFINITY);
        ratio("avoidableLiquidationShare.1h", Measure.AVOIDABLE_1H, Measure.OBSERVED_1H, "an hour");
        ratio("avoidableLiquidationShare.24h", Measure.AVOIDABLE_24H, Measure.OBSERVED_24H, "a day");
        ratio("markDrivenLiquidationShare", Measure.MARK_DRIVEN, Measure.LIQUIDATED_NOTIONAL, "the path");
        mean("collateralRatio", Measure.LOWEST_COLLATERAL_RATIO, "ratio", Double.POSITIVE_INFINITY);
        mean("nearLiquidationShare", Measure.NEAR_LIQUIDATION, "fraction", 1);
        mean("capitalEfficiency", Measure.MARGIN_PER_NOTIONAL, "fraction", Double.POSITIVE_INFINITY);
        mean("amplification.mean", Measure.AMPLIFICATION, "fraction", Double.POSITIVE_INFINITY);
        quantile("amplification.q99", Measure.AMPLIFICATION, 0.99, "fraction");
        mean("adlLoss.mean", Measure.ADL_LOSS, "quote", Double.POSITIVE_INFINITY);
        mean("socialisedLoss.mean", Measure.SOCIALISED, "quote", Double.POSITIVE_INFINITY);
        mean("unpaidLoss.mean", Measure.UNPAID, "quote", Double.POSITIVE_INFINITY);
        mean("penalties.mean", Measure.PENALTIES, "quote", Double.POSITIVE_INFINITY);
        mean("fundDemand.mean", Measure.FUND_DEMAND, "quote", Double.POSITIVE_INFINITY);
        shortfall("fundDemand.es99", Measure.FUND_DEMAND, 0.99, "quote");
        quantile("fundNeeded.p01", Measure.FUND_DEMAND, 0.99, "quote");
        quantile("fundNeeded.p001", Measure.FUND_DEMAND, 0.999, "quote");
        return metrics;
    }

    private void losses(String id, Measure measure) {
        mean(id + ".mean", measure, "quote", Double.POSITIVE_INFINITY);
        quantile(id + ".var95", measure, 0.95, "quote");
        quantile(id + ".var99", measure, 0.99, "quote");
        quantile(id + ".var999", measure, 0.999, "quote");
        shortfall(id + ".es95", measure, 0.95, "quote");
        shortfall(id + ".es99", measure, 0.99, "quote");
        shortfall(id + ".es999", measure, 0.999, "quote");
    }

    private void quantiles(String id, Measure measure, String unit) {
        mean(id + ".mean", measure, unit, Double.POSITIVE_INFINITY);
        quantile(id + ".q50", measure, 0.5, unit);
        quantile(id + ".q95", measure, 0.95, unit);
        quantile(id + ".q99", measure, 0.99, unit);
        quantile(id + ".q999", measure, 0.999, unit);
        metrics.add(Metric.of(id + ".max", Math.max(0, outcomes.moments(measure).max()), "maximum", unit, context));
    }

    private void mean(String id, Measure measure, String unit, double greatest) {
        Moments moments = outcomes.moments(measure);
        if (moments.count() == 0) {
            metrics.add(Metric.absent(id, unit, context, NOT_DIAGNOSED));
            return;
        }
        if (!sampled || moments.count() < 2) {
            metrics.add(Metric.of(id, moments.mean(), sampled ? "mean" : "deterministic", unit, context));
            return;
        }
        Estimate estimate = MeanEstimate.of(moments).estimate(CONFIDENCE);
        double least = moments.min() >= 0 ? 0 : Double.NEGATIVE_INFINITY;
        add(id, estimate.within(Math.min(least, estimate.value()), Math.max(greatest, estimate.value())), unit);
    }

    private void share(String id, PathEvent event) {
        if (sampled) {
            add(id, outcomes.share(event).estimate(CONFIDENCE), "probability");
        } else {
            metrics.add(Metric.of(id, outcomes.share(event).value(), "deterministic", "probability", context));
        }
    }

    private void quantile(String id, Measure measure, double probability, String unit) {
        if (!sampled) {
            metrics.add(Metric.absent(id, unit, context, ONE_PATH));
        } else {
            add(id, outcomes.tail(measure).quantile(probability, CONFIDENCE), unit);
        }
    }

    private void shortfall(String id, Measure measure, double level, String unit) {
        if (!sampled) {
            metrics.add(Metric.absent(id, unit, context, ONE_PATH));
            return;
        }
        add(id, outcomes.tail(measure).shortfall(level, CONFIDENCE), unit);
    }

    private void exhaustionTimes() {
        TailColumn times = outcomes.exhaustionTimes();
        for (int k = 0; k < 2; k++) {
            String id = k == 0 ? "timeToExhaustion.q05" : "timeToExhaustion.q50";
            if (times.isEmpty()) {
                metrics.add(Metric.absent(id, "seconds", context, "the fund was exhausted on no path"));
            } else if (sampled) {
                add(id, times.quantile(k == 0 ? 0.05 : 0.5, CONFIDENCE), "seconds");
            } else {
                metrics.add(Metric.of(id, times.sorted()[0], "deterministic", "seconds", context));
            }
        }
    }

    /** Ratio of two sums over paths. */
    private void ratio(String id, Measure part, Measure whole, String window) {
        if (outcomes.moments(whole).count() == 0) {
            metrics.add(Metric.absent(id, "fraction", context, NOT_DIAGNOSED));
            return;
        }
        double denominator = outcomes.moments(whole).mean();
        if (!(denominator > 0)) {
            metrics.add(Metric.absent(id, "fraction", context, "no liquidation was observed for " + window));
            return;
        }
        metrics.add(Metric.of(id, outcomes.moments(part).mean() / denominator, "ratio-of-means", "fraction", context));
    }

    private void add(String id, Estimate estimate, String unit) {
        metrics.add(new Metric(
                id,
                estimate.value(),
                finite(estimate.lower()),
                finite(estimate.upper()),
                finite(estimate.lower()) == null && finite(estimate.upper()) == null ? null : estimate.confidence(),
                estimate.method().id(),
                unit,
                context,
                null));
    }

    private static @Nullable Double finite(double bound) {
        return Math.abs(bound) < Double.POSITIVE_INFINITY ? bound : null;
    }
}
