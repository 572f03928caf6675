package org.breakwater.datasets.book;

import java.util.Locale;
import org.breakwater.datasets.csv.CsvHeader;
import org.breakwater.datasets.csv.CsvRow;
import org.breakwater.datasets.csv.Problems;
import org.breakwater.datasets.csv.SafeCell;
import org.breakwater.datasets.csv.StrictNumber;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** The cells of the row under the cursor, by column name, with faults put where they are. */
final class TableRows {

    private final CsvHeader header;
    private final CsvRow row;
    private final Problems problems;

    TableRows(CsvHeader header, CsvRow row, Problems problems) {
        this.header = header;
        this.row = row;
        this.problems = problems;
    }

    /** Whether the row has as many columns as the header; reports it if not. */
    boolean isWhole() {
        if (row.size() == header.size()) {
            return true;
        }
        problems.add(
                DiagnosticCode.LAYOUT,
                row.location(),
                "the row must have " + header.size() + " columns, got " + row.size());
        return false;
    }

    String text(String column) {
        return SafeCell.unguard(row.text(header.find(column)));
    }

    /** True if the file has the column. */
    boolean has(String column) {
        return header.find(column) >= 0;
    }

    boolean isEmpty(String column) {
        return row.isEmpty(header.find(column));
    }

    /** The number in the column, NaN after reporting that it is none. */
    double number(String column) {
        int field = header.find(column);
        double value = row.number(field);
        if (Double.isNaN(value)) {
            fault(column, StrictNumber.faultOf(row.text(field)));
        }
        return value;
    }

    /** The constant that the column names in lower case, null after reporting that it names none. */
    <E extends Enum<E>> @Nullable E constant(String column, Class<E> type) {
        StringBuilder names = new StringBuilder();
        for (E value : type.getEnumConstants()) {
            String name = value.name().toLowerCase(Locale.ROOT);
            if (name.equals(text(column).toLowerCase(Locale.ROOT))) {
                return value;
            }
            names.append(names.isEmpty() ? "" : " or ").append(name);
        }
        fault(column, "must be " + names + ", got " + shown(column));
        return null;
    }

    /** Reports a fault of one cell: the column's name followed by {@code what}. */
    void fault(String column, String what) {
        problems.add(DiagnosticCode.VALUE, row.location(header.find(column)), column + " " + what);
    }

    /** Reports a fault of the book at one cell. */
    void inconsistent(String column, String message, @Nullable String hint) {
        problems.add(DiagnosticCode.BOOK, row.location(header.find(column)), message, hint);
    }

    String shown(String column) {
        return isEmpty(column) ? "an empty cell" : text(column);
    }

    SourceLocation location() {
        return row.location();
    }

    CsvRow row() {
        return row;
    }
}
