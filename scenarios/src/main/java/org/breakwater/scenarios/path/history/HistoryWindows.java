package org.breakwater.scenarios.path.history;

import java.util.List;
import java.util.Map;
import org.breakwater.models.market.FundingSeries;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.scenarios.path.AssetPrice;
import org.jspecify.annotations.Nullable;

/**
 * Writes a stretch of rows as a path: prices scaled so that the first open is today's price, missing bars marked as unquoted
 * with the last price repeated, recorded funding at the end of the step in which it was settled.
 */
final class HistoryWindows {

    private final HistoryPanel panel;
    private final List<AssetPrice> today;
    private final BarDetail detail;
    private final @Nullable FundingSeries[] funding;

    HistoryWindows(HistoryPanel panel, List<AssetPrice> today, BarDetail detail, Map<String, FundingSeries> funding) {
        this.panel = panel;
        this.today = today;
        this.detail = detail;
        this.funding = panel.assetNames().stream().map(funding::get).toArray(FundingSeries[]::new);
    }

    static void requirePrices(HistoryPanel panel, List<AssetPrice> today) {
        final List<String> names = AssetPrice.names(today);
        if (!names.equals(panel.assetNames())) {
            throw new IllegalArgumentException("history must cover the assets " + names + ", got " + panel.assetNames()
                    + "; an asset without history needs a proxy");
        }
    }

    void write(int firstRow, int bars, BarPoints points, PathBuffer out) {
        out.clear(panel.rowMillis(firstRow));
        for (int a = 0; a < panel.assets(); a++) {
            out.prices(a)[0] = today.get(a).price();
        }
        for (int b = 0; b < bars; b++) {
            points.nextBar();
            for (int a = 0; a < panel.assets(); a++) {
                writeBar(a, firstRow, b, points, out);
            }
        }
        for (int a = 0; a < funding.length; a++) {
            final FundingSeries settled = funding[a];
            if (settled != null) {
                writeFunding(settled, a, out);
            }
        }
    }

    private void writeBar(int asset, int firstRow, int offset, BarPoints points, PathBuffer out) {
        final double[] price = out.prices(asset);
        final int first = 1 + offset * detail.pointsPerBar();
        if (panel.hasBar(asset, firstRow + offset)) {
            points.write(
                    panel.series(asset), panel.bar(asset, firstRow + offset), scale(asset, firstRow), price, first);
            return;
        }
        for (int point = first; point < first + detail.pointsPerBar(); point++) {
            price[point] = price[first - 1];
            out.unquoted(asset, point);
        }
    }

    private double scale(int asset, int firstRow) {
        return today.get(asset).price() / panel.series(asset).open(panel.bar(asset, firstRow));
    }

    private void writeFunding(FundingSeries settled, int asset, PathBuffer out) {
        out.funding(asset, 0, 0);
        for (int step = 0; step < out.steps(); step++) {
            final int from = step * out.pointsPerStep();
            final int to = from + out.pointsPerStep();
            final double rate = settled.rateBetween(out.timeMillis(from), out.timeMillis(to));
            if (rate != 0) {
                out.funding(asset, to, rate);
            }
        }
    }
}
