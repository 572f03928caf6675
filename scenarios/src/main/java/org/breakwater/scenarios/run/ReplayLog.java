package org.breakwater.scenarios.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.breakwater.models.engine.PointMonitor;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.breakwater.scenarios.run.greeks.GreeksLog;
import org.jspecify.annotations.Nullable;

/** Keeps what happened on one path: its events and a timeline of fund, liquidations and prices. */
public final class ReplayLog implements EventSink, PointMonitor {

    private static final int TIMELINE_ROWS = 1_500;

    private final ResolvedBook book;
    private final int mostEvents;
    private final String onlyAccount;
    private final TableRows events;
    private TableRows timeline;
    private @Nullable GreeksLog greeks;
    private PathBuffer path;
    private DoubleSupplier seconds = () -> 0;
    private int stride = 1;
    private long eventCount;
    private double liquidations;
    private double liquidatedNotional;

    /**
     * @param mostEvents events kept; later ones are only counted
     * @param onlyAccount id of the account whose events are kept, empty for all
     */
    public ReplayLog(ResolvedBook book, int mostEvents, String onlyAccount) {
        this.book = book;
        this.mostEvents = mostEvents;
        this.onlyAccount = onlyAccount;
        this.events = new TableRows(
                TableId.EVENTS,
                "Events",
                "In the order in which they happened; the first " + mostEvents + " are listed.",
                Column.integer("millis", "Time", "millis"),
                Column.text("event", "Event"),
                Column.text("account", "Account"),
                Column.text("instrument", "Instrument or asset"),
                Column.number("quantity", "Quantity", "coins"),
                Column.number("price", "Price", "price"),
                Column.number("amount", "Amount", "quote"));
        this.timeline = new TableRows("", "", "");
        this.path = new PathBuffer(1, 1, 1, 1);
    }

    /** @param secondsNow time of the moment that is being worked on, from the start of the path */
    void begin(PathBuffer buffer, DoubleSupplier secondsNow) {
        path = buffer;
        seconds = secondsNow;
        greeks = book.hasOptions ? new GreeksLog(buffer) : null;
        stride = Math.max(1, (buffer.points() + TIMELINE_ROWS - 1) / TIMELINE_ROWS);
        List<Column> columns = new ArrayList<>(List.of(
                Column.integer("millis", "Time", "millis"),
                Column.number("fund", "Insurance fund", "quote"),
                Column.number("equity", "Equity of all accounts", "quote"),
                Column.number("liquidations", "Liquidations since the last row", "count"),
                Column.number("liquidatedNotional", "Liquidated notional since the last row", "quote")));
        for (int a = 0; a < book.quote; a++) {
            columns.add(Column.number("price." + book.assets.get(a), book.assets.get(a) + ", exogenous", "price"));
            columns.add(Column.number("traded." + book.assets.get(a), book.assets.get(a) + ", traded", "price"));
        }
        timeline = new TableRows(
                TableId.TIMELINE,
                "Timeline",
                "Fund, liquidations and prices along the path" + (stride > 1 ? ", one point in " + stride : "") + ".",
                columns.toArray(Column[]::new));
    }

    @Override
    public void event(EventKind kind, int unit, int subject, double quantity, double price, double amount) {
        if (greeks != null) {
            greeks.event(kind, unit, subject, quantity, price, amount);
        }
        liquidations += kind == EventKind.LIQUIDATION_STARTED ? 1 : 0;
        liquidatedNotional += kind == EventKind.FILL ? amount : 0;
        String account = unit < 0 ? "" : book.unitIds.get(unit);
        if (!onlyAccount.isEmpty() && !onlyAccount.equals(account)) {
            return;
        }
        if (eventCount++ < mostEvents) {
            events.row(now(), kind.label(), account, subject(kind, subject), quantity, price, amount);
        }
    }

    private long now() {
        return path.timeMillis(0) + Math.round(1_000 * seconds.getAsDouble());
    }

    private String subject(EventKind kind, int subject) {
        if (subject < 0) {
            return "";
        }
        return switch (kind) {
            case CONVERSION, DEFICIT, FUND_PAID, FUND_REFUSED, RECOVERED, UNPAID -> book.assets.get(subject);
            default -> book.instruments.get(subject).symbol();
        };
    }

    @Override
    public void observe(int at, MarketState market, VenueState venue) {
        if (greeks != null) {
            greeks.observe(at, market, venue);
        }
        if (at % stride == 0 || at == path.points()) {
            List<Object> cells = new ArrayList<>(
                    List.of(path.timeMillis(at), fund(venue), equity(venue), liquidations, liquidatedNotional));
            for (int a = 0; a < book.quote; a++) {
                cells.add(market.mid[a]);
                cells.add(venue.traded[a]);
            }
            timeline.row(cells.toArray());
            liquidations = 0;
            liquidatedNotional = 0;
        }
    }

    private double fund(VenueState venue) {
        double value = 0;
        for (int a = 0; a < venue.fund.length; a++) {
            value += venue.fund[a] * venue.index[a];
        }
        return value;
    }

    /** Balances at index and unrealised profit at mark of all accounts, in quote currency. */
    private double equity(VenueState venue) {
        double equity = 0;
        for (int b = 0; b < venue.balance.length; b++) {
            equity += venue.balance[b] * venue.index[book.balanceAsset[b]];
        }
        for (int p = 0; p < venue.quantity.length; p++) {
            int i = book.positionInstrument[p];
            equity += venue.quantity[p] * (venue.markValue[i] - book.entryValue[p]) * venue.settlementPrice[i];
        }
        return equity;
    }

    /** Number of events, listed or not. */
    public long eventCount() {
        return eventCount;
    }

    public ResultTable events() {
        return events.build();
    }

    public ResultTable timeline() {
        return timeline.build();
    }

    /** Greeks and what they explain; none for a book without options. */
    public List<ResultTable> options() {
        return greeks == null ? List.of() : greeks.tables();
    }
}
