package org.breakwater.reports.comparison;

import java.util.List;
import java.util.Optional;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.reports.summary.Status;

/**
 * One book in the same storm under several rule-sets.
 *
 * @param name what the run is called
 * @param book name of the book
 * @param rows the venues, best first, those that were not run last
 * @param status what the declared limits say about all of them
 * @param partial true when a run was interrupted
 * @param statements the verdict in sentences
 * @param tool name and version of the program
 * @param directory folder of the sweep as a user would type it
 * @param seed random seed of every run
 */
public record VenueComparison(
        String name,
        String book,
        List<VenueRow> rows,
        Status status,
        boolean partial,
        List<String> statements,
        String tool,
        String directory,
        long seed) {

    public VenueComparison {
        rows = List.copyOf(rows);
        statements = List.copyOf(statements);
    }

    /** Venues with figures, in order. */
    List<VenueRow> run() {
        return rows.stream().filter(VenueRow::isRun).toList();
    }

    /** Venues without figures, in order. */
    List<VenueRow> notRun() {
        return rows.stream().filter(row -> !row.isRun()).toList();
    }

    /** The scenario that all figures are of; empty if no venue was run. */
    Optional<ScenarioResult> scenario() {
        return Optional.ofNullable(run().isEmpty() ? null : run().get(0).headline());
    }

    /** True where an event has a probability; a single path has it or not. */
    boolean isSampled() {
        return run().stream()
                .anyMatch(row -> row.metric(ComparedFigures.INSOLVENCY)
                        .map(Metric::confidence)
                        .isPresent());
    }
}
