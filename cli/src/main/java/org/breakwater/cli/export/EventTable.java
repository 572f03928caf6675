package org.breakwater.cli.export;

import org.breakwater.models.engine.PointMonitor;
import org.breakwater.models.engine.RiskEngine;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** {@code events.csv.gz}: every event of every path in its order, fills among them. */
final class EventTable implements EventSink, PointMonitor {

    private final CsvFile file;
    private final ResolvedBook book;
    private final RiskEngine engine;
    private String path = "";
    private int point;

    EventTable(CsvFile file, RiskEngine engine) {
        this.file = file;
        this.engine = engine;
        this.book = engine.book();
        file.row("path", "point", "seconds", "event", "account", "contract", "quantity", "price", "amount");
    }

    void begin(long number) {
        path = Long.toString(number);
        point = 1;
    }

    @Override
    public void event(EventKind kind, int unit, int subject, double quantity, double price, double amount) {
        file.row(
                path,
                Integer.toString(point),
                CsvFile.number(engine.seconds()),
                kind.label(),
                unit < 0 ? "" : CsvFile.text(book.unitIds.get(unit)),
                subject < 0 ? "" : CsvFile.text(subject(kind, subject)),
                CsvFile.number(quantity),
                CsvFile.number(price),
                CsvFile.number(amount));
    }

    private String subject(EventKind kind, int subject) {
        return switch (kind) {
            case CONVERSION, DEFICIT, FUND_PAID, FUND_REFUSED, CAPITAL_PAID, RECOVERED, UNPAID ->
                book.assets.get(subject);
            case LIQUIDATION_STARTED,
                    LIQUIDATION_CANCELLED,
                    FILL,
                    PENALTY,
                    CLOSED,
                    DELEVERAGED,
                    SOCIALISED,
                    EXPIRED,
                    INHERITED,
                    HEDGED,
                    INVENTORY_SETTLED -> book.instruments.get(subject).symbol();
        };
    }

    @Override
    public void observe(int at, MarketState market, VenueState venue) {
        point = at + 1;
    }
}
