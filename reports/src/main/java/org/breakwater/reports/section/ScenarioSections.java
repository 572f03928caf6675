package org.breakwater.reports.section;

import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.figure.Words;
import org.breakwater.reports.page.Block;
import org.breakwater.reports.page.Section;
import org.breakwater.reports.page.Text;
import org.breakwater.reports.text.SafeText;

/** 7 scenarios beside one another, 9 gaps and the smallest shock that breaks the fund. */
final class ScenarioSections {

    private static final int MOST_SCENARIOS = 40;

    private ScenarioSections() {}

    static Section comparison(ReportInput input) {
        SectionDraft draft = new SectionDraft(input, 7, "Scenarios side by side")
                .chart(TableId.SCENARIO_METRICS, "the grid of scenarios and figures");
        input.result().scenarios().stream()
                .filter(s -> !s.id().equals(input.scenarioId()) && !s.metrics().isEmpty())
                .limit(Math.min(MOST_SCENARIOS, input.mostRows()))
                .forEach(s -> draft.add(new Block.Folded(Text.of(summary(s)), FigureGrid.of(s))));
        return draft.build();
    }

    private static String summary(ScenarioResult scenario) {
        return "All figures of " + SafeText.cut(scenario.id(), 60) + " (" + Words.scenarioType(scenario.type()) + ", "
                + Words.counted(scenario.paths(), "path") + ", " + FigureGrid.context(scenario) + ")";
    }

    static Section gaps(ReportInput input) {
        return new SectionDraft(input, 9, "Gaps and reverse stress")
                .charts(TableId.GAP_GRID, "the grid of gaps")
                .merged(TableId.REVERSE_STRESS, "reverse stress")
                .build();
    }
}
