package org.breakwater.reports.sample;

import static org.breakwater.models.result.Column.integer;
import static org.breakwater.models.result.Column.number;
import static org.breakwater.models.result.Column.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.jspecify.annotations.Nullable;

/** Builds a table from a line per column ({@code name:title:unit}, text without unit, {@code #} in front for whole numbers) and rows. */
final class Rows {

    private final String id;
    private final String title;
    private final String caption;
    private final List<Column> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    Rows(String id, String title, String caption, String... columns) {
        this.id = id;
        this.title = title;
        this.caption = caption;
        this.columns = Arrays.stream(columns).map(Rows::column).toList();
    }

    Rows row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int c = 0; c < cells.length; c++) {
            Object cell = cells[c];
            boolean isNumber = columns.get(c).type() == Column.Type.NUMBER;
            row.add(
                    cell instanceof Number value
                            ? (isNumber ? (Object) value.doubleValue() : (Object) value.longValue())
                            : cell);
        }
        rows.add(row);
        return this;
    }

    ResultTable table() {
        return new ResultTable(id, title, caption, columns, rows);
    }

    private static Column column(String spec) {
        String[] parts = spec.split(":", -1);
        if (parts.length < 3) {
            return text(parts[0], parts[1]);
        }
        return parts[0].startsWith("#")
                ? integer(parts[0].substring(1), parts[1], parts[2])
                : number(parts[0], parts[1], parts[2]);
    }
}
