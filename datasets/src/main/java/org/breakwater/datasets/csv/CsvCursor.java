package org.breakwater.datasets.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.breakwater.datasets.source.TextInput;
import org.breakwater.models.diagnostic.BreakwaterException;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;

/**
 * Walks over the rows of a comma-separated text (RFC 4180; CR, LF or CRLF). Blank lines are passed over. An open quote or
 * a field longer than 65,536 characters is a fault that names the line, so that one quote cannot swallow a file.
 */
public final class CsvCursor implements Closeable {

    private static final int LONGEST_FIELD = 1 << 16;

    private final String file;
    private final CsvRow row;
    private final CsvReader<CsvRow> reader;
    private final CloseableIterator<CsvRow> rows;

    private CsvCursor(String file, CsvRow row, CsvReader<CsvRow> reader) {
        this.file = file;
        this.row = row;
        this.reader = reader;
        this.rows = reader.iterator();
    }

    /** A cursor before the first row; closing it leaves the input open. */
    public static CsvCursor over(TextInput input) {
        CsvRow row = new CsvRow(input.name());
        CsvReader<CsvRow> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(new RowHandler(row), input.reader());
        return new CsvCursor(input.name(), row, reader);
    }

    /** The input's name, for messages. */
    public String file() {
        return file;
    }

    /** Steps to the next row; false at the end. */
    public boolean next() {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            rows.next();
            return true;
        } catch (UncheckedIOException e) {
            throw fault(
                    DiagnosticCode.FILE_MISSING,
                    file + " cannot be read: "
                            + Objects.requireNonNull(e.getCause()).getMessage());
        } catch (CsvParseException e) {
            if (e.getCause() instanceof BreakwaterException ours) {
                throw ours;
            }
            throw fault(
                    DiagnosticCode.LAYOUT, "the row is not well formed: " + wording(String.valueOf(e.getMessage())));
        }
    }

    /** The row that the last {@link #next()} reached. */
    public CsvRow row() {
        return row;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw fault(DiagnosticCode.FILE_MISSING, file + " cannot be closed: " + e.getMessage());
        }
    }

    private static String wording(String parserMessage) {
        if (parserMessage.startsWith("The maximum buffer size")) {
            return "a field is longer than " + LONGEST_FIELD + " characters; is a quote left open?";
        }
        if (parserMessage.startsWith("Unclosed")) {
            return "a quote is opened and never closed";
        }
        return parserMessage;
    }

    private DataException fault(DiagnosticCode code, String message) {
        return new DataException(Diagnostic.error(code, message, new SourceLocation(file, row.line(), 0)));
    }

    private static final class RowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {

        private final CsvRow row;

        RowHandler(CsvRow row) {
            this.row = row;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin(startingLineNumber);
        }

        @Override
        protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
            row.add(buf, offset, len, quoted);
        }

        @Override
        protected CsvRow buildRecord() {
            return row;
        }
    }
}
