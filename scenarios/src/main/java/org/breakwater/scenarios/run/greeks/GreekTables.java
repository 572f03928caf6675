package org.breakwater.scenarios.run.greeks;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.breakwater.models.greeks.ExpiryGreeks;
import org.breakwater.models.greeks.GreekTotals;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.models.state.ResolvedBook;
import org.jspecify.annotations.Nullable;

/** Tables of Greeks before, at and after the worst of a path. */
final class GreekTables {

    private static final List<String> SIDES = List.of("short options", "long options", "inherited");
    private static final List<String> MOMENTS = List.of("opening", "largest loss", "end");

    private final ResolvedBook book;
    private final List<GreekSnapshot> moments;

    /** @param moments opening, largest loss, end */
    GreekTables(ResolvedBook book, List<GreekSnapshot> moments) {
        this.book = book;
        this.moments = moments;
    }

    ResultTable bySide() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int s = 0; s < SIDES.size(); s++) {
            for (int a = 0; a < book.quote; a++) {
                int side = s;
                int asset = a;
                add(rows, m -> m.sides().get(side).get(asset), SIDES.get(s), book.assets.get(a));
            }
        }
        return new ResultTable(
                TableId.GREEKS_BY_SIDE,
                "Greeks by side and asset",
                "Accounts are short or long options by their vega at the opening and keep their side; their perpetuals and futures count. "
                        + "Inherited is what whoever takes over positions holds, hedges included. Gamma is the change of delta per unit of "
                        + "price, vega, vanna and volga are per point (0.01) of volatility. The largest loss is that of the short side.",
                GreekColumns.after(
                        Column.text("side", "Side"), Column.text("asset", "Asset"), Column.text("moment", "Moment")),
                rows);
    }

    ResultTable byExpiry() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<ExpiryGreeks> lines = moments.get(0).sellers();
        for (int k = 0; k < lines.size(); k++) {
            int line = k;
            add(
                    rows,
                    m -> m.sellers().get(line).totals(),
                    lines.get(k).asset(),
                    time(lines.get(k).expiryMillis()));
        }
        return new ResultTable(
                TableId.GREEKS_BY_EXPIRY,
                "Greeks of accounts that are short options, by asset and expiry",
                "Perpetuals have no expiry. Units as in the table by side.",
                GreekColumns.after(
                        Column.text("asset", "Asset"),
                        Column.integer("expiry", "Expiry", "millis"),
                        Column.text("moment", "Moment")),
                rows);
    }

    private static @Nullable Long time(OptionalLong millis) {
        return millis.isPresent() ? (Long) millis.getAsLong() : null;
    }

    /** A row for each moment, unless there is nothing at any. */
    private void add(
            List<List<@Nullable Object>> rows,
            Function<GreekSnapshot, GreekTotals> part,
            String first,
            @Nullable Object second) {
        if (!moments.stream().map(part).allMatch(GreekColumns::isNone)) {
            for (int m = 0; m < MOMENTS.size(); m++) {
                rows.add(GreekColumns.row(part.apply(moments.get(m)), first, second, MOMENTS.get(m)));
            }
        }
    }

    ResultTable byAccount(int[] units, boolean[] liquidated) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int k = 0; k < units.length; k++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add((long) k + 1);
            row.add(book.unitIds.get(units[k]));
            for (GreekSnapshot moment : List.of(moments.get(0), moments.get(2))) {
                GreekTotals greeks = moment.accounts().get(k).totals();
                row.add(greeks.dollarGamma());
                row.add(greeks.dollarDelta());
                row.add(greeks.vega());
            }
            row.add(liquidated[units[k]] ? "yes" : "no");
            rows.add(row);
        }
        return new ResultTable(
                TableId.GREEKS_BY_ACCOUNT,
                "Largest accounts by gamma",
                "By gamma at the opening, either way. All in quote currency: gamma is the change of delta per 1 % of price, vega is per point "
                        + "of volatility. Liquidated says whether the account was, wholly or in part.",
                List.of(
                        Column.integer("rank", "Rank", "count"),
                        Column.text("account", "Account"),
                        Column.number("gamma", "Gamma", "quote"),
                        Column.number("delta", "Delta", "quote"),
                        Column.number("vega", "Vega", "quote"),
                        Column.number("gammaEnd", "Gamma at the end", "quote"),
                        Column.number("deltaEnd", "Delta at the end", "quote"),
                        Column.number("vegaEnd", "Vega at the end", "quote"),
                        Column.text("liquidated", "Liquidated")),
                rows);
    }
}
