package org.breakwater.scenarios.path.history;

import java.util.Objects;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.SignificantDigits;
import org.breakwater.scenarios.path.TimeGrid;

/**
 * How a bar of history becomes points of a path.
 *
 * @param intrabar closes only, four points in one of two orders, or a drawn path in finer steps
 * @param stepsPerBar steps that a bar is cut into: 1, or at least {@value #FEWEST_FINE_STEPS} with {@link Intrabar#BRIDGE}
 */
public record BarDetail(Intrabar intrabar, int stepsPerBar) {

    static final int FEWEST_FINE_STEPS = 4;

    public static final BarDetail CLOSE = new BarDetail(Intrabar.CLOSE, 1);
    public static final BarDetail OHLC = new BarDetail(Intrabar.OHLC, 1);
    public static final BarDetail OLHC = new BarDetail(Intrabar.OLHC, 1);

    public BarDetail {
        Objects.requireNonNull(intrabar, "intrabar");
        final boolean fine = intrabar == Intrabar.BRIDGE;
        if (fine ? stepsPerBar < FEWEST_FINE_STEPS : stepsPerBar != 1) {
            throw new IllegalArgumentException("stepsPerBar must be " + (fine ? "at least " + FEWEST_FINE_STEPS : "1")
                    + " with intrabar " + intrabar.id() + ", got " + stepsPerBar);
        }
    }

    /** Each bar as a drawn path through its open, extremes and close, in the given number of steps. */
    public static BarDetail bridge(int stepsPerBar) {
        return new BarDetail(Intrabar.BRIDGE, stepsPerBar);
    }

    /** Points within a step. */
    public int pointsPerStep() {
        return intrabar == Intrabar.BRIDGE ? 1 : intrabar.points();
    }

    /** Points within a bar. */
    int pointsPerBar() {
        return stepsPerBar * pointsPerStep();
    }

    /** The grid of a number of bars. */
    TimeGrid grid(long startMillis, long barMillis, int bars) {
        return new TimeGrid(startMillis, barMillis / 1000.0 / stepsPerBar, Math.multiplyExact(bars, stepsPerBar));
    }

    String words(long barMillis) {
        final String bar = "bars of " + SignificantDigits.of(barMillis / 1000.0) + " s";
        return switch (intrabar) {
            case CLOSE -> bar + ", closes only";
            case OHLC, OLHC -> bar + ", each as " + intrabar.id();
            case BRIDGE ->
                bar + ", each as a drawn path through its open, extremes and close in " + stepsPerBar
                        + " steps (the true path inside a bar is not known)";
        };
    }
}
