package org.breakwater.scenarios.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.breakwater.models.fit.RealisedVolatility;
import org.breakwater.models.stat.Moments;
import org.breakwater.scenarios.market.JumpLaw;

/** Which bars hold jumps of which assets. A jump is common when at least two assets jump in the same bar. */
final class JumpBars {

    private final JointReturns returns;
    private final boolean[][] jumped;
    private final int[] common;

    JumpBars(JointReturns returns, boolean[][] jumped) {
        this.returns = returns;
        this.jumped = jumped;
        this.common = barsWithAtLeastTwo();
    }

    /** Marks the returns that lie further from their median than a threshold. */
    static boolean[] beyond(double[] logReturns, double threshold) {
        final double[] sorted = logReturns.clone();
        Arrays.sort(sorted);
        final int middle = sorted.length / 2;
        final double median = sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
        final boolean[] beyond = new boolean[logReturns.length];
        for (int i = 0; i < beyond.length; i++) {
            beyond[i] = Math.abs(logReturns[i] - median) > threshold;
        }
        return beyond;
    }

    private int[] barsWithAtLeastTwo() {
        return IntStream.range(0, returns.size())
                .filter(bar -> Arrays.stream(jumped).filter(asset -> asset[bar]).count() >= 2)
                .toArray();
    }

    /** Bars of common jumps. */
    int[] common() {
        return common;
    }

    /** Bars in which one asset jumps alone. */
    int[] own(int asset) {
        return IntStream.range(0, returns.size())
                .filter(bar -> jumped[asset][bar] && Arrays.binarySearch(common, bar) < 0)
                .toArray();
    }

    /** Number of bars as a number per year. */
    double perYear(int bars) {
        return bars * RealisedVolatility.SECONDS_PER_YEAR / (returns.size() * returns.periodSeconds());
    }

    /** The jumps of an asset in some bars, as they came. */
    JumpLaw law(int asset, int[] bars) {
        if (bars.length == 0) {
            return JumpLaw.NONE;
        }
        final Moments moments = Moments.of(at(asset, bars));
        return new JumpLaw(perYear(bars.length), moments.mean(), Math.sqrt(moments.populationVariance()));
    }

    /** Diffusion volatility of an asset: its bars without a jump of its own or a common one. */
    double quietVolatilityAnnual(int asset) {
        final double[] calm = IntStream.range(0, returns.size())
                .filter(bar -> !jumped[asset][bar] && Arrays.binarySearch(common, bar) < 0)
                .mapToDouble(bar -> returns.get(asset, bar))
                .toArray();
        return Moments.of(calm).standardDeviation()
                * Math.sqrt(RealisedVolatility.SECONDS_PER_YEAR / returns.periodSeconds());
    }

    /** Response of an asset to common jumps as the first asset makes them: regression through the origin. */
    double beta(int asset) {
        double product = 0;
        double square = 0;
        for (int bar : common) {
            product += returns.get(0, bar) * returns.get(asset, bar);
            square += returns.get(0, bar) * returns.get(0, bar);
        }
        return square > 0 ? product / square : 1;
    }

    /** Root mean square of what the beta leaves of an asset's common jumps. */
    double residual(int asset, double beta) {
        double squares = 0;
        for (int bar : common) {
            final double rest = returns.get(asset, bar) - beta * returns.get(0, bar);
            squares += rest * rest;
        }
        return common.length == 0 ? 0 : Math.sqrt(squares / common.length);
    }

    private double[] at(int asset, int[] bars) {
        return Arrays.stream(bars).mapToDouble(bar -> returns.get(asset, bar)).toArray();
    }
}
