package org.breakwater.scenarios.run.greeks;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.greeks.Contribution;
import org.breakwater.models.greeks.ProfitExplained;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.jspecify.annotations.Nullable;

/** The profit of some accounts along a path, by what it came from. */
final class ExplainedRows {

    private final String id;
    private final String title;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    ExplainedRows(String id, String title) {
        this.id = id;
        this.title = title;
    }

    void row(long millis, ProfitExplained profit) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(millis);
        for (Contribution contribution : Contribution.values()) {
            row.add(profit.of(contribution));
        }
        row.add(profit.actual());
        rows.add(row);
    }

    ResultTable build() {
        List<Column> columns = List.of(
                Column.integer("millis", "Time", "millis"),
                Column.number("delta", "Delta", "quote"),
                Column.number("gamma", "Gamma", "quote"),
                Column.number("vega", "Vega", "quote"),
                Column.number("theta", "Theta", "quote"),
                Column.number("vanna", "Vanna", "quote"),
                Column.number("volga", "Volga", "quote"),
                Column.number("collateral", "Price of collateral", "quote"),
                Column.number("flows", "Cash and fills", "quote"),
                Column.number("rest", "Unexplained", "quote"),
                Column.number("actual", "Change of equity", "quote"));
        return new ResultTable(
                id,
                title,
                "Cumulated from step to step by the Greeks at the start of each. Cash and fills are what moved at the prices after a "
                        + "step: funding, fills off the mark, fees, penalties, debts that others took over. Unexplained is what the "
                        + "Greeks leave of the positions' change in value; all of them add up to the change of equity.",
                columns,
                rows);
    }
}
