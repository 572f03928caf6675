package org.breakwater.scenarios.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.breakwater.models.engine.LeverageBucket;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.liquidation.Excess;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.margin.LiquidationPriceSolver;
import org.breakwater.models.oracle.OptionMarks;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/** What a book is at given prices, before anything happens: leverage, concentration, who would fail together. */
final class BookFacts {

    private static final int LARGEST = 20;
    private static final int COVER = 5;

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final OptionQuotes quotes;
    private final OptionMarks options;
    private final Excess excess;
    private final LiquidationPriceSolver solver;
    private final double[] prices;
    private final VenueState opening;
    private final long[] accounts = new long[LeverageBucket.values().length];

    /**
     * @param prices opening price by asset of the path, in order
     * @param quotes how options are quoted
     */
    BookFacts(VenueRules rules, ResolvedBook book, double[] prices, OptionQuotes quotes) {
        this.book = book;
        this.prices = prices.clone();
        this.quotes = quotes;
        options = new OptionMarks(book, quotes.markets());
        margin = rules.margin(book);
        excess = new Excess(margin, rules.liquidation().trigger());
        solver = new LiquidationPriceSolver(margin, book);
        opening = at(prices);
        for (int u = 0; u < book.units(); u++) {
            accounts[
                    LeverageBucket.of(margin.notional(opening, u) / margin.wealth(opening, u))
                            .ordinal()]++;
        }
    }

    /** The book's state at given prices, mark equal to index. */
    private VenueState at(double[] assetPrices) {
        VenueState state = new VenueState(book, 0);
        state.reset();
        for (int a = 0; a < book.quote; a++) {
            state.index[a] = assetPrices[a];
            state.traded[a] = assetPrices[a];
        }
        startOptions(state);
        state.index[book.quote] = 1;
        state.traded[book.quote] = 1;
        for (int i = 0; i < book.plainCount; i++) {
            state.mark[i] = assetPrices[book.underlying[i]];
        }
        options.markAtIndex(state);
        margin.revalue(state);
        margin.beginStep(state);
        return state;
    }

    /** Surfaces belong to the opening prices, whatever the prices of the state are. */
    private void startOptions(VenueState state) {
        double[] now = state.index.clone();
        System.arraycopy(prices, 0, state.index, 0, book.quote);
        options.start(state, quotes.openingMillis());
        System.arraycopy(now, 0, state.index, 0, now.length);
    }

    long accounts(LeverageBucket bucket) {
        return accounts[bucket.ordinal()];
    }

    /** Ids of open accounts that would be liquidated at the opening prices. */
    List<String> belowMaintenance() {
        List<String> ids = new ArrayList<>();
        for (int u = 0; u < book.units(); u++) {
            if (opening.open[u] && excess.isBreached(opening, u)) {
                ids.add(book.unitIds.get(u));
            }
        }
        return ids;
    }

    /** Open interest, counts and leverage of both sides by instrument. */
    ResultTable summary() {
        TableRows table = new TableRows(
                TableId.BOOK_SUMMARY,
                "The book",
                "Long and short contracts balance; accounts and their leverage do not. Leverage is open notional over wealth, "
                        + "weighted by notional.",
                Column.text("instrument", "Instrument"),
                Column.number("openInterest", "Open interest, one side", "quote"),
                Column.integer("longAccounts", "Long accounts", "count"),
                Column.integer("shortAccounts", "Short accounts", "count"),
                Column.number("longLeverage", "Leverage of longs", "ratio"),
                Column.number("shortLeverage", "Leverage of shorts", "ratio"),
                Column.number("largestShare", "Largest position, share", "fraction"));
        for (int i = 0; i < book.instrumentCount(); i++) {
            double[] notional = new double[2];
            double[] weighted = new double[2];
            long[] count = new long[2];
            double largest = 0;
            for (int u = 0; u < book.units(); u++) {
                for (int p = book.positionStart[u]; p < book.positionStart[u + 1]; p++) {
                    if (book.positionInstrument[p] == i) {
                        int side = book.quantity[p] > 0 ? 0 : 1;
                        double size = margin.positionNotional(opening, p);
                        notional[side] += size;
                        count[side]++;
                        weighted[side] += size * leverage(u);
                        largest = Math.max(largest, size);
                    }
                }
            }
            double interest = Math.max(notional[0], notional[1]);
            table.row(
                    book.instruments.get(i).symbol(),
                    interest,
                    count[0],
                    count[1],
                    weighted[0] / notional[0],
                    weighted[1] / notional[1],
                    largest / interest);
        }
        return table.build();
    }

    private double leverage(int unit) {
        double wealth = margin.wealth(opening, unit);
        return wealth > 0 ? margin.notional(opening, unit) / wealth : 0;
    }

    /** The largest positions in days of full depth: notional over what the market takes within its displacement bound per day. */
    ResultTable largestPositions(Map<String, Double> dailyCapacity) {
        record Holding(int unit, int position, double notional) {}
        List<Holding> holdings = new ArrayList<>();
        for (int u = 0; u < book.units(); u++) {
            for (int p = book.positionStart[u]; p < book.positionStart[u + 1]; p++) {
                holdings.add(new Holding(u, p, margin.positionNotional(opening, p)));
            }
        }
        holdings.sort(Comparator.comparingDouble(Holding::notional).reversed().thenComparingInt(Holding::position));
        TableRows table = new TableRows(
                TableId.LARGEST_POSITIONS,
                "Largest positions",
                "Days of depth: notional over what the outside market takes in a day without exceeding its displacement bound. "
                        + "Liquidation price: at which maintenance margin is no longer met, all other prices standing still; none where no "
                        + "price of the contract does it.",
                Column.integer("rank", "Rank", "count"),
                Column.text("account", "Account"),
                Column.text("owner", "Owner"),
                Column.text("instrument", "Instrument"),
                Column.number("notional", "Notional, long positive", "quote"),
                Column.number("leverage", "Leverage", "ratio"),
                Column.number("liquidationPrice", "Liquidation price", "price"),
                Column.number("daysOfDepth", "Days of depth", "days"));
        for (int k = 0; k < Math.min(LARGEST, holdings.size()); k++) {
            Holding holding = holdings.get(k);
            int i = book.positionInstrument[holding.position()];
            Double capacity = dailyCapacity.get(book.assets.get(book.underlying[i]));
            table.row(
                    (long) k + 1,
                    book.unitIds.get(holding.unit()),
                    book.owners.get(book.owner[holding.unit()]),
                    book.instruments.get(i).symbol(),
                    Math.copySign(holding.notional(), book.quantity[holding.position()]),
                    leverage(holding.unit()),
                    liquidationPrice(holding.unit(), holding.position()),
                    capacity == null ? null : holding.notional() / capacity);
        }
        return table.build();
    }

    /** The price of the contract at which the account's slack is gone; null where no price does it. */
    private @Nullable Double liquidationPrice(int unit, int position) {
        double price = book.hasOptions
                ? Double.NaN
                : solver.solve(opening, unit, position, LiquidationPriceSolver.Target.SLACK);
        return price > 0 && price < Double.POSITIVE_INFINITY ? price : null;
    }

    /**
     * Loss when the owners that would lose most fail together, under the worse of an instant fall and rise of all assets.
     * An owner's loss is what its accounts owe beyond their collateral; one account does not help another.
     */
    ResultTable cover(double shock, double fund) {
        double[] down = losses(1 - shock);
        double[] up = losses(1 + shock);
        boolean fall = sum(down) >= sum(up);
        double[] losses = fall ? down : up;
        Integer[] ranked = new Integer[losses.length];
        for (int o = 0; o < ranked.length; o++) {
            ranked[o] = o;
        }
        java.util.Arrays.sort(
                ranked, Comparator.comparingDouble((Integer o) -> -losses[o]).thenComparing(o -> book.owners.get(o)));
        TableRows table = new TableRows(
                TableId.COVER,
                "Cover-k",
                "Loss beyond collateral when the k owners of the largest loss fail together, all assets "
                        + (fall ? "falling" : "rising") + " at once by " + Math.round(shock * 100)
                        + " %, closed without impact.",
                Column.integer("k", "k", "count"),
                Column.text("owners", "Owners"),
                Column.number("loss", "Loss", "quote"),
                Column.number("shareOfFund", "Share of fund", "fraction"));
        double loss = 0;
        StringBuilder names = new StringBuilder();
        for (int k = 0; k < Math.min(COVER, ranked.length); k++) {
            loss += losses[ranked[k]];
            names.append(k == 0 ? "" : ", ").append(book.owners.get(ranked[k]));
            table.row((long) k + 1, names.toString(), loss, fund > 0 ? loss / fund : null);
        }
        return table.build();
    }

    private double[] losses(double factor) {
        double[] shocked = prices.clone();
        for (int a = 0; a < shocked.length; a++) {
            shocked[a] *= factor;
        }
        VenueState state = at(shocked);
        double[] losses = new double[book.owners.size()];
        for (int u = 0; u < book.units(); u++) {
            losses[book.owner[u]] += Math.max(0, -margin.wealth(state, u));
        }
        return losses;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
