package org.breakwater.reports.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.Severity;
import org.breakwater.models.result.LimitCheck;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.RunInfo;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.figure.FigureText;
import org.breakwater.reports.figure.MetricNames;
import org.breakwater.reports.figure.ModelRange;
import org.breakwater.reports.figure.Words;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.SafeText;

/** Twelve lines for a terminal: plain ASCII words of ours, names of the user's made harmless, at most 100 columns. */
public final class Verdict {

    /** Longest line, but for the path of the report, which is never cut. */
    public static final int COLUMNS = 100;

    private static final int NAME = 17;
    private static final int VALUE = 9;
    private static final int INTERVAL = 28;

    private final StressResult result;
    private final Headline headline;
    private final List<String> lines = new ArrayList<>();

    private Verdict(StressResult result) {
        this.result = result;
        this.headline = Headline.of(result);
    }

    /**
     * The twelve lines.
     *
     * @param reportPath where the report is, empty when none was written
     */
    public static List<String> lines(StressResult result, String reportPath) {
        Verdict verdict = new Verdict(result);
        verdict.run();
        verdict.probability("venue insolvent", Headline.VENUE_INSOLVENCY);
        verdict.probability("fund exhausted", Headline.FUND_EXHAUSTION);
        verdict.add("fund draw", verdict.fund());
        verdict.add(
                "losses shared",
                join(
                        verdict.figure("ADL", "adlProbability"),
                        verdict.figure("socialised", "socialisedLossProbability")));
        verdict.add("liquidations", verdict.liquidations());
        verdict.add(
                "worst single",
                verdict.headline.worstSingle().map(Verdict::single).orElse("no gap or crisis beside the headline"));
        verdict.add("findings", verdict.findings());
        verdict.add("limits", verdict.limits());
        verdict.lines.add(padded("report") + (reportPath.isEmpty() ? "none written" : SafeText.visible(reportPath)));
        return List.copyOf(verdict.lines);
    }

    private void run() {
        RunInfo run = result.run();
        add("run", run.name() + (run.partial() ? "  [PARTIAL: interrupted]" : ""));
        add("venue", run.venue() + ", book " + run.book() + ", money in " + run.quoteAsset() + ", seed " + run.seed());
        add("scenario", headline.scenario().map(Verdict::describe).orElse("none"));
    }

    private static String describe(ScenarioResult scenario) {
        String start = scenario.metrics().stream()
                .findFirst()
                .map(m -> ", " + Words.of(m.context().startRegime()) + " start, "
                        + Words.of(m.context().bookPolicy()))
                .orElse("");
        return SafeText.shortened(scenario.id(), 28) + ": " + Words.scenarioType(scenario.type()) + ", "
                + Words.counted(scenario.paths(), "path") + " of "
                + Numbers.duration(scenario.steps() * scenario.stepSeconds()) + ", step "
                + Numbers.duration(scenario.stepSeconds()) + start;
    }

    private void probability(String name, String id) {
        add(
                name,
                headline.metric(id)
                        .map(m -> m.value() == null ? "n/a: " + FigureText.reason(m) : estimate(m))
                        .orElse("not computed"));
    }

    private String estimate(Metric metric) {
        long paths = headline.scenario().map(ScenarioResult::paths).orElse(0L);
        String value = FigureText.value(metric, paths).replace(" (", "  (");
        String interval = FigureText.interval(metric);
        boolean none = value.startsWith("<");
        String between = none || interval.isEmpty() ? "" : FigureText.confidence(metric) + ": " + interval;
        String models = ModelRange.of(metric)
                .map(r -> "models " + r.shortText() + (r.isWide() ? " (> 3x apart)" : ""))
                .orElse("");
        return (column(value, none ? VALUE + INTERVAL : VALUE) + (none ? "" : column(between, INTERVAL)) + models)
                .strip();
    }

    private static String column(String text, int width) {
        return text + " ".repeat(Math.max(2, width - text.length()));
    }

    private String fund() {
        return join(
                figure("ES 99 %", "fundDraw.es99", "fundDraw.mean"),
                figure(
                        "drawdown",
                        "fundDrawdownFraction.q99",
                        "fundDrawdown.q99",
                        "fundDrawdownFraction.max",
                        "fundDrawdown.max"));
    }

    /** A figure under the title given, or under its own where a substitute had to be taken. */
    private String figure(String title, String... ids) {
        return headline.metric(ids)
                .map(m -> (m.id().equals(ids[0]) ? title : MetricNames.title(m.id())) + " " + withInterval(m))
                .orElse("");
    }

    private static String withInterval(Metric metric) {
        if (FigureText.isNone(metric)) {
            return "< " + FigureText.upper(metric);
        }
        String interval = FigureText.interval(metric);
        return FigureText.shortValue(metric) + (interval.isEmpty() ? "" : " (" + interval + ")");
    }

    private String avoidable() {
        String day = figure("avoidable", "avoidableLiquidationShare.24h");
        return day.isEmpty() || day.endsWith("n/a") ? figure("avoidable in 1 h", "avoidableLiquidationShare.1h") : day;
    }

    private String liquidations() {
        String count = headline.metric("liquidationsPerPath", "liquidationsPerPath.mean")
                .map(m -> FigureText.shortValue(m) + " per path")
                .orElse("");
        String share = headline.metric("liquidationProbability.mean")
                .map(m -> FigureText.shortValue(m) + " of accounts")
                .orElse("");
        return join(count, share, avoidable());
    }

    private static String single(ScenarioResult scenario) {
        double draw = Headline.fundDraw(scenario);
        return SafeText.shortened(scenario.id(), 28) + ": "
                + (draw < 0 ? "fund draw not computed" : "fund pays " + Numbers.money(draw))
                + (Headline.happens(scenario, Headline.FUND_EXHAUSTION) ? ", is exhausted" : ", holds")
                + (Headline.happens(scenario, Headline.VENUE_INSOLVENCY) ? ", venue insolvent" : ", venue solvent");
    }

    private String findings() {
        List<Diagnostic> all = new ArrayList<>(result.findings());
        result.scenarios().forEach(s -> all.addAll(s.findings()));
        long notes = all.stream().filter(f -> f.severity() == Severity.NOTE).count();
        return Words.counted(all.size() - notes, "warning") + ", " + Words.counted(notes, "note")
                + (all.isEmpty() ? "" : ": see section " + Chapters.omissions(result) + " of the report");
    }

    private String limits() {
        List<LimitCheck> open = result.limits().stream()
                .filter(l -> l.verdict() != LimitCheck.Verdict.PASSED)
                .sorted(Comparator.comparing(l -> Status.isBreached(l) ? 0 : 1))
                .toList();
        int all = result.limits().size();
        String counts =
                all == 0 ? "none declared" : Numbers.count(all - open.size()) + " of " + Numbers.count(all) + " hold";
        return counts
                + open.stream().findFirst().map(l -> "; " + headline.limit(l)).orElse("");
    }

    private void add(String name, String text) {
        lines.add(SafeText.shortened(padded(name) + ascii(text), COLUMNS).stripTrailing());
    }

    private static String padded(String name) {
        return name + " ".repeat(NAME - name.length());
    }

    private static String join(String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            joined.append(part.isEmpty() || joined.isEmpty() ? "" : ", ").append(part);
        }
        return joined.isEmpty() ? "not computed" : joined.toString();
    }

    /** Signs of ours that a plain console may lack. */
    private static String ascii(String text) {
        return text.replace('\u2212', '-').replace("\u2264", "<=");
    }
}
