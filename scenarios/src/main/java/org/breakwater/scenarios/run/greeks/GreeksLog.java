package org.breakwater.scenarios.run.greeks;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.engine.PointMonitor;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.greeks.AccountGreeks;
import org.breakwater.models.greeks.BookGreeks;
import org.breakwater.models.greeks.ExplainedPath;
import org.breakwater.models.greeks.GreekTotals;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.VenueState;
import org.breakwater.scenarios.run.greeks.GreekSnapshot.Followed;
import org.jspecify.annotations.Nullable;

/**
 * Watches the options of a book on one path: Greeks at its opening, at the largest loss of those that sold options, and at its end;
 * what the profit of accounts and of inherited positions came from; who was liquidated, and what hedges cost. Who sold is decided at the
 * opening, by vega. Events reach it before the point at whose end it looks.
 */
public final class GreeksLog implements PointMonitor, EventSink {

    private static final int MOST_ROWS = 1_500;
    private static final int MOST_ACCOUNTS = 20;

    private final PathBuffer path;
    private final int stride;
    private final ExplainedRows sellers = ExplainedRows.ofAccounts(
            TableId.PROFIT_EXPLAINED, "Profit and loss of accounts that are short options, explained by Greeks");
    private final ExplainedRows holders = ExplainedRows.ofAccounts(
            TableId.PROFIT_EXPLAINED_ALL, "Profit and loss of all accounts with options, explained by Greeks");

    private final ExplainedRows inventory = ExplainedRows.ofInventory(
            TableId.PROFIT_EXPLAINED_INHERITED,
            "Profit and loss of inherited positions and their hedges, explained by Greeks");

    private @Nullable Course course;

    /** @param path the path that is watched, filled before its first point is seen */
    public GreeksLog(PathBuffer path) {
        this.path = path;
        this.stride = Math.max(1, (path.points() + MOST_ROWS - 1) / MOST_ROWS);
    }

    @Override
    public void observe(int point, MarketState market, VenueState venue) {
        long millis = path.timeMillis(point);
        Course now = course;
        if (now == null) {
            now = new Course(venue, millis);
            course = now;
        } else {
            now.step(venue, millis, point == path.points());
        }
        if (point % stride == 0 || point == path.points()) {
            sellers.row(millis, now.explained.of(0));
            holders.row(millis, now.explained.of(1));
            inventory.row(millis, now.explained.ofInventory());
        }
    }

    @Override
    public void event(EventKind kind, int unit, int subject, double quantity, double price, double amount) {
        Course now = course;
        if (now != null) {
            now.event(kind, unit, subject, quantity, price, amount);
        }
    }

    /** The tables; none before a path was watched. */
    public List<ResultTable> tables() {
        Course seen = course;
        return seen == null ? List.of() : seen.tables();
    }

    /** A path as far as it has been seen. */
    private final class Course {

        private final VenueState venue;
        private final BookGreeks greeks;
        private final Followed followed;
        private final ExplainedPath explained;
        private final OptionAccounts accounts;
        private final HedgeTally hedges;
        private final int watched;
        private final GreekSnapshot opening;
        private GreekSnapshot worst;
        private GreekSnapshot end;
        private double least;

        Course(VenueState venue, long millis) {
            this.venue = venue;
            greeks = new BookGreeks(venue);
            accounts = new OptionAccounts(greeks, venue);
            hedges = new HedgeTally(venue.book());
            int[] largest = greeks.largest(MOST_ACCOUNTS, GreekTotals::dollarGamma).stream()
                    .mapToInt(AccountGreeks::unit)
                    .toArray();
            followed =
                    new Followed(greeks.shortOptionHolders(), greeks.longOptionHolders(), largest, venue.book().quote);
            explained = new ExplainedPath(venue.book(), followed.sellers(), greeks.optionHolders());
            explained.start(venue);
            watched = followed.sellers().length > 0 ? 0 : 1;
            opening = GreekSnapshot.of(greeks, followed, millis);
            worst = opening;
            end = opening;
        }

        void step(VenueState now, long millis, boolean isLast) {
            explained.step(now);
            double profit = explained.of(watched).actual();
            if (profit < least || isLast) {
                greeks.observe(now);
                end = GreekSnapshot.of(greeks, followed, millis);
                worst = profit < least ? end : worst;
                least = Math.min(least, profit);
            }
        }

        void event(EventKind kind, int unit, int subject, double quantity, double price, double amount) {
            switch (kind) {
                case FILL -> accounts.closed(unit, amount);
                case DEFICIT -> accounts.deficit(unit, amount);
                case INHERITED -> {
                    accounts.closed(unit, amount);
                    hedges.inherited(subject, amount);
                }
                case HEDGED -> hedges.hedged(subject, Math.abs(quantity) * price, amount);
                case INVENTORY_SETTLED -> explained.settled(amount);
                default -> {}
            }
        }

        List<ResultTable> tables() {
            GreekTables tables = new GreekTables(venue.book(), List.of(opening, worst, end));
            List<ResultTable> all = new ArrayList<>();
            ResultTable taken = hedges.table(greeks);
            all.add(accounts.table(venue));
            all.add(taken);
            all.add(tables.bySide());
            all.add(tables.byExpiry());
            if (followed.sellers().length > 0) {
                all.add(sellers.build());
            }
            all.add(holders.build());
            if (!taken.rows().isEmpty()) {
                all.add(inventory.build());
            }
            all.add(tables.byAccount(followed.accounts(), venue.liquidated));
            return all;
        }
    }
}
