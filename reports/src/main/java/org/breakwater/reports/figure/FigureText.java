package org.breakwater.reports.figure;

import org.breakwater.models.result.Metric;
import org.breakwater.models.result.MetricContext;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.Quantity;
import org.jspecify.annotations.Nullable;

/** A metric in words. */
public final class FigureText {

    private FigureText() {}

    /**
     * The estimate: {@code 0.3 %}, {@code < 3.0e-4 (no hit in 1,000 paths)}, or {@code n/a}.
     *
     * @param paths paths behind the figure
     */
    public static String value(Metric metric, long paths) {
        Double value = metric.value();
        if (value == null) {
            return "n/a";
        }
        Double upper = metric.upper();
        return isNone(metric) && upper != null ? Numbers.noHit(upper, paths) : shortValue(metric);
    }

    /** True for the probability of an event that no path showed. */
    public static boolean isNone(Metric metric) {
        Double value = metric.value();
        Double upper = metric.upper();
        return value != null && value == 0 && metric.unit().equals("probability") && upper != null && upper > 0;
    }

    /** The estimate in a table of scenarios: {@code yes} or {@code no} for the event of a single path. */
    public static String event(Metric metric) {
        Double value = metric.value();
        boolean certain = metric.confidence() == null && metric.unit().equals("probability");
        return value != null && certain ? eventText(value) : shortValue(metric);
    }

    /** {@code yes} for 1, {@code no} for 0, else the probability. */
    public static String eventText(double probability) {
        return probability == 1 ? "yes" : probability == 0 ? "no" : Numbers.probability(probability);
    }

    /** The estimate alone: {@code 0} where no path was hit. */
    public static String shortValue(Metric metric) {
        Double value = metric.value();
        Double upper = metric.upper();
        return value == null ? "n/a" : Quantity.text(value, upper == null ? value : upper, metric.unit());
    }

    /** {@code 0.102 % to 0.878 %}; {@code at least 5.4 M} where the sample bounds one side only; empty without an interval. */
    public static String interval(Metric metric) {
        Double lower = metric.lower();
        Double upper = metric.upper();
        if (lower == null) {
            return upper == null ? "" : "at most " + Quantity.text(upper, metric.unit());
        }
        return upper == null
                ? "at least " + Quantity.text(lower, metric.unit())
                : Quantity.range(lower, upper, metric.unit());
    }

    /** The upper end of the interval; empty without one. */
    public static String upper(Metric metric) {
        Double upper = metric.upper();
        return upper == null ? "" : Quantity.text(upper, metric.unit());
    }

    /** {@code 95 %}; empty without an interval. */
    public static String confidence(Metric metric) {
        Double confidence = metric.confidence();
        return confidence == null ? "" : Numbers.percent(confidence);
    }

    /** Why there is no value; empty where there is one. */
    public static String reason(Metric metric) {
        @Nullable String reason = metric.reason();
        return reason == null ? "" : reason;
    }

    /** {@code horizon 1 d, normal start, run-off book}. */
    public static String context(MetricContext context) {
        String start = Words.of(context.startRegime());
        String policy = Words.of(context.bookPolicy());
        return "horizon " + Numbers.duration(context.horizonSeconds()) + ", " + start + " start, " + policy + " book";
    }
}
