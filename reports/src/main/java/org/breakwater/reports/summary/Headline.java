package org.breakwater.reports.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakwater.models.result.LimitCheck;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.figure.FigureText;
import org.breakwater.reports.figure.MetricNames;
import org.breakwater.reports.figure.ModelRange;
import org.breakwater.reports.figure.Words;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.Quantity;

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

    /** The verdict in plain sentences. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        scenario().ifPresent(s -> {
            s.metric(VENUE_INSOLVENCY).ifPresent(m -> sentences.add(insolvency(m, s)));
            ModelRange.of(result, VENUE_INSOLVENCY).ifPresent(r -> sentences.add(models(r)));
            s.metric(FUND_EXHAUSTION).filter(m -> m.value() != null).ifPresent(m -> sentences.add(fund(m, s)));
        });
        worstSingle().ifPresent(s -> sentences.add(worst(s)));
        if (!result.limits().isEmpty()) {
            sentences.add(limits());
        }
        if (result.run().partial()) {
            sentences.add("The run was interrupted: its figures rest on the paths that were finished by then.");
        }
        return sentences;
    }

    private static String insolvency(Metric metric, ScenarioResult scenario) {
        Double value = metric.value();
        if (value == null) {
            return "The probability that the venue becomes insolvent is undefined: " + FigureText.reason(metric) + ".";
        }
        if (scenario.paths() <= 2) {
            return "In " + scenario.id() + " the venue "
                    + (value > 0 ? "cannot pay its solvent traders in full." : "pays its solvent traders in full.");
        }
        String paths = Numbers.count(scenario.paths()) + " simulated "
                + Words.period(metric.context().horizonSeconds(), true);
        Double upper = metric.upper();
        if (value == 0) {
            String bound = upper == null
                    ? "."
                    : "; its probability lies below " + Numbers.probability(upper) + " at "
                            + FigureText.confidence(metric) + " confidence.";
            return "In none of " + paths + " did the venue fail to pay its solvent traders in full" + bound;
        }
        return "In " + hits(value, scenario.paths()) + " of " + paths
                + " the venue could not pay its solvent traders in full: " + withInterval(metric) + ".";
    }

    private static String hits(double share, long paths) {
        double hits = share * paths;
        return Math.abs(hits - Math.rint(hits)) < 1e-6 * paths
                ? Numbers.count(Math.round(hits))
                : "about " + Numbers.significant(hits, 2);
    }

    private static String withInterval(Metric metric) {
        String interval = FigureText.interval(metric);
        return FigureText.shortValue(metric)
                + (interval.isEmpty() ? "" : " (" + FigureText.confidence(metric) + " interval " + interval + ")");
    }

    private static String models(ModelRange range) {
        if (range.highest() == 0) {
            return "No path is hit under any of " + Numbers.count(range.models()) + " models.";
        }
        return range.sentence() + (range.isWide() ? ": read the range, not the estimate alone." : ".");
    }

    private String fund(Metric exhaustion, ScenarioResult scenario) {
        String money = " " + result.run().quoteAsset();
        String first = scenario.paths() <= 2
                ? "The fund is " + (happens(scenario, FUND_EXHAUSTION) ? "exhausted" : "not exhausted")
                : "The fund is exhausted with probability " + withInterval(exhaustion);
        return first
                + scenario.metric("fundDraw.es99")
                        .filter(m -> m.value() != null)
                        .map(m -> "; over the worst 1 % of paths it pays " + FigureText.shortValue(m) + money
                                + " on average"
                                + (FigureText.interval(m).isEmpty() ? "" : " (" + FigureText.interval(m) + ")"))
                        .orElse("")
                + ".";
    }

    private String worst(ScenarioResult scenario) {
        String draw = "In " + scenario.id() + ", the worst of the single scenarios, the fund pays "
                + Numbers.money(fundDraw(scenario)) + " " + result.run().quoteAsset();
        String then = happens(scenario, FUND_EXHAUSTION) ? " and is exhausted" : " and is not exhausted";
        return draw + then + (happens(scenario, VENUE_INSOLVENCY) ? "; solvent traders are not paid in full." : ".");
    }

    private String limits() {
        List<LimitCheck> limits = result.limits();
        long breached = limits.stream().filter(Status::isBreached).count();
        long open = limits.stream()
                .filter(l -> l.verdict() == LimitCheck.Verdict.INCONCLUSIVE)
                .count();
        String counts = Numbers.count(limits.size() - breached - open) + " of " + Words.counted(limits.size(), "limit")
                + " hold"
                + (breached > 0 ? ", " + Numbers.count(breached) + (breached == 1 ? " is" : " are") + " breached" : "")
                + (open > 0 ? ", " + Numbers.count(open) + (open == 1 ? " needs" : " need") + " more paths" : "");
        return counts
                + limits.stream()
                        .filter(Status::isBreached)
                        .findFirst()
                        .map(l -> ": " + limit(l))
                        .orElse("") + ".";
    }

    /** {@code Fund draw, mean in weekend-gap is 24.1 M, limit 20 M}. */
    public static String limit(LimitCheck limit) {
        String unit = MetricNames.unit(limit.metric());
        Double decisive = limit.decisive();
        return MetricNames.title(limit.metric()) + " in " + limit.scenario() + " is "
                + (decisive == null
                        ? "undefined"
                        : (decisive.equals(limit.value()) ? "" : "up to ") + Quantity.text(decisive, unit))
                + ", limit " + Quantity.text(limit.max(), unit);
    }
}
