package org.breakwater.scenarios.run;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.breakwater.models.engine.Measure;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.scenarios.path.PathModel;

/**
 * What the tail of a law rests on whose paths are stretches of history: the distinct days on which the worst paths begin, and
 * the independent crises among them. Thousands of paths from one week of history are one crisis.
 */
final class TailSupport {

    private static final double[] LEVELS = {0.95, 0.99, 0.999};
    private static final long DAY_MILLIS = 86_400_000L;
    private static final long APART_MILLIS = 30 * DAY_MILLIS;
    /** Below this number of crises a quantile is an extrapolation. */
    private static final int ENOUGH = 10;

    private final String law;
    private final PathModel model;
    private final TailColumn demand;

    private TailSupport(String law, PathModel model, TailColumn demand) {
        this.law = law;
        this.model = model;
        this.demand = demand;
    }

    /** The table; nothing for a law that is not read from history, nor where too many paths ran to tell them apart. */
    static Optional<ResultTable> of(String law, PathModel model, OutcomeAccumulator outcomes) {
        TailColumn demand = outcomes.tail(Measure.FUND_DEMAND);
        return model.historyMillis(0).isPresent() && demand.isExact() && !demand.isEmpty()
                ? Optional.of(new TailSupport(law, model, demand).table())
                : Optional.empty();
    }

    private ResultTable table() {
        TableRows table = new TableRows(
                TableId.TAIL_SUPPORT,
                "What the tail rests on",
                "Paths whose demand on the fund reaches the quantile, the days of history on which they begin, and the independent "
                        + "crises among them: starts at least 30 days apart. Below " + ENOUGH
                        + " crises a quantile is an "
                        + "extrapolation, however many paths ran.",
                Column.text("law", "Law"),
                Column.number("level", "Level", "fraction"),
                Column.number("fundDemand", "Fund demand", "quote"),
                Column.integer("paths", "Paths at or beyond it", "count"),
                Column.integer("days", "Days of history", "count"),
                Column.integer("crises", "Independent crises", "count"),
                Column.text("support", "Support"));
        for (double level : LEVELS) {
            double quantile = demand.quantile(level, Figures.CONFIDENCE).value();
            long[] starts = starts(quantile);
            long crises = apart(starts, APART_MILLIS);
            table.row(law, level, quantile, (long) starts.length, days(starts), crises, support(starts.length, crises));
        }
        return table.build();
    }

    private static String support(int paths, long crises) {
        return paths == 0 ? "no loss" : crises < ENOUGH ? "extrapolation" : "supported";
    }

    /** Where in history the paths begin that demand at least so much, ascending; a path without demand is none of them. */
    private long[] starts(double quantile) {
        long[] starts = new long[demand.size()];
        int count = 0;
        for (int path = 0; path < starts.length; path++) {
            OptionalLong start = model.historyMillis(path);
            if (demand.value(path) > 0 && demand.value(path) >= quantile && start.isPresent()) {
                starts[count++] = start.getAsLong();
            }
        }
        long[] found = Arrays.copyOf(starts, count);
        Arrays.sort(found);
        return found;
    }

    private static long days(long[] starts) {
        return Arrays.stream(starts)
                .map(millis -> Math.floorDiv(millis, DAY_MILLIS))
                .distinct()
                .count();
    }

    /** How many groups there are whose members follow one another within less than a time. */
    private static long apart(long[] ascending, long millis) {
        long groups = 0;
        for (int i = 0; i < ascending.length; i++) {
            groups += i == 0 || ascending[i] - ascending[i - 1] >= millis ? 1 : 0;
        }
        return groups;
    }
}
