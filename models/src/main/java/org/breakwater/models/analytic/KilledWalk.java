package org.breakwater.models.analytic;

import org.breakwater.models.kernel.GaussLegendre;
import org.breakwater.models.kernel.StandardNormal;

/**
 * The exact probability that a Gaussian random walk is at or beyond a barrier at one of its first m steps.
 *
 * <p>Let y be the distance to the barrier in step deviations and f<sub>i</sub> its density on paths not yet hit. Then
 *
 * <pre>  f_{i+1}(y) = ∫_0^∞ f_i(x) φ(y − x + t) dx,      P(hit at i + 1) = ∫_0^∞ f_i(x) Φ(t − x) dx</pre>
 *
 * <p>with t the drift towards the barrier per step. Hits are summed, never taken from one, so rare ones keep their digits. The
 * integrals use Gauss–Legendre nodes on panels of one step deviation; on such a grid the kernel depends on the difference of
 * panels only. Steps far from their conditional mean are left out (below 1e-19 of the result). The work grows with
 * m<sup>3/2</sup>: about a second for 1,000 steps.
 */
final class KilledWalk {

    private static final int NODES = 16;
    private static final double REACH = 9.5;
    private static final GaussLegendre RULE = new GaussLegendre(NODES);

    private final double towards;

    /**
     * Prepares a walk.
     *
     * @param towards mean of a step towards the barrier, in step deviations
     */
    KilledWalk(double towards) {
        this.towards = towards;
    }

    /**
     * Returns the probability of a hit.
     *
     * @param distance to the barrier at the start, in step deviations
     * @param steps m, at least 1
     */
    double hit(double distance, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, got " + steps);
        }
        double hit = StandardNormal.cdf(towards - distance);
        if (steps == 1) {
            return hit;
        }
        final double highest = Math.max(0, distance) + Math.max(0, -towards) * steps + REACH * Math.sqrt(steps);
        final int panels = (int) Math.ceil(highest) + 1;
        final int band = (int) Math.ceil(Math.abs(towards) + Math.max(0, distance) / steps + REACH) + 1;
        final double[] kernel = kernel(band);
        final double[] firstHit = firstHit(panels);
        double[] density = firstDensity(distance, panels);
        double[] next = new double[density.length];
        for (int step = 2; step <= steps; step++) {
            hit += product(firstHit, density);
            advance(density, next, kernel, band);
            final double[] spent = density;
            density = next;
            next = spent;
        }
        return hit;
    }

    private double[] firstDensity(double distance, int panels) {
        final double[] density = new double[panels * NODES];
        for (int j = 0; j < density.length; j++) {
            density[j] = StandardNormal.density(position(j) - distance + towards);
        }
        return density;
    }

    /** Weight of each node times the probability of a hit from there. */
    private double[] firstHit(int panels) {
        final double[] weights = new double[panels * NODES];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = RULE.weight(j % NODES) * StandardNormal.cdf(towards - position(j));
        }
        return weights;
    }

    /** Transition from node b to node a of a panel further up by −band … band, the weight of b included. */
    private double[] kernel(int band) {
        final double[] kernel = new double[(2 * band + 1) * NODES * NODES];
        int index = 0;
        for (int up = -band; up <= band; up++) {
            for (int a = 0; a < NODES; a++) {
                for (int b = 0; b < NODES; b++) {
                    final double step = up + RULE.node(a) - RULE.node(b);
                    kernel[index++] = RULE.weight(b) * StandardNormal.density(step + towards);
                }
            }
        }
        return kernel;
    }

    private static void advance(double[] density, double[] next, double[] kernel, int band) {
        final int panels = density.length / NODES;
        for (int to = 0; to < panels; to++) {
            for (int a = 0; a < NODES; a++) {
                double sum = 0;
                for (int from = Math.max(0, to - band); from <= Math.min(panels - 1, to + band); from++) {
                    final int row = ((to - from + band) * NODES + a) * NODES;
                    for (int b = 0; b < NODES; b++) {
                        sum += kernel[row + b] * density[from * NODES + b];
                    }
                }
                next[to * NODES + a] = sum;
            }
        }
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static double position(int index) {
        return index / NODES + RULE.node(index % NODES);
    }
}
