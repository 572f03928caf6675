package org.breakwater.reports.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakwater.models.result.LimitCheck;
import org.breakwater.models.result.RunInfo;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.figure.MetricNames;
import org.breakwater.reports.figure.Words;
import org.breakwater.reports.page.Block;
import org.breakwater.reports.page.Block.Head;
import org.breakwater.reports.page.Cell;
import org.breakwater.reports.page.Section;
import org.breakwater.reports.page.Text;
import org.breakwater.reports.summary.Headline;
import org.breakwater.reports.text.SafeText;

/** 1 all figures of the headline, 2 what was run, 3 limits. */
final class OpeningSections {

    private OpeningSections() {}

    static Section figures(ReportInput input) {
        SectionDraft draft = new SectionDraft(input, 1, "Verdict and figures");
        Optional<ScenarioResult> scenario = input.headline().scenario();
        if (scenario.isEmpty() || scenario.get().metrics().isEmpty()) {
            return draft.add(new Block.Absent(Text.of("The result holds no figures.")))
                    .build();
        }
        ScenarioResult headline = scenario.get();
        return draft.paragraph("Every figure of " + SafeText.cut(headline.id(), 60)
                        + " with its sampling interval: how far the"
                        + " estimate may lie off because paths are finite. The range over models says how far it may lie off"
                        + " because prices may behave otherwise, that over calibrations because the law was fitted to one history."
                        + " Figures are for " + FigureGrid.context(headline) + ".")
                .add(FigureGrid.of(headline))
                .build();
    }

    static Section run(ReportInput input) {
        RunInfo run = input.result().run();
        SectionDraft draft = new SectionDraft(input, 2, "What was run");
        draft.paragraph("Rules of " + SafeText.cut(run.venue(), 60) + ", book " + SafeText.cut(run.book(), 60) + ", "
                + Words.counted(run.paths(), "path")
                + " and " + Words.counted(run.steps(), "step") + " over "
                + Words.counted(input.result().scenarios().size(), "scenario") + ", seed " + run.seed()
                + ". Money is in " + run.quoteAsset() + "; times are UTC.");
        List<List<Cell>> rows = new ArrayList<>();
        List<ScenarioResult> scenarios = input.result().scenarios();
        int most = Math.min(input.mostRows(), scenarios.size());
        for (ScenarioResult s : scenarios.subList(0, most)) {
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
                        Head.text("Scenario"),
                        Head.text("Type"),
                        Head.text("In words"),
                        Head.text("Rests on"),
                        Head.number("Paths"),
                        Head.number("Length"),
                        Head.number("Step"),
                        Head.text("Within a step"),
                        Head.text("Impact")),
                rows,
                Block.Grid.more(scenarios.size() - most, "result.json")));
        return draft.table(TableId.DATA_QUALITY, "findings about the data").build();
    }

    static Section limits(ReportInput input) {
        SectionDraft draft = new SectionDraft(input, 3, "Limits and headroom");
        if (input.result().limits().isEmpty()) {
            return draft.add(new Block.Absent(Text.of("The run declares no limits.")))
                    .build();
        }
        draft.paragraph(
                "The upper end of the interval decides: a limit that the interval straddles is not passed, it needs more paths.");
        List<List<Cell>> rows = new ArrayList<>();
        List<LimitCheck> limits = input.result().limits();
        int most = Math.min(input.mostRows(), limits.size());
        limits.subList(0, most).forEach(l -> rows.add(limit(input, l)));
        return draft.add(new Block.Grid(
                        List.of(
                                Head.text("Verdict"),
                                Head.text("Scenario"),
                                Head.text("Figure"),
                                Head.number("Estimate"),
                                Head.number("Decisive"),
                                Head.number("Limit"),
                                Head.number("Headroom")),
                        rows,
                        Block.Grid.more(limits.size() - most, "result.json")))
                .build();
    }

    private static List<Cell> limit(ReportInput input, LimitCheck limit) {
        String unit = Headline.unit(input.result(), limit);
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
}
