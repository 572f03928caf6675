package org.breakwater.models.analytic;

import org.breakwater.models.kernel.StandardNormal;

/**
 * Survival of Brownian motion with drift between two barriers up to time 1, all lengths in its deviations at time 1.
 *
 * <p>A wide corridor is summed over images, ∫ of exp(dx − d²/2)·Σ [φ(x − 2nw) − φ(x − 2u − 2nw)]; a narrow one over the sine
 * eigenfunctions. Either needs a handful of terms where it is used.
 *
 * <p>Source: W. Feller, "An Introduction to Probability Theory and Its Applications", vol. II, section X.5.
 *
 * @param below distance to the lower barrier, positive
 * @param above distance to the upper barrier, positive
 * @param drift mean at time 1
 */
record Corridor(double below, double above, double drift) {

    private static final double NARROW = 2.5;
    private static final double NEGLIGIBLE = 1e-18;
    private static final int MOST_TERMS = 1000;

    double survival() {
        final double width = below + above;
        return Math.max(0, width < NARROW ? eigenfunctions(width) : images(width));
    }

    private double images(double width) {
        double sum = 0;
        for (int n = 0; n < MOST_TERMS; n++) {
            final double term = n == 0
                    ? image(0) - image(2 * above)
                    : image(2 * n * width)
                            + image(-2 * n * width)
                            - image(2 * above + 2 * n * width)
                            - image(2 * above - 2 * n * width);
            sum += term;
            if (n > 0 && Math.abs(term) < NEGLIGIBLE) {
                break;
            }
        }
        return sum;
    }

    /** ∫ over the corridor of exp(dx − d²/2)·φ(x − c): exp(dc) times the chance that c + d + Z is inside. */
    private double image(double centre) {
        final double low = -below - centre - drift;
        final double high = above - centre - drift;
        final double inside = low > 0
                ? StandardNormal.cdf(-low) - StandardNormal.cdf(-high)
                : StandardNormal.cdf(high) - StandardNormal.cdf(low);
        return inside == 0 ? 0 : StrictMath.exp(drift * centre) * inside;
    }

    private double eigenfunctions(double width) {
        double sum = 0;
        for (int k = 1; k < MOST_TERMS; k++) {
            final double wave = k * Math.PI / width;
            final double decay = StrictMath.exp(-0.5 * (wave * wave + drift * drift));
            final double low = StrictMath.exp(-drift * below);
            final double high = StrictMath.exp(drift * above);
            final double overlap = wave * (k % 2 == 0 ? low - high : low + high) / (wave * wave + drift * drift);
            sum += 2 / width * StrictMath.sin(wave * below) * decay * overlap;
            if (decay * (low + high) < NEGLIGIBLE * sum) {
                break;
            }
        }
        return sum;
    }
}
