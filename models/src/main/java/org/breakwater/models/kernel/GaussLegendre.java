package org.breakwater.models.kernel;

/**
 * Nodes and weights of Gauss–Legendre quadrature on [0, 1]: ∫ f ≈ Σ w<sub>i</sub> f(x<sub>i</sub>), exact for polynomials of
 * degree 2n − 1.
 *
 * <p>The nodes are the roots of the Legendre polynomial P<sub>n</sub>, found by Newton's method from
 * cos(π(i − ¼)/(n + ½)), and mapped from [−1, 1].
 *
 * <p>Source: P. J. Davis, P. Rabinowitz, "Methods of Numerical Integration", 2nd ed., section 2.7.
 */
public final class GaussLegendre {

    private static final int NEWTON_STEPS = 10;

    private final double[] nodes;
    private final double[] weights;

    /**
     * Computes a rule.
     *
     * @param count number of nodes, in [1, 1000]
     * @throws IllegalArgumentException if the count is outside that range
     */
    public GaussLegendre(int count) {
        if (count < 1 || count > 1000) {
            throw new IllegalArgumentException("count must be in [1, 1000], got " + count);
        }
        nodes = new double[count];
        weights = new double[count];
        for (int i = 0; i < (count + 1) / 2; i++) {
            setPair(i, count);
        }
    }

    /**
     * Returns the number of nodes.
     *
     * @return n
     */
    public int count() {
        return nodes.length;
    }

    /**
     * Returns a node.
     *
     * @param i index, from 0
     * @return the node of (0, 1), ascending in i
     */
    public double node(int i) {
        return nodes[i];
    }

    /**
     * Returns the weight of a node.
     *
     * @param i index, from 0
     * @return the weight; all of them sum to 1
     */
    public double weight(int i) {
        return weights[i];
    }

    private void setPair(int i, int n) {
        double x = StrictMath.cos(StrictMath.PI * (i + 0.75) / (n + 0.5));
        double slope = 0;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double previous = 1;
            double value = x;
            for (int k = 2; k <= n; k++) {
                final double next = ((2 * k - 1) * x * value - (k - 1) * previous) / k;
                previous = value;
                value = next;
            }
            slope = n * (previous - x * value) / (1 - x * x);
            x -= value / slope;
        }
        final double weight = 1 / ((1 - x * x) * slope * slope);
        nodes[i] = (1 - x) / 2;
        nodes[n - 1 - i] = (1 + x) / 2;
        weights[i] = weight;
        weights[n - 1 - i] = weight;
    }
}
