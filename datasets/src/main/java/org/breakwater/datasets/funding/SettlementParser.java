package org.breakwater.datasets.funding;

import java.util.Arrays;
import org.breakwater.datasets.csv.CsvRow;
import org.breakwater.datasets.csv.Problems;
import org.breakwater.datasets.csv.StrictNumber;
import org.breakwater.datasets.ingest.BadRows;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.ingest.RowFilter;
import org.breakwater.datasets.time.TimeColumn;
import org.breakwater.datasets.time.TimeStyle;
import org.breakwater.models.diagnostic.DiagnosticCode;

/** Turns rows into settlements and gathers what is wrong with them. */
final class SettlementParser {

    private static final int FIRST_CAPACITY = 1 << 10;

    private final FundingColumns columns;
    private final boolean skipBadRows;
    private final RowFilter filter;
    private final TimeColumn timeColumn;
    private final Problems problems;
    private int size;
    private long[] time = new long[FIRST_CAPACITY];
    private double[] rate = new double[FIRST_CAPACITY];
    private int[] line = new int[FIRST_CAPACITY];

    SettlementParser(FundingColumns columns, String file, ReadOptions options, Problems problems) {
        this.columns = columns;
        this.skipBadRows = options.badRows() == BadRows.SKIP;
        this.filter = new RowFilter(options.selection(), columns.header(), file);
        this.timeColumn = new TimeColumn(columns.time(), TimeStyle.UNIFORM, options.zone(), 0, problems);
        this.problems = problems;
    }

    int size() {
        return size;
    }

    long[] times() {
        return time;
    }

    double[] rates() {
        return rate;
    }

    int[] lines() {
        return line;
    }

    void accept(CsvRow row) {
        int width = columns.header().size();
        if (row.size() != width) {
            problems.add(
                    DiagnosticCode.LAYOUT,
                    row.location(),
                    "the row must have " + width + " columns, got " + row.size());
        } else if (filter.acceptsContent(row)) {
            filter.requireOneSeries(row, problems);
            acceptWhole(row);
        }
    }

    private void acceptWhole(CsvRow row) {
        String text = row.text(columns.rate());
        if (skipBadRows && StrictNumber.isAbsent(text)) {
            return;
        }
        long millis = timeColumn.millis(row);
        double value = text.endsWith("%") ? percent(text) : StrictNumber.parse(text);
        if (Double.isNaN(value)) {
            problems.add(DiagnosticCode.VALUE, row.location(columns.rate()), name() + " " + StrictNumber.faultOf(text));
        } else if (!(Math.abs(value) < 1)) {
            problems.add(
                    DiagnosticCode.VALUE,
                    row.location(columns.rate()),
                    name() + " must be a fraction between -1 and 1, got " + text,
                    "write percentages with their sign, as 0.01%");
        } else if (millis != TimeColumn.NONE && filter.acceptsTime(millis)) {
            add(millis, value, row.line());
        }
    }

    /** The decimal point is moved in the text, so that 0.01% is the double nearest to 0.0001. */
    private static double percent(String text) {
        return StrictNumber.parse(text.substring(0, text.length() - 1) + "e-2");
    }

    private String name() {
        return columns.header().name(columns.rate());
    }

    private void add(long millis, double value, int atLine) {
        if (size == time.length) {
            time = Arrays.copyOf(time, 2 * size);
            rate = Arrays.copyOf(rate, 2 * size);
            line = Arrays.copyOf(line, 2 * size);
        }
        time[size] = millis;
        rate[size] = value;
        line[size++] = atLine;
    }
}
