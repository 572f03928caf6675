package org.breakwater.datasets.ingest;

import java.util.Arrays;
import org.breakwater.datasets.csv.CsvHeader;
import org.breakwater.datasets.csv.CsvRow;
import org.breakwater.datasets.csv.Problems;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Applies a {@link RowSelection} to the rows of one file. */
public final class RowFilter {

    private final RowSelection selection;
    private final int[] columns;
    private final String[] required;
    private final @Nullable SeriesColumns series;

    /**
     * @param header the file's header, or null when it has none
     * @param file name for messages
     * @throws DataException when the selection names a column that the file lacks
     */
    public RowFilter(RowSelection selection, @Nullable CsvHeader header, String file) {
        this.selection = selection;
        this.series = header == null ? null : new SeriesColumns(header);
        String[] names = selection.only().keySet().toArray(String[]::new);
        this.required = selection.only().values().toArray(String[]::new);
        this.columns = new int[names.length];
        if (header != null) {
            header.require(names);
            Arrays.setAll(columns, i -> header.find(names[i]));
        } else if (names.length > 0) {
            throw new DataException(Diagnostic.error(
                    DiagnosticCode.LAYOUT,
                    "the file has no header, so no column " + names[0],
                    SourceLocation.of(file)));
        }
    }

    /** Whether the row holds what the selection requires of its columns. */
    public boolean acceptsContent(CsvRow row) {
        for (int i = 0; i < columns.length; i++) {
            if (!row.holds(columns[i], required[i])) {
                return false;
            }
        }
        return true;
    }

    /** Reports, once, that the accepted rows belong to more than one series. */
    public void requireOneSeries(CsvRow row, Problems problems) {
        if (series != null) {
            series.check(row, problems);
        }
    }

    /** Whether the time lies in the selection's window. */
    public boolean acceptsTime(long millis) {
        return selection.holds(millis);
    }
}
