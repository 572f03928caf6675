package org.breakwater.reports.summary;

import java.util.ArrayList;
import java.util.List;
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
import org.breakwater.reports.text.SafeText;

/** The verdict in plain sentences, for a reader who knows the venue and not the program. */
record Sentences(StressResult result, Headline headline) {

    private static final int LONGEST_NAME = 60;

    List<String> all() {
        List<String> sentences = new ArrayList<>();
        headline.scenario().ifPresent(s -> {
            s.metric(Headline.VENUE_INSOLVENCY).ifPresent(m -> sentences.add(insolvency(m, s)));
            s.metric(Headline.VENUE_INSOLVENCY).ifPresent(m -> {
                ModelRange.of(m).ifPresent(r -> sentences.add(models(r)));
                ModelRange.ofCalibrations(m).ifPresent(r -> sentences.add(calibrations(r)));
            });
            s.metric(Headline.FUND_EXHAUSTION).filter(m -> m.value() != null).ifPresent(m -> sentences.add(fund(m, s)));
        });
        headline.worstSingle().ifPresent(s -> sentences.add(worst(s)));
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
            return "The probability that the venue becomes insolvent is undefined: "
                    + SafeText.cut(FigureText.reason(metric), 200) + ".";
        }
        if (scenario.paths() <= 2) {
            return "In " + name(scenario.id()) + " the venue "
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
        return range.sentence("that probability")
                + (range.isWide() ? ": read the range, not the estimate alone." : ".");
    }

    private static String calibrations(ModelRange range) {
        return "Fitted again to resampled history and without each of its crises, " + Numbers.count(range.models())
                + " calibrations on " + Words.counted(range.paths(), "path") + " each, the headline law says: "
                + range.shortText() + ".";
    }

    private String fund(Metric exhaustion, ScenarioResult scenario) {
        String money = " " + result.run().quoteAsset();
        String first = scenario.paths() <= 2
                ? "The fund is "
                        + (Headline.happens(scenario, Headline.FUND_EXHAUSTION) ? "exhausted" : "not exhausted")
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
        String draw = "In " + name(scenario.id()) + ", the worst of the single scenarios, the fund pays "
                + Numbers.money(Headline.fundDraw(scenario)) + " "
                + result.run().quoteAsset();
        String then =
                Headline.happens(scenario, Headline.FUND_EXHAUSTION) ? " and is exhausted" : " and is not exhausted";
        return draw
                + then
                + (Headline.happens(scenario, Headline.VENUE_INSOLVENCY)
                        ? "; solvent traders are not paid in full."
                        : ".");
    }

    private String limits() {
        List<LimitCheck> limits = result.limits();
        long breached = limits.stream().filter(Status::isBreached).count();
        long open = limits.stream()
                .filter(l -> l.verdict() == LimitCheck.Verdict.INCONCLUSIVE)
                .count();
        String counts = Numbers.count(limits.size() - breached - open) + " of " + Numbers.count(limits.size())
                + " limits hold"
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
    String limit(LimitCheck limit) {
        String unit = Headline.unit(result, limit);
        Double decisive = limit.decisive();
        return name(MetricNames.title(limit.metric())) + " in " + name(limit.scenario()) + " is "
                + (decisive == null
                        ? "undefined"
                        : (decisive.equals(limit.value()) ? "" : "up to ") + Quantity.text(decisive, unit))
                + ", limit " + Quantity.text(limit.max(), unit);
    }

    private static String name(String raw) {
        return SafeText.cut(raw, LONGEST_NAME);
    }
}
