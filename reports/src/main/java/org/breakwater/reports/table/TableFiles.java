package org.breakwater.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StressResult;

/** Every table of a result with the name of its files, the same for all outputs: scenarios in order, then the run. */
public final class TableFiles {

    private final List<Entry> entries;

    private TableFiles(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * A table and its name.
     *
     * @param name file name without folder or ending
     * @param scenario id of its scenario, empty for a table of the run
     * @param table the table
     */
    public record Entry(String name, String scenario, ResultTable table) {

        /** Path of its CSV file in the run directory. */
        public String csv() {
            return "tables/" + name + ".csv";
        }
    }

    /** The tables of {@code result}. */
    public static TableFiles of(StressResult result) {
        FileNames names = new FileNames();
        List<Entry> entries = new ArrayList<>();
        for (ScenarioResult scenario : result.scenarios()) {
            for (ResultTable table : scenario.tables()) {
                entries.add(new Entry(names.of(scenario.id(), table.id()), scenario.id(), table));
            }
        }
        for (ResultTable table : result.tables()) {
            entries.add(new Entry(names.of(table.id()), "", table));
        }
        return new TableFiles(entries);
    }

    /** All of them, in order. */
    public List<Entry> all() {
        return entries;
    }

    /** A table of a scenario, or of the run where {@code scenario} is empty. */
    public Optional<Entry> find(String scenario, String tableId) {
        return entries.stream()
                .filter(e -> e.scenario.equals(scenario) && e.table.id().equals(tableId))
                .findFirst();
    }
}
