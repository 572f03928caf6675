package org.breakwater.models.oracle;

import java.util.Arrays;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.VenueState;

/**
 * The venue's view of prices along one path: index and mark. Confined to a worker; {@link #start} begins a path.
 */
public final class OracleFeed {

    private final OraclePolicy oracle;
    private final MarkPolicy markPolicy;
    private final int assets;
    private final int[] underlying;
    private final double basisDecay;
    private final int delayTicks;
    private final double delayFraction;
    private final double[][] observed;
    private int cursor;

    /**
     * @param oracle how the index is observed
     * @param markPolicy how the mark follows it
     * @param assets number of assets with a path
     * @param underlying asset of each instrument
     * @param tickSeconds time between two observations
     */
    public OracleFeed(OraclePolicy oracle, MarkPolicy markPolicy, int assets, int[] underlying, double tickSeconds) {
        this.oracle = oracle;
        this.markPolicy = markPolicy;
        this.assets = assets;
        this.underlying = underlying;
        this.basisDecay = StrictMath.pow(0.5, tickSeconds / markPolicy.basisHalfLifeSeconds());
        double ticks = oracle.delaySeconds() / tickSeconds;
        this.delayTicks = (int) Math.min(Integer.MAX_VALUE - 8, Math.floor(ticks));
        this.delayFraction = ticks - Math.floor(ticks);
        this.observed = new double[assets][delayTicks + 2];
    }

    /** Begins a path: everything was quoted at the opening mids for ever. */
    public void start(MarketState m, VenueState s) {
        cursor = 0;
        for (int a = 0; a < assets; a++) {
            Arrays.fill(observed[a], m.mid[a]);
            s.index[a] = m.mid[a];
        }
        s.index[assets] = 1;
        s.traded[assets] = 1;
        mark(s);
    }

    /** Observes the prices of this moment and updates the index and its age; {@link #mark} follows when it is needed. */
    public void observe(MarketState m, VenueState s) {
        cursor = cursor + 1 == delayTicks + 2 ? 0 : cursor + 1;
        double w = oracle.ownPriceWeight();
        for (int a = 0; a < assets; a++) {
            double[] ring = observed[a];
            ring[cursor] = w == 0 ? m.mid[a] : (1 - w) * m.mid[a] + w * s.traded[a];
            double newer = ring[back(delayTicks)];
            s.index[a] = delayFraction == 0
                    ? newer
                    : (1 - delayFraction) * newer + delayFraction * ring[back(delayTicks + 1)];
            s.stale[a] = m.quoteAgeSeconds[a] > oracle.stalenessSeconds();
        }
    }

    private int back(int ticks) {
        int position = cursor - ticks;
        return position < 0 ? position + delayTicks + 2 : position;
    }

    /** Prices the mark from index and traded mid: before accounts are looked at, and again after each round of liquidations. */
    public void mark(VenueState s) {
        for (int i = 0; i < underlying.length; i++) {
            int a = underlying[i];
            s.mark[i] = markPolicy.basisCap() == 0 ? s.index[a] : s.index[a] * (1 + clamped(basis(s, a)));
        }
    }

    private double basis(VenueState s, int a) {
        return basisDecay * s.basis[a] + (1 - basisDecay) * (s.traded[a] / s.index[a] - 1);
    }

    private double clamped(double basis) {
        return Math.max(-markPolicy.basisCap(), Math.min(markPolicy.basisCap(), basis));
    }

    /** Ends the point: the moving average takes in the prices that stand now. */
    public void settleBasis(VenueState s) {
        if (markPolicy.basisCap() > 0) {
            for (int a = 0; a < assets; a++) {
                s.basis[a] = basis(s, a);
            }
        }
    }

    /** True if liquidations that touch some asset must wait. */
    public boolean halts(VenueState s) {
        for (int a = 0; a < assets; a++) {
            if (halts(s, a)) {
                return true;
            }
        }
        return false;
    }

    /** True if liquidations that touch the asset must wait. */
    public boolean halts(VenueState s, int asset) {
        return s.stale[asset] && oracle.whenStale() == OraclePolicy.WhenStale.HALT;
    }
}
