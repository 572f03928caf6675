package org.breakwater.reports.section;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.summary.Headline;
import org.breakwater.reports.table.TableFiles;

/**
 * What a report is made from.
 *
 * @param result the run's result
 * @param tool name and version of the program
 * @param runDirectory the run's directory as a user would type it
 * @param files tables and their file names
 * @param mostRows rows of a table that the page shows; the rest is in the CSV
 */
public record ReportInput(StressResult result, String tool, String runDirectory, TableFiles files, int mostRows) {

    Headline headline() {
        return Headline.of(result);
    }

    /** Id of the headline scenario, empty for a result without scenarios. */
    String scenarioId() {
        return headline().scenario().map(ScenarioResult::id).orElse("");
    }

    /** All tables with rows of that id, those of the headline scenario first. */
    List<TableFiles.Entry> tables(String tableId) {
        String headline = scenarioId();
        return files.all().stream()
                .filter(e -> e.table().id().equals(tableId) && !e.table().rows().isEmpty())
                .sorted(Comparator.comparing(e -> e.scenario().equals(headline) ? 0 : 1))
                .toList();
    }

    /** A table of the headline scenario, else of the run, else of the first scenario that has it. */
    Optional<TableFiles.Entry> table(String tableId) {
        String scenario = scenarioId();
        return files.find(scenario, tableId)
                .or(() -> files.find("", tableId))
                .or(() -> files.all().stream()
                        .filter(e -> e.table().id().equals(tableId))
                        .findFirst());
    }
}
