package org.breakwater.reports.section;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.result.LimitCheck;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.RunInfo;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.figure.FigureText;
import org.breakwater.reports.figure.MetricNames;
import org.breakwater.reports.figure.ModelRange;
import org.breakwater.reports.figure.Words;
import org.breakwater.reports.page.Block;
import org.breakwater.reports.page.Cell;
import org.breakwater.reports.page.Section;
import org.breakwater.reports.page.Text;

/** 1 all figures of the headline, 2 what was run, 3 limits. */
final class OpeningSections {

    private OpeningSections() {}

    static Section figures(ReportInput input) {
        SectionDraft draft = new SectionDraft(input, 1, "Verdict and figures");
        input.headline()
                .scenario()
                .ifPresentOrElse(
                        s -> {
                            draft.paragraph(
                                    "Every figure of " + s.id()
                                            + " with its sampling interval: how far the estimate may lie off because paths are finite. The range over models says how far it may lie off because prices may behave otherwise.");
                            draft.add(metrics(input, s));
                        },
                        () -> draft.add(new Block.Absent(Text.of("The result holds no scenario."))));
        return draft.build();
    }

    /** All figures of a scenario. */
    static Block.Grid metrics(ReportInput input, ScenarioResult scenario) {
        boolean headline = scenario.id().equals(input.scenarioId());
        List<List<Cell>> rows = new ArrayList<>();
        for (Metric metric : scenario.metrics()) {
            String interval = FigureText.interval(metric);
            String models = headline
                    ? ModelRange.of(input.result(), metric.id())
                            .map(r -> r.shortText() + (r.isWide() ? " (over 3× apart)" : ""))
                            .orElse("")
                    : "";
            String method =
                    interval.isEmpty() ? metric.method() : FigureText.confidence(metric) + " " + metric.method();
            rows.add(List.of(
                    Cell.named(MetricNames.title(metric.id()), metric.id()),
                    Cell.of(metric, scenario.paths()),
                    Cell.text(interval),
                    Cell.text(models),
                    Cell.text(metric.value() == null ? FigureText.reason(metric) : method)));
        }
        return new Block.Grid(
                List.of(
                        head("Figure"),
                        number("Estimate"),
                        number("Sampling interval"),
                        number("Range over models"),
                        head("Method, or why there is none")),
                rows,
                Text.of(""));
    }

    static Section run(ReportInput input) {
        RunInfo run = input.result().run();
        SectionDraft draft = new SectionDraft(input, 2, "What was run");
        draft.paragraph("Rules of " + run.venue() + ", book " + run.book() + ", " + Words.counted(run.paths(), "path")
                + " and " + Words.counted(run.steps(), "step") + " over "
                + Words.counted(input.result().scenarios().size(), "scenario") + ", seed " + run.seed()
                + ". Money is in " + run.quoteAsset() + "; times are UTC.");
        List<List<Cell>> rows = new ArrayList<>();
        for (ScenarioResult s : input.result().scenarios()) {
            rows.add(List.of(
                    Cell.text(s.id()),
                    Cell.text(Words.scenarioType(s.type())),
                    Cell.text(s.title()),
                    Cell.text(s.justification().isEmpty() ? "none given" : s.justification()),
                    Cell.number(s.paths(), "count"),
                    Cell.number(s.steps() * s.stepSeconds(), "seconds"),
                    Cell.number(s.stepSeconds(), "seconds"),
                    Cell.text(s.intrabar()),
                    Cell.text(s.impact())));
        }
        draft.add(new Block.Grid(
                List.of(
                        head("Scenario"),
                        head("Type"),
                        head("In words"),
                        head("Rests on"),
                        number("Paths"),
                        number("Length"),
                        number("Step"),
                        head("Within a step"),
                        head("Impact")),
                rows,
                Text.of("")));
        return draft.table(TableId.DATA_QUALITY, "findings about the data").build();
    }

    static Section limits(ReportInput input) {
        SectionDraft draft = new SectionDraft(input, 3, "Limits and headroom");
        if (input.result().limits().isEmpty()) {
            return draft.add(new Block.Absent(Text.of("The run file declares no limits.")))
                    .build();
        }
        draft.paragraph(
                "The upper end of the interval decides: a limit that the interval straddles is not passed, it needs more paths.");
        List<List<Cell>> rows = new ArrayList<>();
        input.result().limits().forEach(l -> rows.add(limit(l)));
        return draft.add(new Block.Grid(
                        List.of(
                                head("Verdict"),
                                head("Scenario"),
                                head("Figure"),
                                number("Estimate"),
                                number("Decisive"),
                                number("Limit"),
                                number("Headroom")),
                        rows,
                        Text.of("")))
                .build();
    }

    private static List<Cell> limit(LimitCheck limit) {
        String unit = MetricNames.unit(limit.metric());
        Double value = limit.value();
        Double decisive = limit.decisive();
        return List.of(
                Cell.text(sign(limit.verdict()) + " " + Words.of(limit.verdict())),
                Cell.text(limit.scenario()),
                Cell.text(MetricNames.title(limit.metric())),
                value == null ? Cell.absent("undefined") : Cell.number(value, unit),
                decisive == null ? Cell.absent("undefined") : Cell.number(decisive, unit),
                Cell.number(limit.max(), unit),
                decisive == null ? Cell.absent("undefined") : headroom(limit.max() - decisive, limit.max()));
    }

    /** Room left as a share of the limit. */
    private static Cell headroom(double room, double limit) {
        return limit == 0 ? Cell.text("–") : Cell.number(room / Math.abs(limit), "fraction");
    }

    private static String sign(LimitCheck.Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "✓";
            case INCONCLUSIVE -> "?";
            case BREACHED, UNDEFINED -> "✕";
        };
    }

    private static Block.Head head(String title) {
        return new Block.Head(new Text(title), false);
    }

    private static Block.Head number(String title) {
        return new Block.Head(new Text(title), true);
    }
}
