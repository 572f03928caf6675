package org.breakwater.scenarios.path;

import java.util.List;
import java.util.OptionalLong;
import org.breakwater.models.market.PathBuffer;

/** What paths look like. Immutable and shared by all threads. */
public interface PathModel {

    /** Names of the price columns, in the order of {@link PathBuffer#prices}. */
    List<String> assetNames();

    /** When steps happen. */
    TimeGrid grid();

    /** Points within a step: 1 (closes), 3 (two extremes and the close) or 4 (open, two extremes, close). */
    int pointsPerStep();

    /** One sentence for the report: the law of the paths and what it leaves out. */
    String describe();

    /** A new generator for one thread. */
    PathGenerator newGenerator();

    /** How many distinct paths there are: ids at or above it do not exist. Unlimited unless the model reads them from history. */
    default long pathLimit() {
        return Long.MAX_VALUE;
    }

    /**
     * Where in history a path begins that is one stretch of it.
     *
     * @param pathId number of the path
     * @return UTC epoch milliseconds; empty for a path that is drawn from a fitted law or chained from several stretches
     */
    default OptionalLong historyMillis(long pathId) {
        return OptionalLong.empty();
    }

    /** Number of price columns. */
    default int assets() {
        return assetNames().size();
    }

    /** Number of steps after the start. */
    default int steps() {
        return grid().steps();
    }

    /** Length of a step in seconds. */
    default double stepSeconds() {
        return grid().stepSeconds();
    }

    /** Time of the start, UTC epoch milliseconds. */
    default long startMillis() {
        return grid().startMillis();
    }

    /** A buffer of the shape that {@link #newGenerator()} fills. */
    default PathBuffer newBuffer() {
        return new PathBuffer(assets(), steps(), pointsPerStep(), stepSeconds());
    }
}
