package org.breakwater.models.state;

import java.util.Arrays;

/** The market that all venues share, at one moment of one path. Columns are by asset of the path. */
public final class MarketState {

    /** Exogenous mid M. */
    public final double[] mid;
    /** Lasting logarithmic displacement by liquidations. */
    public final double[] permanentImpact;
    /** Share of full depth that is there, in (0, 1]. */
    public final double[] depth;
    /** Exponentially weighted variance that depth follows, annualised. */
    public final double[] depthVariance;
    /** Mid at the last end of a step, from which returns are measured. */
    public final double[] stepMid;
    /** Seconds since the source last quoted the asset. */
    public final double[] quoteAgeSeconds;

    public MarketState(int assets) {
        mid = new double[assets];
        permanentImpact = new double[assets];
        depth = new double[assets];
        depthVariance = new double[assets];
        stepMid = new double[assets];
        quoteAgeSeconds = new double[assets];
    }

    /** Starts a path: no impact, full depth at the given variances. */
    public void reset(double[] startVariance) {
        Arrays.fill(permanentImpact, 0);
        Arrays.fill(depth, 1);
        Arrays.fill(quoteAgeSeconds, 0);
        System.arraycopy(startVariance, 0, depthVariance, 0, depthVariance.length);
    }
}
