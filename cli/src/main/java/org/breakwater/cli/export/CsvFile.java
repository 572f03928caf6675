package org.breakwater.cli.export;

import org.breakwater.datasets.csv.CsvOutput;
import org.breakwater.datasets.csv.SafeCell;
import org.breakwater.reports.run.RunDraft;
import org.breakwater.reports.text.Numbers;

/** One table of an export, written row by row. */
final class CsvFile implements AutoCloseable {

    private final CsvOutput output;

    private CsvFile(CsvOutput output) {
        this.output = output;
    }

    static CsvFile in(RunDraft draft, String name) {
        return new CsvFile(CsvOutput.create(draft.reserve(name), false));
    }

    /** Writes a row; text must have gone through {@link #text}, numbers through {@link #number}. */
    void row(String... cells) {
        output.row(cells);
    }

    void finish() {
        output.finish();
    }

    @Override
    public void close() {
        output.close();
    }

    /** A name that a spreadsheet does not run. */
    static String text(String name) {
        return SafeCell.guard(name);
    }

    /** The shortest decimal that reads back as the same double; {@code inf} where there is no bound. */
    static String number(double value) {
        return value == Double.POSITIVE_INFINITY ? "inf" : Numbers.machine(value);
    }
}
