package org.breakwater.scenarios.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.jspecify.annotations.Nullable;

/** A table under construction. */
final class TableRows {

    private final String id;
    private final String title;
    private final String caption;
    private final List<Column> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    TableRows(String id, String title, String caption, Column... columns) {
        this.id = id;
        this.title = title;
        this.caption = caption;
        this.columns = List.of(columns);
    }

    /** Adds a row; cells are String, Long, Double or null, a double that is not finite becomes null. */
    TableRows row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(cells));
        row.replaceAll(
                cell -> cell instanceof Double number && !(Math.abs(number) < Double.POSITIVE_INFINITY) ? null : cell);
        rows.add(row);
        return this;
    }

    ResultTable build() {
        return new ResultTable(id, title, caption, columns, rows);
    }
}
