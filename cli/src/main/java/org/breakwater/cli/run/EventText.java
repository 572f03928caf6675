package org.breakwater.cli.run;

import java.util.List;
import org.breakwater.cli.terminal.Style;
import org.breakwater.cli.terminal.TextTable;
import org.breakwater.models.result.ResultTable;
import org.breakwater.reports.text.Quantity;
import org.jspecify.annotations.Nullable;

/** The events of a path as aligned lines; what an event does not have stays empty. */
public final class EventText {

    private EventText() {}

    /** @param events a table with the columns of {@link org.breakwater.models.result.TableId#EVENTS} */
    public static String of(ResultTable events, Style style) {
        TextTable table = new TextTable("time (UTC)", "event", "account", "contract", ">quantity", ">price", ">amount");
        for (List<@Nullable Object> row : events.rows()) {
            table.row(
                    cell(row.get(0), "millis"),
                    cell(row.get(1), ""),
                    cell(row.get(2), ""),
                    cell(row.get(3), ""),
                    cell(row.get(4), "coins"),
                    cell(row.get(5), "price"),
                    cell(row.get(6), "quote"));
        }
        return table.text(style);
    }

    private static String cell(@Nullable Object cell, String unit) {
        if (cell instanceof Long millis) {
            return Quantity.text(millis, unit);
        }
        if (cell instanceof Double number) {
            return number == 0 ? "" : Quantity.text(number, unit);
        }
        return cell == null ? "" : cell.toString();
    }
}
