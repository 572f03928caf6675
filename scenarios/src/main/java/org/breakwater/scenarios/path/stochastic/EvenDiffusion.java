package org.breakwater.scenarios.path.stochastic;

/** Constant volatility: exact on the grid. */
final class EvenDiffusion implements Diffusion {

    private final double variance;
    private final double deviation;
    private final double[] normal;

    /** @param normal draws by step */
    EvenDiffusion(Volatility.Constant volatility, double stepYears, double[] normal) {
        this.variance = volatility.annual() * volatility.annual() * stepYears;
        this.deviation = Math.sqrt(variance);
        this.normal = normal;
    }

    @Override
    public void start() {
        // Nothing is remembered from step to step.
    }

    @Override
    public double move(int step) {
        return deviation * normal[step] - 0.5 * variance;
    }

    @Override
    public double variance() {
        return variance;
    }
}
