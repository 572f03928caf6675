package org.breakwater.scenarios.path.history;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.breakwater.models.market.PriceSeries;

/**
 * The complete rows of a panel, in sequence, from which blocks are cut. A return is measured from the complete row before,
 * across missing rows if there are any: what happened during an outage stays in.
 */
final class BlockSource {

    private final HistoryPanel panel;
    private final int[] row;

    BlockSource(HistoryPanel panel) {
        this.panel = panel;
        this.row = panel.completeRows();
        if (row.length < 2) {
            throw new IllegalArgumentException(
                    "history of " + panel.assetNames() + " must hold at least 2 bars common to all, got " + row.length);
        }
    }

    /** Number of bars with a return; bar 1 is the first. */
    int bars() {
        return row.length - 1;
    }

    /** Number of returns that span missing rows. */
    int outages() {
        int count = 0;
        for (int i = 1; i < row.length; i++) {
            count += row[i] - row[i - 1] > 1 ? 1 : 0;
        }
        return count;
    }

    /** Bars at which a block of the given length may start, all equally likely. */
    int[] starts(int length, IntPredicate accepted) {
        final int[] starts = new int[bars()];
        int count = 0;
        for (int bar = 1; bar <= Math.max(1, bars() + 1 - length); bar++) {
            if (accepted.test(bar)) {
                starts[count++] = bar;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** Index within the asset's series of the bar before the given one. */
    int barBefore(int asset, int bar) {
        return panel.bar(asset, row[bar - 1]);
    }

    /** Start of a bar in history, UTC epoch milliseconds. */
    long millis(int bar) {
        return panel.rowMillis(row[bar]);
    }

    double closeBefore(int asset, int bar) {
        return panel.series(asset).close(barBefore(asset, bar));
    }

    void write(int asset, int bar, double scale, BarPoints points, double[] price, int first) {
        points.write(panel.series(asset), panel.bar(asset, row[bar]), scale, price, first);
    }

    /** Mean over all bars of close over close before. */
    double meanGrossReturn(int asset) {
        final PriceSeries series = panel.series(asset);
        double sum = 0;
        for (int bar = 1; bar < row.length; bar++) {
            sum += series.close(panel.bar(asset, row[bar])) / closeBefore(asset, bar);
        }
        return sum / bars();
    }
}
