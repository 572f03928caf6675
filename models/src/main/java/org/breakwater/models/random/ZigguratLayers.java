package org.breakwater.models.random;

/**
 * The 256 layers of equal area under the half-normal density f(x) = exp(−x²/2), computed when the class loads.
 *
 * <p>Layer i ≥ 1 is the rectangle of width x<sub>i</sub> between the heights f(x<sub>i</sub>) and f(x<sub>i+1</sub>); layer 0
 * is the rectangle [0, r] × [0, f(r)] together with the tail beyond r = x<sub>1</sub>, given the width x<sub>0</sub> = V/f(r)
 * of a rectangle of the same area V. The start r solves the closing condition x<sub>256</sub> = 0.
 *
 * <p>Source: G. Marsaglia, W. W. Tsang, "The ziggurat method for generating random variables", J. Statistical Software 5(8)
 * (2000).
 */
final class ZigguratLayers {

    /** Number of layers. */
    static final int COUNT = 256;
    /** Start of the tail: the root of the closing condition. */
    static final double TAIL_START = 3.6541528853610088;
    /** Area of one layer, r·f(r) + ∫ f over the tail. */
    static final double AREA = 0.004928673233974655;

    /** Widths x_0 … x_256. */
    static final double[] EDGE = edges();
    /** Heights f(x_0) … f(x_256); the first is not used. */
    static final double[] HEIGHT = heights();

    private ZigguratLayers() {}

    private static double[] edges() {
        final double[] edge = new double[COUNT + 1];
        edge[0] = AREA / density(TAIL_START);
        edge[1] = TAIL_START;
        for (int i = 2; i < COUNT; i++) {
            edge[i] = StrictMath.sqrt(-2 * StrictMath.log(density(edge[i - 1]) + AREA / edge[i - 1]));
        }
        edge[COUNT] = 0;
        return edge;
    }

    private static double[] heights() {
        final double[] height = new double[COUNT + 1];
        for (int i = 0; i <= COUNT; i++) {
            height[i] = density(EDGE[i]);
        }
        return height;
    }

    static double density(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }
}
