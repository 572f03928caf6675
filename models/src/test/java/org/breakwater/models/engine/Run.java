package org.breakwater.models.engine;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** What a scene did on one path: its totals, its events, and its state at every point. */
record Run(ResolvedBook book, PathOutcome out, List<Event> events, List<Moment> moments) {

    record Event(int point, EventKind kind, String unit, int subject, double quantity, double price, double amount) {}

    /** Copies of the columns after a point. */
    record Moment(
            double[] balance,
            double[] quantity,
            double[] fund,
            double[] traded,
            double[] index,
            double[] mark,
            double[] depth) {}

    static Run of(RiskEngine engine, PathBuffer path) {
        List<Event> events = new ArrayList<>();
        List<Moment> moments = new ArrayList<>();
        ResolvedBook book = engine.book();
        PathOutcome out = new PathOutcome((int) Math.max(1, Math.ceil(path.points() * path.pointSeconds() / 3_600)));
        engine.run(
                path,
                0,
                out,
                (kind, unit, subject, quantity, price, amount) -> events.add(new Event(
                        moments.size(),
                        kind,
                        unit < 0 ? "" : book.unitIds.get(unit),
                        subject,
                        quantity,
                        price,
                        amount)),
                (point, market, venue) -> moments.add(copy(venue, market.depth)));
        return new Run(book, out, events, moments);
    }

    private static Moment copy(VenueState s, double[] depth) {
        return new Moment(
                s.balance.clone(),
                s.quantity.clone(),
                s.fund.clone(),
                s.traded.clone(),
                s.index.clone(),
                s.mark.clone(),
                depth.clone());
    }

    double get(Measure measure) {
        return out.get(measure);
    }

    Moment last() {
        return moments.get(moments.size() - 1);
    }

    List<Event> events(EventKind kind) {
        return events.stream().filter(event -> event.kind() == kind).toList();
    }

    Event only(EventKind kind) {
        List<Event> found = events(kind);
        if (found.size() != 1) {
            throw new AssertionError("expected one event " + kind + ", got " + events);
        }
        return found.get(0);
    }

    double balance(int point, String unit, String asset) {
        int u = book.unitIds.indexOf(unit);
        int a = book.assets.indexOf(asset);
        for (int b = book.balanceStart[u]; b < book.balanceStart[u + 1]; b++) {
            if (book.balanceAsset[b] == a) {
                return moments.get(point).balance()[b];
            }
        }
        return 0;
    }

    double balance(String unit, String asset) {
        return balance(moments.size() - 1, unit, asset);
    }

    double cash(String unit) {
        return balance(unit, Scene.QUOTE);
    }

    double quantity(int point, String unit, String instrument) {
        int u = book.unitIds.indexOf(unit);
        for (int p = book.positionStart[u]; p < book.positionStart[u + 1]; p++) {
            if (book.instruments.get(book.positionInstrument[p]).symbol().equals(instrument)) {
                return moments.get(point).quantity()[p];
            }
        }
        return 0;
    }

    double quantity(String unit, String instrument) {
        return quantity(moments.size() - 1, unit, instrument);
    }

    double fund(String asset) {
        return last().fund()[book.assets.indexOf(asset)];
    }
}
