package org.breakwater.models.market;

import java.util.Arrays;

/**
 * One path of exogenous mid prices: what a generator fills and the engine reads. Reused for every path of a worker.
 *
 * <p>A path has a start (point 0) and {@code steps} steps. A step holds one or more <em>points</em>, evenly spaced in
 * time: one for closes only, three for a bridge (two extremes and the close), four for a bar (open, two extremes, close).
 * The engine acts at every point, so extremes trigger as they would between grid times.
 */
public final class PathBuffer {

    private final int assets;
    private final int steps;
    private final int pointsPerStep;
    private final double stepSeconds;
    private final double[][] price;
    private final double[][] fundingRate;
    private final double[][] volatilityFactor;
    private final boolean[][] unquoted;
    private final boolean[] carriesFunding;
    private final boolean[] carriesGaps;
    private final boolean[] carriesVolatility;
    private long startMillis;

    /**
     * @param assets number of price columns, in the order of the run's asset list
     * @param steps number of steps after the start
     * @param pointsPerStep points within a step: 1, 3 or 4
     * @param stepSeconds length of a step in seconds, positive
     */
    public PathBuffer(int assets, int steps, int pointsPerStep, double stepSeconds) {
        if (assets < 1
                || steps < 1
                || pointsPerStep < 1
                || !(stepSeconds > 0 && stepSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("assets, steps, pointsPerStep and stepSeconds must be positive, got "
                    + assets + ", " + steps + ", " + pointsPerStep + ", " + stepSeconds);
        }
        this.assets = assets;
        this.steps = steps;
        this.pointsPerStep = pointsPerStep;
        this.stepSeconds = stepSeconds;
        int size = steps * pointsPerStep + 1;
        this.price = new double[assets][size];
        this.fundingRate = new double[assets][size];
        this.volatilityFactor = new double[assets][size];
        this.unquoted = new boolean[assets][size];
        this.carriesFunding = new boolean[assets];
        this.carriesGaps = new boolean[assets];
        this.carriesVolatility = new boolean[assets];
        for (double[] factors : volatilityFactor) {
            Arrays.fill(factors, 1);
        }
    }

    /** Makes the buffer ready for the next path: no funding, no gaps, implied volatility as it started; prices are overwritten by the generator. */
    public void clear(long start) {
        this.startMillis = start;
        for (int a = 0; a < assets; a++) {
            if (carriesFunding[a]) {
                Arrays.fill(fundingRate[a], 0);
                carriesFunding[a] = false;
            }
            if (carriesGaps[a]) {
                Arrays.fill(unquoted[a], false);
                carriesGaps[a] = false;
            }
            if (carriesVolatility[a]) {
                Arrays.fill(volatilityFactor[a], 1);
                carriesVolatility[a] = false;
            }
        }
    }

    /** Writable column of exogenous mids of one asset, {@code points() + 1} long; index 0 is the start. */
    public double[] prices(int asset) {
        return price[asset];
    }

    /** Records that longs pay {@code rate} of notional at the given point, instead of the venue's own funding rule. */
    public void funding(int asset, int point, double rate) {
        fundingRate[asset][point] = rate;
        carriesFunding[asset] = true;
    }

    /** Records that the source has no quote at the point: the price there repeats the last known one. */
    public void unquoted(int asset, int point) {
        unquoted[asset][point] = true;
        carriesGaps[asset] = true;
    }

    /** Records a factor on the implied volatility of options on an asset, positive: 1 is what the surface says. */
    public void volatilityFactor(int asset, int point, double factor) {
        volatilityFactor[asset][point] = factor;
        carriesVolatility[asset] = true;
    }

    /** Factor on the implied volatility of options on an asset at the point; 1 where none is recorded. */
    public double volatilityFactor(int asset, int point) {
        return volatilityFactor[asset][point];
    }

    public boolean carriesFunding(int asset) {
        return carriesFunding[asset];
    }

    /** Fraction of notional that longs pay at the point; zero where none is recorded. */
    public double fundingRate(int asset, int point) {
        return fundingRate[asset][point];
    }

    /** True if every price of the path is quoted. */
    public boolean isQuoted() {
        for (boolean gaps : carriesGaps) {
            if (gaps) {
                return false;
            }
        }
        return true;
    }

    public boolean isQuoted(int asset, int point) {
        return !unquoted[asset][point];
    }

    public int assets() {
        return assets;
    }

    public int steps() {
        return steps;
    }

    public int pointsPerStep() {
        return pointsPerStep;
    }

    /** Number of points after the start: {@code steps · pointsPerStep}. */
    public int points() {
        return steps * pointsPerStep;
    }

    public double stepSeconds() {
        return stepSeconds;
    }

    /** Time between two points in seconds. */
    public double pointSeconds() {
        return stepSeconds / pointsPerStep;
    }

    /** Time of the start, UTC epoch milliseconds; synthetic paths start at a time that their scenario states. */
    public long startMillis() {
        return startMillis;
    }

    /** Time of a point, UTC epoch milliseconds. */
    public long timeMillis(int point) {
        return startMillis + Math.round(point * pointSeconds() * 1000);
    }
}
