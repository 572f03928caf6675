package org.breakwater.datasets.inspect;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.datasets.csv.CsvCursor;
import org.breakwater.datasets.csv.CsvHeader;
import org.breakwater.datasets.csv.CsvRow;
import org.breakwater.datasets.csv.StrictNumber;
import org.breakwater.datasets.source.DataSource;
import org.breakwater.datasets.source.InputLimits;
import org.breakwater.datasets.source.TextInput;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.market.PriceSeries;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Presents data as Tablesaw tables, to look at and to describe. No result is computed from them. */
public final class DataTable {

    private DataTable() {}

    /** A series with columns time, open, high, low, close, volume. */
    public static Table of(PriceSeries series) {
        InstantColumn time = InstantColumn.create("time", series.size());
        String[] names = {"open", "high", "low", "close", "volume"};
        DoubleColumn[] columns = new DoubleColumn[names.length];
        for (int c = 0; c < names.length; c++) {
            columns[c] = DoubleColumn.create(names[c], series.size());
        }
        for (int i = 0; i < series.size(); i++) {
            time.set(i, Instant.ofEpochMilli(series.time(i)));
            columns[0].set(i, series.open(i));
            columns[1].set(i, series.high(i));
            columns[2].set(i, series.low(i));
            columns[3].set(i, series.close(i));
            columns[4].set(i, series.volume(i));
        }
        return Table.create(series.asset(), time).addColumns(columns);
    }

    /**
     * Any CSV file with a header, plain or packed. A column whose filled cells are all numbers becomes a number column,
     * any other one of text.
     *
     * @throws DataException when the file cannot be read or a row is not as wide as the header
     */
    public static Table read(Path file) {
        try (TextInput input = TextInput.open(DataSource.of(file), InputLimits.standard());
                CsvCursor rows = CsvCursor.over(input)) {
            CsvRow row = rows.row();
            if (!rows.next()) {
                throw fault(DiagnosticCode.TOO_FEW, "the file holds no header", SourceLocation.of(rows.file()));
            }
            CsvHeader header = CsvHeader.of(row);
            List<List<String>> cells = new ArrayList<>();
            while (rows.next()) {
                if (row.size() != header.size()) {
                    throw fault(
                            DiagnosticCode.LAYOUT,
                            "the row must have " + header.size() + " columns, got " + row.size(),
                            row.location());
                }
                cells.add(row.texts());
            }
            return table(input.entryName(), header, cells);
        }
    }

    /** Count, mean, extremes and deviation of each column, one measure per row. */
    public static Table describe(Table table) {
        return table.summary();
    }

    private static Table table(String name, CsvHeader header, List<List<String>> cells) {
        Table table = Table.create(name);
        for (int column = 0; column < header.size(); column++) {
            table.addColumns(column(header.name(column), cells, column));
        }
        return table;
    }

    private static Column<?> column(String name, List<List<String>> cells, int column) {
        DoubleColumn numbers = DoubleColumn.create(name);
        StringColumn texts = StringColumn.create(name);
        boolean numeric = true;
        for (List<String> row : cells) {
            String text = row.get(column);
            double value = StrictNumber.parse(text);
            numeric &= text.isEmpty() || !Double.isNaN(value);
            numbers.append(value);
            texts.append(text);
        }
        return numeric ? numbers : texts;
    }

    private static DataException fault(DiagnosticCode code, String message, SourceLocation location) {
        return new DataException(Diagnostic.error(code, message, location));
    }
}
