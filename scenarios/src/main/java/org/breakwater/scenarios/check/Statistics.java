package org.breakwater.scenarios.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * The statistics that a generator is held to: what makes margins fail is how far prices go, how they cluster, and how they go
 * together.
 */
final class Statistics {

    private static final double YEAR_SECONDS = 31_536_000;
    private static final double DAY_SECONDS = 86_400;
    private static final int[] MEMORY_DAYS = {1, 7, 30};

    private final ReturnSample sample;
    private final List<Statistic> all = new ArrayList<>();

    private Statistics(ReturnSample sample) {
        this.sample = sample;
    }

    /** All statistics of a sample, in the order of the table. */
    static List<Statistic> of(ReturnSample sample) {
        final Statistics statistics = new Statistics(sample);
        for (int a = 0; a < sample.assets().size(); a++) {
            statistics.addMoments(a);
            statistics.addMemory(a);
        }
        for (int a = 1; a < sample.assets().size(); a++) {
            statistics.addDependence(a);
        }
        return List.copyOf(statistics.all);
    }

    private void addMoments(int asset) {
        final String name = sample.assets().get(asset);
        final double[] r = sample.of(asset);
        final double mean = mean(r);
        final double[] square = map(r, x -> (x - mean) * (x - mean));
        final double[] fourth = map(r, x -> (x - mean) * (x - mean) * (x - mean) * (x - mean));
        final double perYear = YEAR_SECONDS / sample.periodSeconds();
        all.add(new Statistic(
                name + " annual volatility",
                new double[][] {square, ones(r.length)},
                sums -> Math.sqrt(sums[0] / sums[1] * perYear)));
        all.add(new Statistic(
                name + " kurtosis",
                new double[][] {fourth, square, ones(r.length)},
                sums -> sums[0] * sums[2] / (sums[1] * sums[1])));
        final double worst = quantile(r, 0.01);
        all.add(Statistic.ratio(
                name + " mean loss in its worst 1 %",
                map(r, x -> x <= worst ? -x : 0),
                map(r, x -> x <= worst ? 1 : 0)));
    }

    /** Autocorrelation of absolute returns: terms pair a return with the later one, so that no block breaks a pair. */
    private void addMemory(int asset) {
        final double[] size = map(sample.of(asset), Math::abs);
        final double mean = mean(size);
        for (int days : MEMORY_DAYS) {
            final int lag = (int) Math.rint(days * DAY_SECONDS / sample.periodSeconds());
            if (lag < 1 || lag >= sample.stretch()) {
                continue;
            }
            final double[] product = new double[size.length];
            final double[] square = new double[size.length];
            for (int t = 0; t < size.length; t++) {
                if (sample.connects(t, t + lag)) {
                    product[t] = (size[t] - mean) * (size[t + lag] - mean);
                    square[t] = (size[t] - mean) * (size[t] - mean);
                }
            }
            all.add(Statistic.ratio(
                    sample.assets().get(asset) + " autocorrelation of |returns| at " + days + " d", product, square));
        }
    }

    private void addDependence(int asset) {
        final double[] x = sample.of(0);
        final double[] y = sample.of(asset);
        final String pair =
                sample.assets().get(asset) + " with " + sample.assets().get(0);
        final double meanX = mean(x);
        final double meanY = mean(y);
        all.add(new Statistic(
                pair + " correlation",
                new double[][] {
                    zip(x, y, (u, v) -> (u - meanX) * (v - meanY)),
                    map(x, u -> (u - meanX) * (u - meanX)),
                    map(y, v -> (v - meanY) * (v - meanY))
                },
                sums -> sums[0] / Math.sqrt(sums[1] * sums[2])));
        addTailDependence(pair + " lower-tail dependence at 5 %", x, y, 0.05);
        addTailDependence(pair + " lower-tail dependence at 1 %", x, y, 0.01);
        final double worst = quantile(x, 0.01);
        all.add(Statistic.ratio(
                sample.assets().get(asset) + " mean loss in " + sample.assets().get(0) + "'s worst 1 %",
                zip(x, y, (u, v) -> u <= worst ? -v : 0),
                map(x, u -> u <= worst ? 1 : 0)));
    }

    /** Both in their worst q over either in it, averaged over the two: P(both)/q. */
    private void addTailDependence(String name, double[] x, double[] y, double q) {
        final double worstX = quantile(x, q);
        final double worstY = quantile(y, q);
        all.add(Statistic.ratio(
                name,
                zip(x, y, (u, v) -> u <= worstX && v <= worstY ? 2 : 0),
                zip(x, y, (u, v) -> (u <= worstX ? 1 : 0) + (v <= worstY ? 1 : 0))));
    }

    private static double[] ones(int length) {
        final double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Linear interpolation between order statistics (R's type 7). */
    private static double quantile(double[] values, double p) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        final double at = p * (sorted.length - 1);
        final int below = (int) Math.floor(at);
        return sorted[below] + (at - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
    }

    private static double[] map(double[] values, DoubleUnaryOperator f) {
        final double[] mapped = new double[values.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = f.applyAsDouble(values[i]);
        }
        return mapped;
    }

    private static double[] zip(double[] x, double[] y, DoubleBinaryOperator f) {
        final double[] zipped = new double[x.length];
        for (int i = 0; i < zipped.length; i++) {
            zipped[i] = f.applyAsDouble(x[i], y[i]);
        }
        return zipped;
    }
}
