package org.breakwater.reports.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.reports.figure.FigureText;
import org.breakwater.reports.figure.Words;
import org.breakwater.reports.html.HtmlPage;
import org.breakwater.reports.page.Block;
import org.breakwater.reports.page.Page;
import org.breakwater.reports.page.Section;
import org.breakwater.reports.page.Text;
import org.breakwater.reports.plot.Chart;
import org.breakwater.reports.text.SafeText;
import org.breakwater.reports.text.Shell;

/** Writes the page of a sweep: venues side by side, who pays, who could not run the book. */
public final class ComparisonReport {

    private static final String RANKING =
            "Ranked by the probability of insolvency, then by that of a loss to solvent traders, then by what they lose and what the fund pays. "
                    + "Every venue meets the same accounts, the same paths and the same seed; only the rules differ.";
    private static final String ACCOUNTS =
            "Left out are accounts that the venue would liquidate before anything happens; the outside market takes their contracts. "
                    + "Collateral that a venue does not accept is sold for its quote asset at the opening price.";

    private final VenueComparison sweep;
    private final List<Section> sections = new ArrayList<>();

    private ComparisonReport(VenueComparison sweep) {
        this.sweep = sweep;
    }

    /** The file's bytes, a function of the sweep alone. */
    public static byte[] write(VenueComparison sweep) {
        return HtmlPage.write(new ComparisonReport(sweep).page());
    }

    private Page page() {
        ComparisonGrids grids = new ComparisonGrids(sweep);
        if (!sweep.run().isEmpty()) {
            figures(grids, new ComparisonCharts(sweep));
        }
        if (!sweep.notRun().isEmpty()) {
            section("Could not run this book", List.of(grids.notRun()));
        }
        section("Run again", again());
        return new Page(
                "Venues side by side",
                Text.of(SafeText.cut(sweep.name(), 120)),
                Text.of(subtitle()),
                sweep.status(),
                sweep.partial(),
                sweep.statements().stream().map(Text::figures).toList(),
                List.of(),
                sections,
                Text.of(sweep.tool() + " · seed " + sweep.seed()));
    }

    private void figures(ComparisonGrids grids, ComparisonCharts charts) {
        List<Block> survival = new ArrayList<>(List.of(paragraph(RANKING)));
        charts.insolvency().map(ComparisonReport::drawn).ifPresent(survival::add);
        survival.add(grids.survival());
        section("Which rules survive", survival);
        section("Who pays", List.of(drawn(charts.payers()), grids.payers()));
        section(
                "What is closed by force",
                List.of(paragraph(ACCOUNTS), drawn(charts.liquidated()), grids.liquidations()));
        List<Text> notes = sweep.run().stream()
                .filter(row -> !row.note().isEmpty())
                .map(row -> Text.of(row.venue() + ": " + row.note()))
                .toList();
        if (!notes.isEmpty()) {
            section(
                    "To be known",
                    notes.stream().<Block>map(Block.Paragraph::new).toList());
        }
    }

    private List<Block> again() {
        String folder = sweep.directory() + "/";
        List<Text> commands = sweep.run().stream()
                .limit(1)
                .map(VenueRow::venue)
                .flatMap(venue -> List.of(
                        "breakwater stress --from-manifest " + Shell.quote(folder + venue),
                        "breakwater replay " + Shell.quote(folder + venue) + " --path 0",
                        "breakwater venues show " + venue)
                        .stream())
                .map(Text::of)
                .toList();
        String files =
                "The same figures are in venues.csv, to the last digit, and in venues.md. Each venue has a run directory of its own, "
                        + "from which its run can be repeated and every path replayed.";
        return commands.isEmpty()
                ? List.of(paragraph("No venue was run."))
                : List.of(paragraph(files), new Block.Commands(commands));
    }

    private String subtitle() {
        String venues = Words.counted(sweep.run().size(), "venue");
        return venues + " · book " + SafeText.cut(sweep.book(), 60)
                + sweep.scenario().map(ComparisonReport::scenario).orElse("");
    }

    private static String scenario(ScenarioResult scenario) {
        String context = scenario.metrics().stream()
                .limit(1)
                .map(metric -> " · " + FigureText.context(metric.context()))
                .collect(Collectors.joining());
        return " · " + SafeText.cut(scenario.id(), 60) + ", " + Words.counted(scenario.paths(), "path") + context;
    }

    private void section(String title, List<? extends Block> blocks) {
        sections.add(new Section(sections.size() + 1, title, List.copyOf(blocks)));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(Text.of(text));
    }

    private static Block drawn(Chart chart) {
        return new Block.Drawn(chart, Text.of(chart.caption()));
    }
}
