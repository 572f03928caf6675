package org.breakwater.scenarios.calibration;

import java.util.Arrays;
import java.util.List;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.path.history.HistoryPanel;

/**
 * Log returns from close to close of several assets over the same bars. A return across a missing bar is left out: it is not of
 * one bar's length.
 */
public final class JointReturns {

    private final List<String> assets;
    private final double periodSeconds;
    private final double[][] logReturn;

    private JointReturns(List<String> assets, double periodSeconds, double[][] logReturn) {
        this.assets = assets;
        this.periodSeconds = periodSeconds;
        this.logReturn = logReturn;
    }

    /** The returns of a history. */
    public static JointReturns of(HistoryPanel panel) {
        final double[][] logReturn = new double[panel.assets()][panel.rows()];
        int count = 0;
        for (int row = 1; row < panel.rows(); row++) {
            if (panel.isComplete(row - 1) && panel.isComplete(row)) {
                for (int a = 0; a < logReturn.length; a++) {
                    final PriceSeries series = panel.series(a);
                    logReturn[a][count] =
                            StrictMath.log(series.close(panel.bar(a, row)) / series.close(panel.bar(a, row - 1)));
                }
                count++;
            }
        }
        for (int a = 0; a < logReturn.length; a++) {
            logReturn[a] = Arrays.copyOf(logReturn[a], count);
        }
        return new JointReturns(panel.assetNames(), panel.barMillis() / 1000.0, logReturn);
    }

    /** Names of the assets, in order. */
    public List<String> assets() {
        return assets;
    }

    /** Number of returns of each asset. */
    public int size() {
        return logReturn[0].length;
    }

    /** Length of a return's period in seconds. */
    public double periodSeconds() {
        return periodSeconds;
    }

    /** Log returns of one asset in time order; a copy. */
    public double[] of(int asset) {
        return logReturn[asset].clone();
    }

    /** Log return of an asset over a period. */
    double get(int asset, int period) {
        return logReturn[asset][period];
    }

    /** All returns, by asset; not a copy. */
    double[][] columns() {
        return logReturn;
    }
}
