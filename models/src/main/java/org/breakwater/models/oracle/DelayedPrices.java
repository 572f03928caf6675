package org.breakwater.models.oracle;

import java.util.Arrays;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.VenueState;

/** What one source says along a path: a ring of its latest observations, interpolated at its delay. */
final class DelayedPrices {

    private final double ownPriceWeight;
    private final int delayTicks;
    private final double delayFraction;
    private final double[][] observed;
    private int cursor;

    DelayedPrices(OracleSource source, int assets, double tickSeconds) {
        ownPriceWeight = source.ownPriceWeight();
        double ticks = source.delaySeconds() / tickSeconds;
        delayTicks = (int) Math.min(Integer.MAX_VALUE - 8, Math.floor(ticks));
        delayFraction = ticks - Math.floor(ticks);
        observed = new double[assets][delayTicks + 2];
    }

    /** Begins a path: everything was quoted at the opening mids for ever. */
    void start(MarketState m) {
        cursor = 0;
        for (int a = 0; a < observed.length; a++) {
            Arrays.fill(observed[a], m.mid[a]);
        }
    }

    /** Observes the prices of this moment. */
    void observe(MarketState m, VenueState s) {
        cursor = cursor + 1 == delayTicks + 2 ? 0 : cursor + 1;
        double w = ownPriceWeight;
        for (int a = 0; a < observed.length; a++) {
            observed[a][cursor] = w == 0 ? m.mid[a] : (1 - w) * m.mid[a] + w * s.traded[a];
        }
    }

    /** The price that the source publishes now. */
    double price(int asset) {
        double[] ring = observed[asset];
        double newer = ring[back(delayTicks)];
        return delayFraction == 0 ? newer : (1 - delayFraction) * newer + delayFraction * ring[back(delayTicks + 1)];
    }

    private int back(int ticks) {
        int position = cursor - ticks;
        return position < 0 ? position + delayTicks + 2 : position;
    }
}
