package org.breakwater.scenarios.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.path.history.HistoryPanel;

/**
 * Rows of a history in another order, some of them repeated or left out, one after the other on even rows. Each row is taken
 * whole, for all assets; a bar keeps its own return from the close before it in the history it comes from, so that where rows
 * meet that were not neighbours prices are scaled and no return is made up. A missing bar stays missing.
 */
final class SplicedHistory {

    private final HistoryPanel panel;
    private final int[] rows;

    private SplicedHistory(HistoryPanel panel, int[] rows) {
        this.panel = panel;
        this.rows = rows;
    }

    /**
     * The rows named, in their order.
     *
     * @param rows row numbers of the panel
     */
    static HistoryPanel of(HistoryPanel panel, int[] rows) {
        final SplicedHistory spliced = new SplicedHistory(panel, rows);
        final List<PriceSeries> series = new ArrayList<>();
        for (int a = 0; a < panel.assets(); a++) {
            series.add(spliced.series(a));
        }
        return HistoryPanel.of(series);
    }

    private PriceSeries series(int asset) {
        final PriceSeries source = panel.series(asset);
        final long[] time = new long[rows.length];
        final double[][] column = new double[5][rows.length];
        int size = 0;
        int last = -1;
        double scale = 1;
        for (int k = 0; k < rows.length; k++) {
            if (panel.hasBar(asset, rows[k])) {
                final int bar = panel.bar(asset, rows[k]);
                if (size > 0 && bar != last + 1) {
                    scale = column[3][size - 1] / (bar == 0 ? source.open(0) : source.close(bar - 1));
                }
                time[size] = panel.rowMillis(0) + k * panel.barMillis();
                write(source, bar, scale, column, size++);
                last = bar;
            }
        }
        for (int c = 0; c < column.length; c++) {
            column[c] = Arrays.copyOf(column[c], size);
        }
        return new PriceSeries(
                source.asset(),
                source.barMillis(),
                Arrays.copyOf(time, size),
                column[0],
                column[1],
                column[2],
                column[3],
                column[4]);
    }

    private static void write(PriceSeries source, int bar, double scale, double[][] column, int at) {
        column[0][at] = source.open(bar) * scale;
        column[1][at] = source.high(bar) * scale;
        column[2][at] = source.low(bar) * scale;
        column[3][at] = source.close(bar) * scale;
        column[4][at] = source.volume(bar);
    }
}
