package org.breakwater.models.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a result. Reports write it as CSV, as HTML and as the data of a chart, from this one source.
 *
 * @param id camel-case name, unique within its scenario or run; {@link TableId} lists those that reports know
 * @param title what it shows
 * @param caption how to read it, one or two sentences
 * @param columns its columns
 * @param rows its rows, each as long as the columns; a cell is a String, Long, Double or null
 */
public record ResultTable(
        String id, String title, String caption, List<Column> columns, List<List<@Nullable Object>> rows) {

    public ResultTable {
        columns = List.copyOf(columns);
        List<List<@Nullable Object>> checked = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "rows of table " + id + " must have " + columns.size() + " cells, got " + row.size());
            }
            for (int c = 0; c < row.size(); c++) {
                requireCell(id, columns.get(c), row.get(c));
            }
            checked.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(checked);
    }

    private static void requireCell(String id, Column column, @Nullable Object cell) {
        boolean fits = cell == null
                || switch (column.type()) {
                    case TEXT -> cell instanceof String;
                    case INTEGER -> cell instanceof Long;
                    case NUMBER -> cell instanceof Double number && Math.abs(number) < Double.POSITIVE_INFINITY;
                };
        if (!fits) {
            throw new IllegalArgumentException("column " + column.name() + " of table " + id + " must hold finite "
                    + column.type() + ", got " + cell);
        }
    }
}
