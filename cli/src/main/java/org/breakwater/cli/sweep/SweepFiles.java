package org.breakwater.cli.sweep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.breakwater.cli.run.Build;
import org.breakwater.cli.run.FinishedRun;
import org.breakwater.cli.run.NewFile;
import org.breakwater.datasets.preset.VenuePresets;
import org.breakwater.models.result.LimitCheck;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.comparison.ComparisonReport;
import org.breakwater.reports.comparison.VenueComparison;
import org.breakwater.reports.comparison.VenueRow;
import org.breakwater.reports.summary.Status;
import org.breakwater.scenarios.run.StressPlan;

/**
 * What a sweep leaves in its folder beside the run directories: {@code index.html}, {@code venues.csv}, {@code venues.md}.
 *
 * @param folder where they go
 * @param shown what the user would type to name it
 * @param replace whether files of that name may be replaced
 */
public record SweepFiles(Path folder, Path shown, boolean replace) {

    /** Name of the page that a reader opens first. */
    public static final String INDEX = "index.html";

    private static final String CSV = "venues.csv";
    private static final String MARKDOWN = "venues.md";

    /** Refuses before the work what could not be written after it. */
    public void requireFree() {
        for (String name : List.of(INDEX, CSV, MARKDOWN)) {
            NewFile.requireFree(folder.resolve(name), replace);
        }
    }

    /**
     * Writes them.
     *
     * @param plan of the run under its own venue
     */
    public void write(StressPlan plan, VenueTable table) {
        NewFile.write(folder.resolve(CSV), table.csv(), replace);
        NewFile.write(folder.resolve(MARKDOWN), table.markdown(), replace);
        byte[] page = ComparisonReport.write(comparison(plan, table));
        NewFile.write(folder.resolve(INDEX), new String(page, StandardCharsets.UTF_8), replace);
    }

    private VenueComparison comparison(StressPlan plan, VenueTable table) {
        List<StressResult> results = table.ranked().stream()
                .filter(outcome -> outcome.finished() != null)
                .map(outcome -> outcome.finished().result())
                .toList();
        List<LimitCheck> limits =
                results.stream().flatMap(result -> result.limits().stream()).toList();
        return new VenueComparison(
                plan.name(),
                plan.book().name(),
                table.ranked().stream().map(SweepFiles::row).toList(),
                Status.of(limits),
                results.stream().anyMatch(result -> result.run().partial()),
                table.statements(),
                "breakwater " + Build.version(),
                shown.toString().replace('\\', '/'),
                plan.seed());
    }

    private static VenueRow row(VenueOutcome outcome) {
        String title = VenuePresets.read(outcome.venue()).value().title();
        FinishedRun finished = outcome.finished();
        if (finished == null) {
            return VenueRow.notRun(outcome.venue(), title, String.valueOf(outcome.reason()));
        }
        ScenarioResult headline =
                finished.result().scenario(finished.result().headlineScenario()).orElseThrow();
        return new VenueRow(
                outcome.venue(),
                title,
                outcome.accounts() - outcome.excluded(),
                outcome.excluded(),
                outcome.converted(),
                headline,
                "",
                outcome.venue() + "/" + finished.shown());
    }
}
