package org.breakwater.scenarios.spec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.market.PriceSeries;

/**
 * The independent crises of a history: falls of its leader by at least 10 % within 24 hours, close to close, that begin at
 * least 30 days after the one before ended. What lies in between belongs to one crisis, however often prices fell.
 */
final class Crises {

    private static final double FALL = -0.10;
    private static final long DAY_MILLIS = 86_400_000L;
    private static final long APART_MILLIS = 30 * DAY_MILLIS;
    /** Below this number a tail is an extrapolation. */
    private static final int ENOUGH = 10;

    private static final int LISTED = 12;

    private final String leader;
    private final List<Long> starts = new ArrayList<>();

    Crises(PriceSeries series) {
        this.leader = series.asset();
        long lastFall = Long.MIN_VALUE / 2;
        int from = 0;
        for (int i = 0; i < series.size(); i++) {
            while (series.time(i) - series.time(from) > DAY_MILLIS) {
                from++;
            }
            if (series.close(i) / series.close(from) - 1 <= FALL) {
                if (series.time(i) - lastFall >= APART_MILLIS) {
                    starts.add(series.time(i));
                }
                lastFall = series.time(i);
            }
        }
    }

    int count() {
        return starts.size();
    }

    /** A note, or a warning that tails are extrapolated. */
    Diagnostic finding() {
        StringBuilder text = new StringBuilder("the history of ")
                .append(leader)
                .append(" holds ")
                .append(count());
        text.append(" independent crises (falls of 10 % within a day, at least 30 days apart)");
        for (int k = 0; k < Math.min(LISTED, count()); k++) {
            text.append(k == 0 ? ": " : ", ")
                    .append(Instant.ofEpochMilli(starts.get(k)).toString(), 0, 10);
        }
        text.append(count() > LISTED ? " and " + (count() - LISTED) + " more" : "");
        if (count() >= ENOUGH) {
            return Diagnostic.note(DiagnosticCode.MODEL, text.toString(), null);
        }
        return Diagnostic.warning(
                DiagnosticCode.MODEL,
                text + "; below " + ENOUGH + " every figure of the tail is an extrapolation",
                null);
    }
}
