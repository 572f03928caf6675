package org.breakwater.scenarios.path;

/**
 * How the extremes within a step enter a path. The order of extremes inside a bar of history is not known, so history runs as
 * {@link #OHLC} and as {@link #OLHC}, and the worse of the two is the headline.
 */
public enum Intrabar {
    /** The grid's prices only. A barrier crossed and re-crossed within a step is not seen. */
    CLOSE("close", 1),
    /** Open, high, low, close of a bar, evenly spaced in time. */
    OHLC("ohlc", 4),
    /** Open, low, high, close of a bar, evenly spaced in time. */
    OLHC("olhc", 4),
    /**
     * Drawn: of a diffusion the lowest and highest price of its bridge and then the close (three points); of a bar of history
     * a path through its open, extremes and close in finer steps (one point each).
     */
    BRIDGE("bridge", 3);

    private final String id;
    private final int points;

    Intrabar(String id, int points) {
        this.id = id;
        this.points = points;
    }

    /** The name used in run files and results. */
    public String id() {
        return id;
    }

    /** Points within a step of a diffusion or a bar. */
    public int points() {
        return points;
    }
}
