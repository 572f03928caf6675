package org.breakwater.cli.export;

import java.util.Locale;
import org.breakwater.models.engine.Measure;
import org.breakwater.models.engine.PathOutcome;

/** {@code outcomes.csv}: the totals of every path, a column for each measure. */
final class OutcomeTable {

    private final CsvFile file;

    OutcomeTable(CsvFile file) {
        this.file = file;
        String[] header = new String[1 + Measure.COUNT];
        header[0] = "path";
        for (Measure measure : Measure.values()) {
            header[1 + measure.ordinal()] = measure.name().toLowerCase(Locale.ROOT);
        }
        file.row(header);
    }

    void write(long path, PathOutcome outcome) {
        String[] cells = new String[1 + Measure.COUNT];
        cells[0] = Long.toString(path);
        for (Measure measure : Measure.values()) {
            cells[1 + measure.ordinal()] = CsvFile.number(outcome.get(measure));
        }
        file.row(cells);
    }
}
