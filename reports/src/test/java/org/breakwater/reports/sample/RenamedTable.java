package org.breakwater.reports.sample;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.result.ResultTable;
import org.jspecify.annotations.Nullable;

/** A table whose texts are all one hostile name. */
final class RenamedTable {

    private RenamedTable() {}

    static ResultTable of(ResultTable table, String name) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            List<@Nullable Object> renamed = new ArrayList<>();
            row.forEach(cell -> renamed.add(cell instanceof String ? name : cell));
            rows.add(renamed);
        }
        return new ResultTable(table.id(), name, name, table.columns(), rows);
    }
}
