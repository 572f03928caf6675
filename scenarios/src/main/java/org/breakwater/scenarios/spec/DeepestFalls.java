package org.breakwater.scenarios.spec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.spec.MarketContext.Episode;
import org.breakwater.scenarios.spec.MarketContext.Window;

/**
 * The deepest falls of a history over a stretch of a path's length, from close to close, at least 30 days apart: what stands
 * for its crises where none is dated.
 */
final class DeepestFalls {

    private static final int MOST = 3;
    private static final long APART_MILLIS = 30 * 86_400_000L;

    private final PriceSeries leader;
    private final long horizonMillis;
    private final int[] start;
    private final List<Integer> ends = new ArrayList<>();

    private DeepestFalls(PriceSeries leader, long horizonMillis) {
        this.leader = leader;
        this.horizonMillis = horizonMillis;
        this.start = new int[leader.size()];
        int from = 0;
        for (int i = 0; i < start.length; i++) {
            while (leader.time(i) - leader.time(from) > horizonMillis) {
                from++;
            }
            start[i] = from;
        }
    }

    /** At most three, the deepest first, each named by the day on which it ended. */
    static List<Episode> of(PriceSeries leader, double horizonSeconds) {
        DeepestFalls falls = new DeepestFalls(leader, Math.round(horizonSeconds * 1000));
        List<Episode> episodes = new ArrayList<>();
        for (int end = falls.deepest(); end >= 0 && episodes.size() < MOST; end = falls.deepest()) {
            falls.ends.add(end);
            episodes.add(falls.episode(end));
        }
        return episodes;
    }

    /** Bar in which the deepest fall ends that lies apart from those found; −1 if no price fell there. */
    private int deepest() {
        int deepest = -1;
        double least = 1;
        for (int i = 0; i < start.length; i++) {
            double ratio = leader.close(i) / leader.close(start[i]);
            if (ratio < least && isApart(i)) {
                least = ratio;
                deepest = i;
            }
        }
        return deepest;
    }

    private boolean isApart(int bar) {
        return ends.stream()
                .allMatch(end -> Math.abs(leader.time(end) - leader.time(bar)) >= APART_MILLIS + horizonMillis);
    }

    private Episode episode(int end) {
        String day = Instant.ofEpochMilli(leader.time(end)).toString().substring(0, 10);
        return new Episode(
                "the fall of " + day, new Window(leader.time(start[end] + 1), leader.time(end) + leader.barMillis()));
    }
}
