package org.breakwater.scenarios.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.MetricRange;
import org.jspecify.annotations.Nullable;

/** Smallest and largest value of each figure over several runs of one scenario. */
final class MetricRanges {

    private final Map<String, Span> spans = new LinkedHashMap<>();

    private record Span(double lower, double upper, long count, long paths) {

        Span with(Span other) {
            return new Span(
                    Math.min(lower, other.lower),
                    Math.max(upper, other.upper),
                    count + other.count,
                    Math.min(paths, other.paths));
        }
    }

    /**
     * Takes in the figures of one run; a figure without a value counts for nothing.
     *
     * @param paths paths behind them
     */
    void accept(List<Metric> figures, long paths) {
        for (Metric figure : figures) {
            Double value = figure.value();
            if (value != null) {
                spans.merge(figure.id(), new Span(value, value, 1, paths), Span::with);
            }
        }
    }

    /** The range of a figure; null unless at least two runs have it. */
    @Nullable
    MetricRange of(String id) {
        Span span = spans.get(id);
        return span == null || span.count < 2 ? null : new MetricRange(span.lower, span.upper, span.count, span.paths);
    }
}
