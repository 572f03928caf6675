package org.breakwater.cli.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.breakwater.models.result.ResultTable;
import org.jspecify.annotations.Nullable;

/** Rows of a table as JSON objects by column. */
final class TableJson {

    private TableJson() {}

    static ArrayNode rows(ResultTable table) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (List<@Nullable Object> row : table.rows()) {
            ObjectNode node = rows.addObject();
            for (int c = 0; c < row.size(); c++) {
                put(node, table.columns().get(c).name(), row.get(c));
            }
        }
        return rows;
    }

    private static void put(ObjectNode node, String name, @Nullable Object cell) {
        if (cell == null) {
            node.putNull(name);
        } else if (cell instanceof Long whole) {
            node.put(name, whole);
        } else if (cell instanceof Double number) {
            node.put(name, number);
        } else {
            node.put(name, cell.toString());
        }
    }

    /** {@code FUND_DRAW} as {@code fundDraw}. */
    static String camelCase(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
