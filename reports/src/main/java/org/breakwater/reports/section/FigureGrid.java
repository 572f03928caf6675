package org.breakwater.reports.section;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.MetricContext;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.reports.figure.FigureText;
import org.breakwater.reports.figure.MetricNames;
import org.breakwater.reports.figure.ModelRange;
import org.breakwater.reports.figure.Words;
import org.breakwater.reports.page.Block;
import org.breakwater.reports.page.Block.Head;
import org.breakwater.reports.page.Cell;
import org.breakwater.reports.page.Text;

/** All figures of a scenario, which has at least one, as a table: estimate, sampling interval, ranges over models and calibrations, method or the reason for none. */
final class FigureGrid {

    private FigureGrid() {}

    static Block.Grid of(ScenarioResult scenario) {
        MetricContext common = common(scenario);
        List<List<Cell>> rows = new ArrayList<>();
        for (Metric metric : scenario.metrics()) {
            rows.add(List.of(
                    Cell.named(MetricNames.title(metric.id()), metric.id()),
                    Cell.of(metric),
                    Cell.text(FigureText.interval(metric)),
                    Cell.figures(
                            ModelRange.of(metric).map(ModelRange::shortText).orElse("")),
                    Cell.figures(calibrations(metric)),
                    Cell.text(how(metric, scenario.paths(), common))));
        }
        return new Block.Grid(
                List.of(
                        Head.text("Figure"),
                        Head.number("Estimate"),
                        Head.number("Sampling interval"),
                        Head.text("Range over models"),
                        Head.text("Range over calibrations"),
                        Head.text("Method, or why there is none")),
                rows,
                Text.of(""));
    }

    /** {@code no hit to 0.3 %}; empty where the headline law was fitted to no other history. */
    private static String calibrations(Metric metric) {
        return ModelRange.ofCalibrations(metric).map(ModelRange::shortText).orElse("");
    }

    /** What most figures of a scenario are figures of: the context of the first. */
    static String context(ScenarioResult scenario) {
        return FigureText.context(common(scenario));
    }

    private static MetricContext common(ScenarioResult scenario) {
        return scenario.metrics().get(0).context();
    }

    private static String how(Metric metric, long paths, MetricContext common) {
        String other = metric.context().equals(common) ? "" : "; " + FigureText.context(metric.context());
        if (metric.value() == null) {
            return FigureText.reason(metric) + other;
        }
        String none = FigureText.isNone(metric) ? "no hit in " + Words.counted(paths, "path") + "; " : "";
        return none + (FigureText.confidence(metric) + " " + metric.method()).strip() + other;
    }
}
