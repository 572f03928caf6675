package org.breakwater.datasets.price;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.datasets.csv.CsvRow;
import org.breakwater.datasets.csv.Problems;
import org.breakwater.datasets.csv.StrictNumber;
import org.breakwater.datasets.ingest.BadRows;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.ingest.RowFilter;
import org.breakwater.datasets.time.TimeColumn;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Turns rows into bars and gathers what is wrong with them. */
final class BarParser {

    private final PriceColumns columns;
    private final boolean skipBadRows;
    private final RowFilter filter;
    private final TimeColumn times;
    private final Problems problems;
    private final Bars bars = new Bars();
    private int skipped;
    private int absent;
    private @Nullable Diagnostic firstSkipped;
    private boolean rowIsBad;

    BarParser(PriceColumns columns, String file, ReadOptions options, Problems problems) {
        this.columns = columns;
        this.skipBadRows = options.badRows() == BadRows.SKIP;
        this.filter = new RowFilter(options.selection(), columns.header(), file);
        this.times = new TimeColumn(
                columns.time(), columns.layout().timeStyle(), options.zone(), columns.dayMillis(), problems);
        this.problems = problems;
    }

    Bars bars() {
        return bars;
    }

    void accept(CsvRow row) {
        if (row.size() != columns.width()) {
            problems.add(
                    DiagnosticCode.LAYOUT,
                    row.location(),
                    "the row must have " + columns.width() + " columns, got " + row.size());
        } else if (filter.acceptsContent(row)) {
            filter.requireOneSeries(row, problems);
            acceptWhole(row);
        }
    }

    private void acceptWhole(CsvRow row) {
        long millis = times.millis(row);
        if (columns.layout().isSparse() && StrictNumber.isAbsent(row.text(columns.close()))) {
            absent++;
            return;
        }
        rowIsBad = false;
        double close = price(row, columns.close());
        double open = columns.closesOnly() ? close : price(row, columns.open());
        double high = columns.closesOnly() ? close : price(row, columns.high());
        double low = columns.closesOnly() ? close : price(row, columns.low());
        double volume = columns.volume() < 0 ? 0 : number(row, columns.volume());
        if (volume < 0) {
            reject(row, columns.volume(), "must not be negative, got " + row.text(columns.volume()));
        }
        if (!rowIsBad && !(low <= open && low <= close && open <= high && close <= high)) {
            reject(
                    row,
                    columns.high(),
                    "must bracket open and close with low: open " + open + ", high " + high + ", low " + low
                            + ", close " + close);
        }
        if (rowIsBad) {
            skipped++;
        } else if (millis != TimeColumn.NONE && filter.acceptsTime(millis)) {
            bars.add(millis, row.line(), open, high, low, close, volume);
        }
    }

    private double price(CsvRow row, int column) {
        double value = number(row, column);
        if (value <= 0) {
            reject(row, column, "must be positive, got " + row.text(column));
        }
        return value;
    }

    private double number(CsvRow row, int column) {
        double value = row.number(column);
        if (Double.isNaN(value)) {
            String text = row.text(column);
            if (StrictNumber.isAbsent(text)) {
                reject(row, column, StrictNumber.faultOf(text));
            } else {
                rowIsBad = true;
                problems.add(
                        DiagnosticCode.VALUE,
                        row.location(column),
                        columns.name(column) + " " + StrictNumber.faultOf(text));
            }
        }
        return value;
    }

    /** A value that cannot be a price: a fault, or a row to skip, as the policy says. */
    private void reject(CsvRow row, int column, String what) {
        rowIsBad = true;
        String message = columns.name(column) + " " + what;
        if (!skipBadRows) {
            problems.add(
                    DiagnosticCode.VALUE,
                    row.location(column),
                    message,
                    "correct the row, or leave such rows out (badRows: skip, --bad-rows skip)");
        } else if (firstSkipped == null) {
            firstSkipped = Diagnostic.warning(DiagnosticCode.QUALITY, message, row.location(column));
        }
    }

    /** What was left out or is worth knowing about the units. */
    List<Diagnostic> findings(String file) {
        List<Diagnostic> findings = new ArrayList<>();
        if (firstSkipped != null) {
            findings.add(Diagnostic.warning(
                    DiagnosticCode.QUALITY,
                    "rows left out as unusable: " + skipped + "; the first: " + firstSkipped.message(),
                    firstSkipped.location()));
        }
        if (absent > 0) {
            findings.add(Diagnostic.note(
                    DiagnosticCode.QUALITY,
                    "rows that hold no price in this column: " + absent,
                    SourceLocation.of(file)));
        }
        if (times.rowsPerUnit().size() > 1) {
            StringBuilder units = new StringBuilder("the unit of time changes inside the file:");
            times.rowsPerUnit()
                    .forEach((unit, rows) ->
                            units.append(' ').append(rows).append(" rows in ").append(unit.label()));
            findings.add(Diagnostic.note(DiagnosticCode.QUALITY, units.toString(), SourceLocation.of(file)));
        }
        return findings;
    }
}
