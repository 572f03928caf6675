package org.breakwater.scenarios.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.MetricRange;
import org.jspecify.annotations.Nullable;

/** Smallest and largest value of each figure over several runs of one scenario. */
final class MetricRanges {

    private final Map<String, MetricRange> ranges = new LinkedHashMap<>();
    private final Map<String, Double> single = new LinkedHashMap<>();

    /** Takes in the figures of one run; a figure without a value counts for nothing. */
    void accept(List<Metric> figures) {
        for (Metric figure : figures) {
            Double value = figure.value();
            if (value != null) {
                accept(figure.id(), value);
            }
        }
    }

    private void accept(String id, double value) {
        Double first = single.putIfAbsent(id, value);
        if (first == null) {
            return;
        }
        MetricRange known = ranges.get(id);
        double lower = known == null ? first : known.lower();
        double upper = known == null ? first : known.upper();
        long count = known == null ? 1 : known.count();
        ranges.put(id, new MetricRange(Math.min(lower, value), Math.max(upper, value), count + 1));
    }

    /** The range of a figure; null unless at least two runs have it. */
    @Nullable
    MetricRange of(String id) {
        return ranges.get(id);
    }
}
