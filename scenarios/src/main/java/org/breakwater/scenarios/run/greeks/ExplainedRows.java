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

    private static final String FLOWS = "funding, fills off the mark, fees, penalties, debts that others took over";
    private static final String INHERITED_FLOWS =
            "hedges off the mark, fees, funding, and what a position gained within the step in which it came in";

    private final String id;
    private final String title;
    private final String flows;
    private final String whole;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private ExplainedRows(String id, String title, String flows, String whole) {
        this.id = id;
        this.title = title;
        this.flows = flows;
        this.whole = whole;
    }

    /** Of accounts. */
    static ExplainedRows ofAccounts(String id, String title) {
        return new ExplainedRows(id, title, FLOWS, "Change of equity");
    }

    /** Of inherited positions and their hedges. */
    static ExplainedRows ofInventory(String id, String title) {
        return new ExplainedRows(id, title, INHERITED_FLOWS, "Profit");
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
                Column.number("actual", whole, "quote"));
        return new ResultTable(
                id,
                title,
                "Cumulated from step to step by the Greeks at the start of each. Cash and fills are what moved at the prices after a "
                        + "step: " + flows
                        + ". Unexplained is what the Greeks leave of the positions' change in value; all of them "
                        + "add up to the last column.",
                columns,
                rows);
    }
}
