package org.breakwater.scenarios.market.synthetic;

/** What brings a whole span to its stated volatilities and total returns. */
final class SpanScale {

    private static final int MINUTES_PER_HOUR = 60;
    private static final double HOURS_PER_YEAR = 8_760;

    private final double[] diffusion;
    private final double[] drift;

    private SpanScale(double[] diffusion, double[] drift) {
        this.diffusion = diffusion;
        this.drift = drift;
    }

    /**
     * Walks the span once. With D and C the hourly returns by diffusion and by crashes, the scale f of the diffusion solves
     * f² ΣD² + 2f ΣDC + ΣC² = variance of the stated volatility.
     */
    static SpanScale measure(SyntheticMarket market, CrashColumn crash, int minutes) {
        final int assets = market.assets().size();
        final double[][] hour = new double[assets][2];
        final double[][] sum = new double[assets][5];
        final MinuteWalk walk = new MinuteWalk(market, crash);
        for (int minute = 0; minute < minutes; minute++) {
            walk.next();
            for (int a = 0; a < assets; a++) {
                hour[a][0] += walk.diffusion(a);
                hour[a][1] += market.assets().get(a).crashBeta() * crash.get(minute);
                if (minute % MINUTES_PER_HOUR == MINUTES_PER_HOUR - 1) {
                    closeHour(hour[a], sum[a]);
                }
            }
        }
        return solve(market, sum, minutes);
    }

    private static void closeHour(double[] hour, double[] sum) {
        sum[0] += hour[0] * hour[0];
        sum[1] += hour[0] * hour[1];
        sum[2] += hour[1] * hour[1];
        sum[3] += hour[0];
        sum[4] += hour[1];
        hour[0] = 0;
        hour[1] = 0;
    }

    private static SpanScale solve(SyntheticMarket market, double[][] sum, int minutes) {
        final double[] diffusion = new double[sum.length];
        final double[] drift = new double[sum.length];
        for (int a = 0; a < sum.length; a++) {
            final SyntheticAsset asset = market.assets().get(a);
            final double hours = (double) minutes / MINUTES_PER_HOUR;
            final double target = asset.volatilityAnnual() * asset.volatilityAnnual() * hours / HOURS_PER_YEAR;
            final double cross = sum[a][1] / sum[a][0];
            final double root = cross * cross + (target - sum[a][2]) / sum[a][0];
            if (!(root > cross * cross)) {
                throw new IllegalArgumentException("volatilityAnnual of " + asset.asset()
                        + " must exceed what crashes alone make, got " + asset.volatilityAnnual());
            }
            diffusion[a] = Math.sqrt(root) - cross;
            drift[a] = (asset.totalLogReturn() - diffusion[a] * sum[a][3] - sum[a][4]) / minutes;
        }
        return new SpanScale(diffusion, drift);
    }

    double diffusion(int asset) {
        return diffusion[asset];
    }

    /** Log return per minute. */
    double drift(int asset) {
        return drift[asset];
    }
}
