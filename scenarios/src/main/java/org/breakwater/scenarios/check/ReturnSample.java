package org.breakwater.scenarios.check;

import java.util.List;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.scenarios.calibration.JointReturns;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;

/**
 * Log returns of several assets, in stretches within which time runs: one for a history, one per path for a generator.
 *
 * @param assets names, in order
 * @param periodSeconds length of a return's period
 * @param stretch number of returns in a stretch
 * @param logReturn by asset, stretch after stretch
 */
record ReturnSample(List<String> assets, double periodSeconds, int stretch, double[][] logReturn) {

    static ReturnSample of(JointReturns history) {
        final double[][] columns = new double[history.assets().size()][];
        for (int a = 0; a < columns.length; a++) {
            columns[a] = history.of(a);
        }
        return new ReturnSample(history.assets(), history.periodSeconds(), history.size(), columns);
    }

    /**
     * Simulates returns over the periods of a history.
     *
     * @throws IllegalArgumentException if the period is not a whole number of the model's steps
     */
    static ReturnSample of(PathModel model, double periodSeconds, int paths) {
        final int steps = (int) Math.rint(periodSeconds / model.stepSeconds());
        if (steps < 1 || Math.abs(steps * model.stepSeconds() - periodSeconds) > 1e-9 * periodSeconds) {
            throw new IllegalArgumentException("a period of " + periodSeconds
                    + " s must be a whole number of the model's steps of " + model.stepSeconds() + " s");
        }
        final int stretch = model.steps() / steps;
        final double[][] columns = new double[model.assets()][Math.multiplyExact(paths, stretch)];
        final PathBuffer buffer = model.newBuffer();
        final PathGenerator generator = model.newGenerator();
        for (int path = 0; path < paths; path++) {
            generator.generate(path, buffer);
            for (int a = 0; a < columns.length; a++) {
                write(buffer.prices(a), steps * model.pointsPerStep(), columns[a], path * stretch, stretch);
            }
        }
        return new ReturnSample(model.assetNames(), periodSeconds, stretch, columns);
    }

    private static void write(double[] price, int stride, double[] into, int from, int count) {
        for (int i = 0; i < count; i++) {
            into[from + i] = StrictMath.log(price[(i + 1) * stride] / price[i * stride]);
        }
    }

    int size() {
        return logReturn[0].length;
    }

    double[] of(int asset) {
        return logReturn[asset];
    }

    /** Whether the returns at two indices lie in one stretch. */
    boolean connects(int earlier, int later) {
        return later < size() && earlier / stretch == later / stretch;
    }
}
