package org.breakwater.scenarios.path.stochastic;

import org.breakwater.models.kernel.StandardNormal;

/**
 * Heston's law by the quadratic-exponential scheme with martingale correction (L. Andersen, "Simple and efficient simulation of the Heston
 * stochastic volatility model", J. Computational Finance 11, 2008, sections 3.2, 4.2 and 4.3; ψ_c = 1.5, central weights): the next variance has the
 * first two moments of its law, and the price is a martingale on the grid wherever the correction exists. Names are the paper's.
 */
final class HestonDiffusion implements Diffusion {

    private static final double PSI_CRITICAL = 1.5;

    private final Volatility.Heston law;
    private final double stepYears;
    private final double[] normal;
    private final double[] varianceNormal;
    private final double decay;
    private final double ofVariance;
    private final double ofLevel;
    private final double k1;
    private final double k2;
    private final double k3;
    private final double a;
    private double v;
    private double spread;

    /**
     * @param normal draws of the price beside its correlation with the variance, by step
     * @param varianceNormal draws of the variance, by step
     */
    HestonDiffusion(Volatility.Heston law, double stepYears, double[] normal, double[] varianceNormal) {
        this.law = law;
        this.stepYears = stepYears;
        this.normal = normal;
        this.varianceNormal = varianceNormal;
        double kappa = law.reversion();
        double sigma = law.volOfVol();
        double rho = law.correlation();
        decay = StrictMath.exp(-kappa * stepYears);
        double lost = -StrictMath.expm1(-kappa * stepYears);
        ofVariance = sigma * sigma * decay * lost / kappa;
        ofLevel = law.level() * sigma * sigma * lost * lost / (2 * kappa);
        double common = 0.5 * stepYears * (kappa * rho / sigma - 0.5);
        k1 = common - rho / sigma;
        k2 = common + rho / sigma;
        k3 = 0.5 * stepYears * (1 - rho * rho);
        a = k2 + 0.5 * k3;
    }

    @Override
    public void start() {
        v = law.variance();
    }

    @Override
    public double move(int step) {
        double mean = law.level() + (v - law.level()) * decay;
        double square = v * ofVariance + ofLevel;
        double psi = mean > 0 ? square / (mean * mean) : 0;
        double was = v;
        double k0;
        if (!(mean > 0)) {
            v = 0;
            k0 = 0;
        } else if (psi <= PSI_CRITICAL) {
            k0 = quadratic(mean, psi, was, varianceNormal[step]);
        } else {
            k0 = exponential(mean, psi, was, varianceNormal[step]);
        }
        spread = 0.5 * stepYears * (was + v);
        return k0 + k1 * was + k2 * v + Math.sqrt(k3 * (was + v)) * normal[step];
    }

    /** The next variance as the square of a shifted normal; returns K₀*. */
    private double quadratic(double mean, double psi, double was, double z) {
        double inverse = 2 / psi;
        boolean certain = psi == 0;
        double b2 = certain ? 0 : inverse - 1 + Math.sqrt(inverse) * Math.sqrt(inverse - 1);
        double scale = certain ? 0 : mean / (1 + b2);
        double shifted = Math.sqrt(b2) + z;
        v = certain ? mean : scale * shifted * shifted;
        double rest = 1 - 2 * a * scale;
        return rest > 0 && !certain
                ? -a * b2 * scale / rest + 0.5 * StrictMath.log(rest) - (k1 + 0.5 * k3) * was
                : uncorrected();
    }

    /** The next variance as zero or exponential; returns K₀*. */
    private double exponential(double mean, double psi, double was, double z) {
        double p = (psi - 1) / (psi + 1);
        double beta = (1 - p) / mean;
        double above = StandardNormal.cdf(-z);
        v = above >= 1 - p ? 0 : StrictMath.log((1 - p) / above) / beta;
        return a < beta ? -StrictMath.log(p + beta * (1 - p) / (beta - a)) - (k1 + 0.5 * k3) * was : uncorrected();
    }

    /** K₀ of the scheme without correction. */
    private double uncorrected() {
        return -law.correlation() * law.reversion() * law.level() * stepYears / law.volOfVol();
    }

    @Override
    public double variance() {
        return spread;
    }
}
