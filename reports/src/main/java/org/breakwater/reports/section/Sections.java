package org.breakwater.reports.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.RunInfo;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.reports.figure.FigureText;
import org.breakwater.reports.figure.MetricNames;
import org.breakwater.reports.figure.ModelRange;
import org.breakwater.reports.figure.Words;
import org.breakwater.reports.page.Cell;
import org.breakwater.reports.page.Page;
import org.breakwater.reports.page.Section;
import org.breakwater.reports.page.Text;
import org.breakwater.reports.summary.Headline;
import org.breakwater.reports.text.SafeText;

/** Builds the page of a result. */
public final class Sections {

    private Sections() {}

    /** The page. */
    public static Page page(ReportInput input) {
        Headline headline = input.headline();
        RunInfo run = input.result().run();
        return new Page(
                "Stress report",
                Text.of(SafeText.cut(run.name(), 120)),
                Text.of(subtitle(run, headline.scenario())),
                headline.status(),
                run.partial(),
                headline.sentences().stream().map(Text::figures).toList(),
                figures(input),
                all(input),
                Text.of(input.tool() + " · configuration " + run.configHash() + " · seed " + run.seed()));
    }

    private static List<Section> all(ReportInput input) {
        List<Section> all = new ArrayList<>(List.of(
                OpeningSections.figures(input),
                OpeningSections.run(input),
                OpeningSections.limits(input),
                FundSection.of(input),
                LossSections.waterfall(input),
                LossSections.liquidations(input),
                ScenarioSections.comparison(input),
                ModelSection.of(input),
                ScenarioSections.gaps(input),
                ConcentrationSection.of(input)));
        OptionsSection.of(input).ifPresent(all::add);
        all.add(ClosingSections.omissions(input));
        all.add(ClosingSections.reproduce(input));
        return all;
    }

    private static String subtitle(RunInfo run, Optional<ScenarioResult> scenario) {
        String headline = scenario.map(s -> s.metrics().stream()
                        .findFirst()
                        .map(m -> " · " + FigureText.context(m.context()))
                        .orElse(""))
                .orElse("");
        return SafeText.cut(run.venue(), 60) + " · book " + SafeText.cut(run.book(), 60)
                + scenario.map(s -> " · " + SafeText.cut(s.id(), 60) + ", " + Words.counted(s.paths(), "path"))
                        .orElse("")
                + headline;
    }

    private static List<Page.Figure> figures(ReportInput input) {
        Headline headline = input.headline();
        return headline.scenario()
                .map(s -> headline.figures().stream().map(m -> figure(s, m)).toList())
                .orElse(List.of());
    }

    private static Page.Figure figure(ScenarioResult scenario, Metric metric) {
        long paths = scenario.paths();
        String models = models(metric);
        return new Page.Figure(
                Text.of(MetricNames.title(metric.id())),
                Cell.of(metric),
                Text.figures(beside(metric, paths)),
                Text.figures(models.isEmpty() ? "" : "models: " + models));
    }

    /** {@code no hit to 0.3 %, over 3× apart}; empty where the run has no range for the figure. */
    private static String models(Metric metric) {
        return ModelRange.of(metric)
                .map(r -> r.shortText() + (r.isWide() ? ", over 3× apart" : ""))
                .orElse("");
    }

    private static String beside(Metric metric, long paths) {
        if (metric.value() == null) {
            return FigureText.reason(metric);
        }
        if (FigureText.isNone(metric)) {
            return "no hit in " + Words.counted(paths, "path");
        }
        String interval = FigureText.interval(metric);
        return interval.isEmpty() ? "" : FigureText.confidence(metric) + ": " + interval;
    }
}
