package org.breakwater.reports.table;

import java.util.List;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Hands a table of a result to Tablesaw: sort, filter, group and pivot there; a cell without a value is missing. */
public final class SawTable {

    private SawTable() {}

    /** A Tablesaw table of the same name, columns and rows; empty texts become missing, as Tablesaw knows no other. */
    public static Table of(ResultTable table) {
        Table saw = Table.create(table.id());
        for (int c = 0; c < table.columns().size(); c++) {
            saw.addColumns(column(table.columns().get(c), c, table.rows()));
        }
        return saw;
    }

    private static tech.tablesaw.columns.Column<?> column(Column column, int c, List<List<@Nullable Object>> rows) {
        return switch (column.type()) {
            case TEXT -> {
                StringColumn texts = StringColumn.create(column.name());
                rows.forEach(row -> texts.append((String) row.get(c)));
                yield texts;
            }
            case INTEGER -> {
                LongColumn numbers = LongColumn.create(column.name());
                rows.forEach(row -> append(numbers, row.get(c)));
                yield numbers;
            }
            case NUMBER -> {
                DoubleColumn numbers = DoubleColumn.create(column.name());
                rows.forEach(row -> append(numbers, row.get(c)));
                yield numbers;
            }
        };
    }

    private static void append(LongColumn column, @Nullable Object cell) {
        if (cell instanceof Long number) {
            column.append(number.longValue());
        } else {
            column.appendMissing();
        }
    }

    private static void append(DoubleColumn column, @Nullable Object cell) {
        if (cell instanceof Double number) {
            column.append(number.doubleValue());
        } else {
            column.appendMissing();
        }
    }
}
