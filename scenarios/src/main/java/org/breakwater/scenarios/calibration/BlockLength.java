package org.breakwater.scenarios.calibration;

import org.breakwater.models.dependence.PolitisWhite;

/** How long the blocks of a bootstrap must be. */
public final class BlockLength {

    private BlockLength() {}

    /**
     * The longest of the assets' optimal lengths by Politis and White on absolute returns (the returns themselves hide the
     * memory of volatility), and never less than a path.
     *
     * @param returns history, at least 20 returns that vary
     * @param pathBars length of a path in bars
     * @return length of a block in bars
     */
    public static int of(JointReturns returns, int pathBars) {
        int length = pathBars;
        for (int a = 0; a < returns.assets().size(); a++) {
            final double[] absolute = returns.of(a);
            for (int i = 0; i < absolute.length; i++) {
                absolute[i] = Math.abs(absolute[i]);
            }
            length = Math.max(length, (int) Math.ceil(PolitisWhite.of(absolute).circular()));
        }
        return length;
    }
}
