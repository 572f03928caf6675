package org.breakwater.models.fit;

/**
 * The log likelihood of returns under Merton's jump diffusion: each is a Poisson mixture of normals,
 *
 * <pre>  f(r) = Σ_{k=0..12} e^{−λ} λ^k/k! · φ(r; drift + k·m, σ² + k·s²).</pre>
 *
 * <p>Twelve jumps in a period leave out less than 1e-10 for λ up to 1.
 */
final class MixtureLikelihood {

    /** Largest number of jumps in one period that the mixture counts. */
    static final int MOST_JUMPS = 12;

    private static final double SQRT_TWO_PI = 2.5066282746310002;
    private static final double SMALLEST_DENSITY = 1e-300;
    private static final double NEGLIGIBLE_EXPONENT = 690;

    private final double[] returns;
    private final double[] height = new double[MOST_JUMPS + 1];
    private final double[] centre = new double[MOST_JUMPS + 1];
    private final double[] precision = new double[MOST_JUMPS + 1];

    MixtureLikelihood(double[] returns) {
        this.returns = returns;
    }

    /** Log likelihood of all returns, by log f summed in order. */
    double log(double drift, double volatility, double jumps, double jumpMean, double jumpDeviation) {
        setMixture(drift, volatility, jumps, jumpMean, jumpDeviation);
        double sum = 0;
        for (double r : returns) {
            sum += StrictMath.log(Math.max(SMALLEST_DENSITY, density(r)));
        }
        return sum;
    }

    double log(JumpDiffusion model) {
        return log(model.drift(), model.volatility(), model.jumpsPerPeriod(), model.jumpMean(), model.jumpDeviation());
    }

    private void setMixture(double drift, double volatility, double jumps, double jumpMean, double jumpDeviation) {
        double weight = StrictMath.exp(-jumps);
        for (int k = 0; k <= MOST_JUMPS; k++) {
            final double variance = volatility * volatility + k * jumpDeviation * jumpDeviation;
            height[k] = weight / (SQRT_TWO_PI * Math.sqrt(variance));
            centre[k] = drift + k * jumpMean;
            precision[k] = 0.5 / variance;
            weight *= jumps / (k + 1);
        }
    }

    private double density(double r) {
        double density = 0;
        for (int k = 0; k <= MOST_JUMPS; k++) {
            final double distance = r - centre[k];
            final double exponent = distance * distance * precision[k];
            if (exponent < NEGLIGIBLE_EXPONENT) {
                density += height[k] * StrictMath.exp(-exponent);
            }
        }
        return density;
    }
}
