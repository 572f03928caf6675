package org.breakwater.scenarios.run.greeks;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.greeks.GreekTotals;
import org.breakwater.models.result.Column;
import org.jspecify.annotations.Nullable;

/** The columns of Greeks that tables share. */
final class GreekColumns {

    /** Coins: what a hedge leaves of the delta that it meets. */
    private static final double ROUNDING = 1e-9;

    private GreekColumns() {}

    /** {@code first}, then Greeks. */
    static List<Column> after(Column... first) {
        List<Column> columns = new ArrayList<>(List.of(first));
        columns.add(Column.number("delta", "Delta, coins", "coins"));
        columns.add(Column.number("gamma", "Gamma", "coins"));
        columns.add(Column.number("deltaPerPercent", "Delta per 1 %", "coins"));
        columns.add(Column.number("vega", "Vega", "quote"));
        columns.add(Column.number("theta", "Theta, a day", "quote"));
        columns.add(Column.number("vanna", "Vanna", "coins"));
        columns.add(Column.number("volga", "Volga", "quote"));
        return columns;
    }

    static List<@Nullable Object> row(GreekTotals greeks, @Nullable Object... first) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object cell : first) {
            row.add(cell);
        }
        row.add(Math.abs(greeks.delta()) < ROUNDING ? 0 : greeks.delta());
        row.add(greeks.gamma());
        row.add(greeks.deltaPerPercent());
        row.add(greeks.vega());
        row.add(greeks.theta());
        row.add(greeks.vanna());
        row.add(greeks.volga());
        return row;
    }

    /** True if there is nothing to show. */
    static boolean isNone(GreekTotals greeks) {
        return greeks.delta() == 0 && greeks.gamma() == 0 && greeks.vega() == 0;
    }
}
