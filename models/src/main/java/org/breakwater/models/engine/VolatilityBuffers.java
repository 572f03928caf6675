package org.breakwater.models.engine;

import java.util.Arrays;
import org.breakwater.models.margin.schedule.MarginSchedule.VolatilityBuffer;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * Step 5 of the engine: the volatility add-on of each contract, from an exponentially weighted variance of the mids as it
 * was a stated lag ago. Returns are taken from step to step, never from this step's own shock.
 */
final class VolatilityBuffers {

    private final ResolvedBook book;
    private final @Nullable VolatilityBuffer[] buffers;
    private final double[] startVolatility;
    private final double[] decay;
    private final double[] variance;
    private final double[] stepMid;
    private final double[][] history;
    private final double perYear;
    private final boolean any;
    private int cursor;

    /**
     * @param buffers add-on by instrument, null without one
     * @param startVolatility annualised volatility by asset at the start
     * @param stepSeconds length of a step
     */
    VolatilityBuffers(
            ResolvedBook book, @Nullable VolatilityBuffer[] buffers, double[] startVolatility, double stepSeconds) {
        this.book = book;
        this.buffers = buffers;
        this.startVolatility = startVolatility;
        int n = buffers.length;
        decay = new double[n];
        variance = new double[n];
        stepMid = new double[startVolatility.length];
        history = new double[n][1];
        perYear = 365.0 * 86_400 / stepSeconds;
        boolean found = false;
        for (int i = 0; i < n; i++) {
            VolatilityBuffer buffer = buffers[i];
            if (buffer != null) {
                found = true;
                decay[i] = StrictMath.pow(0.5, stepSeconds / buffer.halfLifeSeconds());
                history[i] = new double[1 + (int) Math.ceil(buffer.lagSeconds() / stepSeconds)];
            }
        }
        any = found;
    }

    void start(MarketState m, VenueState s) {
        cursor = 0;
        System.arraycopy(m.mid, 0, stepMid, 0, stepMid.length);
        for (int i = 0; i < buffers.length; i++) {
            double sigma = startVolatility[book.underlying[i]];
            variance[i] = sigma * sigma;
            Arrays.fill(history[i], variance[i]);
            VolatilityBuffer buffer = buffers[i];
            s.bufferRate[i] = buffer == null ? 0 : buffer.rate(sigma);
        }
    }

    /** At the first point of a step: the add-on from what was known before it. */
    void beginStep(VenueState s) {
        for (int i = 0; any && i < buffers.length; i++) {
            VolatilityBuffer buffer = buffers[i];
            if (buffer != null) {
                double known = history[i][cursor % history[i].length];
                s.bufferRate[i] = buffer.rate(Math.sqrt(known));
            }
        }
    }

    /** At the last point of a step: takes in its return. */
    void endStep(MarketState m) {
        for (int i = 0; any && i < buffers.length; i++) {
            int a = book.underlying[i];
            double move = m.mid[a] / stepMid[a] - 1;
            variance[i] = decay[i] * variance[i] + (1 - decay[i]) * move * move * perYear;
            history[i][cursor % history[i].length] = variance[i];
        }
        System.arraycopy(m.mid, 0, stepMid, 0, stepMid.length);
        cursor++;
    }
}
