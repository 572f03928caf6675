package org.breakwater.reports.summary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.result.LimitCheck;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StressResult;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.figure.FigureText;
import org.breakwater.reports.figure.MetricNames;
import org.breakwater.reports.figure.ModelRange;
import org.breakwater.reports.figure.Words;
import org.breakwater.reports.table.TableData;
import org.breakwater.reports.text.Markdown;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.Quantity;

/** Writes {@code summary.md}: the verdict, its figures, limits and findings, short enough for a comment on a pull request. */
public final class SummaryMarkdown {

    /** Largest size in bytes; GitHub takes 65,536 characters. */
    public static final int MOST_BYTES = 60_000;

    private static final int LONGEST_NAME = 120;
    private static final int MOST_ROWS = 40;

    private final StringBuilder out = new StringBuilder();
    private final StressResult result;
    private int left = MOST_BYTES - 200;
    private boolean cut;

    private SummaryMarkdown(StressResult result) {
        this.result = result;
    }

    /** The file's bytes. */
    public static byte[] write(StressResult result) {
        SummaryMarkdown summary = new SummaryMarkdown(result);
        summary.verdict();
        summary.figures();
        summary.limits();
        summary.models();
        summary.scenarios();
        summary.findings();
        summary.reproduce();
        return summary.finish().getBytes(StandardCharsets.UTF_8);
    }

    private void verdict() {
        Headline headline = Headline.of(result);
        add("## " + headline.status().sign() + " " + headline.status().title() + ": "
                + name(result.run().name()));
        add("");
        headline.sentences().forEach(s -> add("- " + name(s, 600)));
    }

    private void figures() {
        Headline headline = Headline.of(result);
        headline.scenario().ifPresent(scenario -> {
            heading("Figures of " + name(scenario.id()));
            scenario.metrics().stream()
                    .findFirst()
                    .ifPresent(m -> add(Words.scenarioType(scenario.type()) + ", "
                            + Words.counted(scenario.paths(), "path") + ", " + FigureText.context(m.context())
                            + ". Money in " + name(result.run().quoteAsset()) + "."));
            add("");
            add("| figure | estimate | interval | over models | over calibrations |");
            add("|---|---:|---:|---:|---:|");
            scenario.metrics().stream().limit(MOST_ROWS).forEach(m -> add(figure(m, scenario)));
        });
    }

    private String figure(Metric metric, ScenarioResult scenario) {
        String interval = FigureText.interval(metric);
        String estimate = metric.value() == null
                ? "n/a: " + FigureText.reason(metric)
                : FigureText.value(metric, scenario.paths());
        return row(
                MetricNames.title(metric.id()),
                estimate,
                interval.isEmpty() ? "" : FigureText.confidence(metric) + ": " + interval,
                ModelRange.of(metric).map(ModelRange::shortText).orElse(""),
                ModelRange.ofCalibrations(metric).map(ModelRange::shortText).orElse(""));
    }

    private void limits() {
        if (result.limits().isEmpty()) {
            return;
        }
        heading("Limits");
        add("| scenario | figure | value | decisive | limit | verdict |");
        add("|---|---|---:|---:|---:|---|");
        result.limits().stream().limit(MOST_ROWS).forEach(l -> add(limit(l)));
    }

    private String limit(LimitCheck limit) {
        String unit = Headline.unit(result, limit);
        Double value = limit.value();
        Double decisive = limit.decisive();
        return row(
                limit.scenario(),
                MetricNames.title(limit.metric()),
                value == null ? "n/a" : Quantity.text(value, unit),
                decisive == null ? "n/a" : Quantity.text(decisive, unit),
                Quantity.text(limit.max(), unit),
                Words.of(limit.verdict()));
    }

    private void models() {
        Headline.of(result)
                .table(TableId.MODEL_RANGE)
                .flatMap(t -> TableData.of(t, "model", "venueInsolvency", "lower", "upper", "fundExhaustion"))
                .ifPresent(data -> {
                    heading("Model range");
                    add("| model | P(venue insolvent) | interval | P(fund exhausted) |");
                    add("|---|---:|---:|---:|");
                    for (int r = 0; r < Math.min(MOST_ROWS, data.rows()); r++) {
                        double lower = data.number(r, "lower");
                        double upper = data.number(r, "upper");
                        String interval = Double.isNaN(lower) || Double.isNaN(upper)
                                ? ""
                                : Quantity.range(lower, upper, "probability");
                        add(row(
                                data.text(r, "model"),
                                probability(data.number(r, "venueInsolvency")),
                                interval,
                                probability(data.number(r, "fundExhaustion"))));
                    }
                });
    }

    private void scenarios() {
        heading("Scenarios");
        add("| scenario | type | paths | P(venue insolvent) | P(fund exhausted) | fund draw |");
        add("|---|---|---:|---:|---:|---:|");
        result.scenarios().stream()
                .limit(MOST_ROWS)
                .forEach(s -> add(row(
                        s.id(),
                        Words.scenarioType(s.type()),
                        Numbers.count(s.paths()),
                        figure(s, Headline.VENUE_INSOLVENCY),
                        figure(s, Headline.FUND_EXHAUSTION),
                        figure(s, "fundDraw.mean"))));
    }

    private void findings() {
        List<Diagnostic> findings = new ArrayList<>(result.findings());
        result.scenarios().forEach(s -> findings.addAll(s.findings()));
        if (!findings.isEmpty()) {
            heading("Findings");
            findings.stream()
                    .limit(MOST_ROWS)
                    .forEach(f ->
                            add("- " + Words.of(f.severity()) + " " + f.code().id() + ": " + name(f.message(), 400)));
        }
    }

    private void reproduce() {
        heading("Reproduce");
        add(
                "Venue " + name(result.run().venue()) + ", book "
                        + name(result.run().book()) + ", seed " + result.run().seed() + ", configuration "
                        + name(result.run().configHash())
                        + ". Inputs and their hashes stand in `manifest.json`; the same inputs give the same `result.json`, byte for byte.");
    }

    private static String figure(ScenarioResult scenario, String id) {
        return scenario.metric(id).map(FigureText::event).orElse("");
    }

    private static String probability(double value) {
        return Double.isNaN(value) ? "n/a" : Numbers.probability(value);
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(name(cell)).append(" |");
        }
        return row.toString();
    }

    private static String name(String text) {
        return name(text, LONGEST_NAME);
    }

    private static String name(String text, int longest) {
        int points = text.codePointCount(0, text.length());
        return Markdown.escape(
                points <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…");
    }

    private void heading(String text) {
        add("");
        add("### " + text);
        add("");
    }

    /** Adds a line while there is room. */
    private void add(String line) {
        left -= line.getBytes(StandardCharsets.UTF_8).length + 1;
        cut |= left < 0;
        if (!cut) {
            out.append(line).append('\n');
        }
    }

    private String finish() {
        return cut
                ? out.append("\n_Cut here; the whole is in `report.html`._\n").toString()
                : out.toString();
    }
}
