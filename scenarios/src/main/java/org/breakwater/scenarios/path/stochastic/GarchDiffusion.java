package org.breakwater.scenarios.path.stochastic;

import org.breakwater.scenarios.path.TimeGrid;

/**
 * A GARCH(1,1) of bars, each spread evenly over its steps. With Student's t a bar's steps share one mixing factor, so that the bar's return
 * has that law exactly.
 */
final class GarchDiffusion implements Diffusion {

    private final Volatility.Garch law;
    private final int stepsPerBar;
    private final double longRun;
    private final double opening;
    private final double[] normal;
    private final double[] mixing;
    private double h;
    private double inBar;
    private double variance;

    /**
     * @param normal draws by step
     * @param mixing factor on the variance of each bar, one on average
     */
    GarchDiffusion(Volatility.Garch law, TimeGrid grid, double[] normal, double[] mixing) {
        this.law = law;
        this.stepsPerBar = stepsPerBar(law, grid);
        double barYears = law.barSeconds() / TimeGrid.SECONDS_PER_YEAR;
        this.longRun = law.annual() * law.annual() * barYears;
        this.opening = law.startAnnual() * law.startAnnual() * barYears;
        this.normal = normal;
        this.mixing = mixing;
    }

    static int stepsPerBar(Volatility.Garch law, TimeGrid grid) {
        double ratio = law.barSeconds() / grid.stepSeconds();
        double whole = Math.rint(ratio);
        if (!(whole >= 1 && Math.abs(ratio - whole) <= 1e-9 * whole)) {
            throw new IllegalArgumentException("barSeconds of a GARCH must be a multiple of stepSeconds "
                    + grid.stepSeconds() + ", got " + law.barSeconds());
        }
        return (int) whole;
    }

    @Override
    public void start() {
        h = opening;
        inBar = 0;
    }

    @Override
    public double move(int step) {
        if (step > 0 && step % stepsPerBar == 0) {
            h = (1 - law.arch() - law.garch()) * longRun + law.arch() * inBar * inBar + law.garch() * h;
            inBar = 0;
        }
        variance = h * mixing[step / stepsPerBar] / stepsPerBar;
        double shock = Math.sqrt(variance) * normal[step];
        inBar += shock;
        return shock - 0.5 * variance;
    }

    @Override
    public double variance() {
        return variance;
    }
}
