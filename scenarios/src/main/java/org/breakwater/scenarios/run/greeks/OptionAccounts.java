package org.breakwater.scenarios.run.greeks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.breakwater.models.greeks.BookGreeks;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/** Who was liquidated, by what accounts held at the opening. */
final class OptionAccounts {

    private static final int NONE = -1;
    private static final List<String> GROUPS = List.of(
            "short options",
            "short options, with perpetuals or futures",
            "long options",
            "perpetuals and futures alone");

    private final ResolvedBook book;
    private final int[] group;
    private final double[] openingEquity;
    private final double[] taken;
    private final double[] deficit;

    OptionAccounts(BookGreeks greeks, VenueState opening) {
        book = opening.book();
        group = new int[book.units()];
        Arrays.fill(group, NONE);
        openingEquity = new double[book.units()];
        taken = new double[book.units()];
        deficit = new double[book.units()];
        IntStream.range(0, book.units()).forEach(unit -> {
            openingEquity[unit] = equity(opening, unit);
            group[unit] = holds(opening, unit, false) ? 3 : NONE;
        });
        for (int unit : greeks.shortOptionHolders()) {
            group[unit] = holds(opening, unit, false) ? 1 : 0;
        }
        for (int unit : greeks.longOptionHolders()) {
            group[unit] = 2;
        }
    }

    private boolean holds(VenueState s, int unit, boolean option) {
        return IntStream.range(book.positionStart[unit], book.positionStart[unit + 1])
                .anyMatch(p -> s.quantity[p] != 0 && book.isOption(book.positionInstrument[p]) == option);
    }

    /** Balances at the index and profit at the mark, quote currency. */
    private double equity(VenueState s, int unit) {
        double sum = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            sum += s.balance[b] * s.index[book.balanceAsset[b]];
        }
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            int i = book.positionInstrument[p];
            sum += s.quantity[p] * (s.markValue[i] - book.entryValue[p]) * s.settlementPrice[i];
        }
        return sum;
    }

    /** Part of a position was closed in the market or inherited. */
    void closed(int unit, double notional) {
        taken[unit] += notional;
    }

    /** A closed account owes more than it has. */
    void deficit(int unit, double amount) {
        deficit[unit] += amount;
    }

    ResultTable table(VenueState end) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int g = 0; g < GROUPS.size(); g++) {
            int which = g;
            int[] units = IntStream.range(0, group.length)
                    .filter(unit -> group[unit] == which)
                    .toArray();
            if (units.length > 0) {
                rows.add(row(GROUPS.get(g), units, end));
            }
        }
        return new ResultTable(
                TableId.OPTION_ACCOUNTS,
                "Who was liquidated, by what accounts held",
                "By holdings at the opening. Liquidated notional is what was closed in the market or inherited, options at the notional of "
                        + "their underlying. Equity is at the mark; the shortfall is what closed accounts owed beyond all they had.",
                List.of(
                        Column.text("group", "Accounts that held"),
                        Column.integer("accounts", "Accounts", "count"),
                        Column.integer("liquidated", "Liquidated", "count"),
                        Column.number("notional", "Liquidated notional", "quote"),
                        Column.number("opening", "Equity at the opening", "quote"),
                        Column.number("change", "Change of equity", "quote"),
                        Column.number("shortfall", "Shortfall", "quote")),
                rows);
    }

    private List<@Nullable Object> row(String name, int[] units, VenueState end) {
        double notional = 0;
        double opening = 0;
        double now = 0;
        double shortfall = 0;
        long liquidated = 0;
        for (int unit : units) {
            notional += taken[unit];
            opening += openingEquity[unit];
            now += equity(end, unit);
            shortfall += deficit[unit];
            liquidated += end.liquidated[unit] ? 1 : 0;
        }
        return List.of(name, (long) units.length, liquidated, notional, opening, now - opening, shortfall);
    }
}
