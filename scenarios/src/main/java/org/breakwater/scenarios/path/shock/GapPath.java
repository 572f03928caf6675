package org.breakwater.scenarios.path.shock;

import java.util.Arrays;
import java.util.List;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.SignificantDigits;
import org.breakwater.scenarios.path.TimeGrid;

/**
 * The one path of a gap on an otherwise still market.
 *
 * @param gap what moves
 * @param prices where assets start
 * @param grid steps, at least as long as the gap
 */
public record GapPath(PriceGap gap, List<AssetPrice> prices, TimeGrid grid) implements PathModel {

    public GapPath {
        prices = List.copyOf(prices);
        gap.requireAssetsAmong(AssetPrice.names(prices));
        if (!(gap.overSeconds() <= grid.horizonSeconds())) {
            throw new IllegalArgumentException("overSeconds must not exceed the horizon of " + grid.horizonSeconds()
                    + " s, got " + gap.overSeconds());
        }
    }

    @Override
    public List<String> assetNames() {
        return AssetPrice.names(prices);
    }

    @Override
    public int pointsPerStep() {
        return 1;
    }

    @Override
    public long pathLimit() {
        return 1;
    }

    @Override
    public PathGenerator newGenerator() {
        final GapColumns columns = new GapColumns(gap, 0, assetNames(), grid, 1);
        return (pathId, out) -> {
            out.clear(grid.startMillis());
            for (int a = 0; a < prices.size(); a++) {
                Arrays.fill(out.prices(a), prices.get(a).price());
                columns.apply(a, out);
            }
        };
    }

    @Override
    public String describe() {
        return "Price gap on a still market: " + words(gap);
    }

    static String words(PriceGap gap) {
        final StringBuilder text = new StringBuilder();
        gap.shocks()
                .forEach((asset, shock) -> text.append(text.isEmpty() ? "" : ", ")
                        .append(asset)
                        .append(' ')
                        .append(SignificantDigits.of(shock)));
        gap.impliedVolatility()
                .forEach((asset, rise) -> text.append(", implied volatility of ")
                        .append(asset)
                        .append(' ')
                        .append(SignificantDigits.of(rise)));
        text.append(" over ")
                .append(SignificantDigits.of(gap.overSeconds()))
                .append(" s (")
                .append(gap.shape().id())
                .append(')');
        if (gap.rebound() > 0) {
            text.append(", ").append(SignificantDigits.of(gap.rebound())).append(" of it made good in ");
            text.append(SignificantDigits.of(gap.reboundSeconds())).append(" s");
        }
        return text.toString();
    }
}
