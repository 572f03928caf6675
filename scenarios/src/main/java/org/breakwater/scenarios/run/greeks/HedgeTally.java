package org.breakwater.scenarios.run.greeks;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.greeks.BookGreeks;
import org.breakwater.models.greeks.GreekTotals;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.models.state.ResolvedBook;
import org.jspecify.annotations.Nullable;

/** What whoever inherits positions took over, what its hedges cost, and what delta is left, asset by asset. */
final class HedgeTally {

    private final ResolvedBook book;
    private final long[] positions;
    private final double[] inherited;
    private final long[] hedges;
    private final double[] hedged;
    private final double[] cost;

    HedgeTally(ResolvedBook book) {
        this.book = book;
        positions = new long[book.quote];
        inherited = new double[book.quote];
        hedges = new long[book.quote];
        hedged = new double[book.quote];
        cost = new double[book.quote];
    }

    /** A position of an instrument was taken over. */
    void inherited(int instrument, double notional) {
        positions[book.underlying[instrument]]++;
        inherited[book.underlying[instrument]] += notional;
    }

    /** A hedge was traded; what it cost is impact and fee. */
    void hedged(int instrument, double notional, double paid) {
        hedges[book.underlying[instrument]]++;
        hedged[book.underlying[instrument]] += notional;
        cost[book.underlying[instrument]] += paid;
    }

    /** The table; no rows where nothing was taken over. */
    ResultTable table(BookGreeks end) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        double[] held = end.inventory();
        for (int a = 0; a < book.quote; a++) {
            if (positions[a] > 0) {
                GreekTotals left = end.ofAsset(held, a);
                rows.add(List.of(
                        book.assets.get(a),
                        positions[a],
                        inherited[a],
                        hedges[a],
                        hedged[a],
                        cost[a],
                        left.dollarDelta(),
                        left.dollarGamma(),
                        left.vega()));
            }
        }
        return new ResultTable(
                TableId.INHERITED_HEDGES,
                "What was inherited, and what hedging it cost",
                "Positions count each time that a part of one is taken over, at the notional of what they are on. The cost of a hedge is its "
                        + "impact and fee. Delta, gamma (of delta per 1 % of price) and vega are what is left at the end, in quote currency.",
                List.of(
                        Column.text("asset", "Asset"),
                        Column.integer("positions", "Positions taken over", "count"),
                        Column.number("inherited", "Their notional", "quote"),
                        Column.integer("hedges", "Hedges", "count"),
                        Column.number("hedged", "Notional of hedges", "quote"),
                        Column.number("cost", "Cost of hedges", "quote"),
                        Column.number("delta", "Delta left", "quote"),
                        Column.number("gamma", "Gamma left", "quote"),
                        Column.number("vega", "Vega left", "quote")),
                rows);
    }
}
