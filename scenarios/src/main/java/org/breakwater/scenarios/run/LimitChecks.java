package org.breakwater.scenarios.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakwater.models.result.LimitCheck;
import org.breakwater.models.result.LimitCheck.Verdict;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.ScenarioResult;
import org.jspecify.annotations.Nullable;

/** Holds declared limits against figures. It fails closed: what is undefined or missing is not passed. */
final class LimitChecks {

    private final String headline;
    private final List<ScenarioResult> results;

    LimitChecks(String headline, List<ScenarioResult> results) {
        this.headline = headline;
        this.results = results;
    }

    List<LimitCheck> check(List<Limit> limits) {
        List<LimitCheck> checks = new ArrayList<>();
        limits.forEach(limit -> checks.add(check(limit)));
        return checks;
    }

    private LimitCheck check(Limit limit) {
        String scenario = limit.scenario().equals("*") ? headline : limit.scenario();
        Optional<Metric> metric = results.stream()
                .filter(r -> r.id().equals(scenario))
                .findFirst()
                .flatMap(r -> r.metric(limit.metric()));
        Double value = metric.map(Metric::value).orElse(null);
        if (metric.isEmpty() || value == null) {
            return new LimitCheck(scenario, limit.metric(), null, null, limit.max(), Verdict.UNDEFINED);
        }
        Double decisive = decisive(metric.get(), value);
        return new LimitCheck(
                scenario, limit.metric(), value, decisive, limit.max(), verdict(metric.get(), decisive, limit.max()));
    }

    /** Upper end of the interval, the value where there is no interval, null where the interval has no upper end. */
    private static @Nullable Double decisive(Metric metric, double value) {
        return metric.confidence() == null ? Double.valueOf(value) : metric.upper();
    }

    private static Verdict verdict(Metric metric, @Nullable Double decisive, double max) {
        if (decisive != null && decisive <= max) {
            return Verdict.PASSED;
        }
        Double lower = metric.confidence() == null ? metric.value() : metric.lower();
        return lower != null && lower > max ? Verdict.BREACHED : Verdict.INCONCLUSIVE;
    }
}
