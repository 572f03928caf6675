package org.breakwater.reports.table;

import java.nio.charset.StandardCharsets;
import org.breakwater.models.result.ResultTable;
import org.breakwater.reports.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV after RFC 4180: UTF-8, comma, CR LF, a header of column names, quotes only where needed. Numbers are
 * in machine form, no value is an empty cell.
 *
 * <p>A spreadsheet runs a text that begins like a formula. Such a text (first character {@code = + - @}, tab, CR or LF; also
 * the full-width forms of the signs) gets an apostrophe in front, as OWASP advises. Numbers are exempt.
 */
public final class CsvTable {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private CsvTable() {}

    /** The file's bytes. */
    public static byte[] write(ResultTable table) {
        StringBuilder out = new StringBuilder();
        int columns = table.columns().size();
        for (int c = 0; c < columns; c++) {
            append(out, c, text(table.columns().get(c).name()));
        }
        out.append("\r\n");
        table.rows().forEach(row -> {
            for (int c = 0; c < columns; c++) {
                append(out, c, cell(row.get(c)));
            }
            out.append("\r\n");
        });
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder out, int column, String cell) {
        if (column > 0) {
            out.append(',');
        }
        out.append(cell);
    }

    private static String cell(@Nullable Object cell) {
        if (cell instanceof Double number) {
            return Numbers.machine(number);
        }
        if (cell instanceof Long number) {
            return Numbers.machine(number);
        }
        return cell == null ? "" : text((String) cell);
    }

    /** A text as a cell: harmless to spreadsheets, quoted where RFC 4180 asks for it. */
    static String text(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return needsQuotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean needsQuotes(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == '\t')
                || !text.equals(text.strip());
    }
}
