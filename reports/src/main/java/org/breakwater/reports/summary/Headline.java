package org.breakwater.reports.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakwater.models.result.LimitCheck;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.figure.MetricNames;

/** What a committee reads first. */
public final class Headline {

    /** Ids of the headline event and its companion. */
    public static final String VENUE_INSOLVENCY = "venueInsolvencyProbability";

    public static final String FUND_EXHAUSTION = "fundExhaustionProbability";

    private static final List<List<String>> FIGURES = List.of(
            List.of(VENUE_INSOLVENCY),
            List.of(FUND_EXHAUSTION),
            List.of("fundDraw.es99", "fundDraw.mean", "fundDraw.max"),
            List.of(
                    "fundDrawdownFraction.q99",
                    "fundDrawdown.q99",
                    "fundDrawdownFraction.max",
                    "fundDrawdown.max",
                    "fundDrawdown.mean"),
            List.of("liquidationsPerPath", "liquidationsPerPath.mean"));

    private final StressResult result;

    private Headline(StressResult result) {
        this.result = result;
    }

    /** The headline of a result. */
    public static Headline of(StressResult result) {
        return new Headline(result);
    }

    /** The scenario that heads the verdict; empty for a result without scenarios. */
    public Optional<ScenarioResult> scenario() {
        return result.scenario(result.headlineScenario())
                .or(() -> result.scenarios().stream().findFirst());
    }

    /** A table of the headline scenario, else of the run. */
    public Optional<ResultTable> table(String tableId) {
        return scenario().flatMap(s -> s.table(tableId)).or(() -> result.table(tableId));
    }

    public Status status() {
        return Status.of(result.limits());
    }

    /** The first of {@code ids} that the headline scenario has. */
    public Optional<Metric> metric(String... ids) {
        return scenario().flatMap(s -> firstOf(s, List.of(ids)));
    }

    /** The five figures, as far as the headline scenario has them. */
    public List<Metric> figures() {
        List<Metric> figures = new ArrayList<>();
        scenario().ifPresent(s -> FIGURES.forEach(ids -> firstOf(s, ids).ifPresent(figures::add)));
        return figures;
    }

    private static Optional<Metric> firstOf(ScenarioResult scenario, List<String> ids) {
        return ids.stream()
                .flatMap(id -> scenario.metric(id).stream())
                .filter(m -> m.value() != null)
                .findFirst()
                .or(() -> scenario.metric(ids.get(0)));
    }

    /** Of the scenarios beside the headline that follow one or two given paths, the one that costs the fund most. */
    public Optional<ScenarioResult> worstSingle() {
        ScenarioResult worst = null;
        double most = -1;
        for (ScenarioResult scenario : result.scenarios()) {
            double draw = fundDraw(scenario);
            if (scenario.paths() <= 2 && !scenario.id().equals(result.headlineScenario()) && draw > most) {
                worst = scenario;
                most = draw;
            }
        }
        return Optional.ofNullable(worst);
    }

    /** What the fund pays in a scenario of a single path; −1 when the scenario does not say. */
    public static double fundDraw(ScenarioResult scenario) {
        for (String id : List.of("fundDraw.max", "fundDraw.mean")) {
            Double value = scenario.metric(id).map(Metric::value).orElse(null);
            if (value != null) {
                return value;
            }
        }
        return -1;
    }

    /** True when a scenario of a single path shows the event. */
    public static boolean happens(ScenarioResult scenario, String metricId) {
        Double value = scenario.metric(metricId).map(Metric::value).orElse(null);
        return value != null && value > 0;
    }

    /** The verdict in plain sentences; names are cut, not yet made visible. */
    public List<String> sentences() {
        return new Sentences(result, this).all();
    }

    /** {@code Fund draw, mean in weekend-gap is 24.1 M, limit 20.0 M}. */
    public String limit(LimitCheck limit) {
        return new Sentences(result, this).limit(limit);
    }

    /** Unit of the figure that a limit holds. */
    public static String unit(StressResult result, LimitCheck limit) {
        return result.scenario(limit.scenario())
                .flatMap(s -> s.metric(limit.metric()))
                .map(Metric::unit)
                .orElseGet(() -> MetricNames.unit(limit.metric()));
    }
}
