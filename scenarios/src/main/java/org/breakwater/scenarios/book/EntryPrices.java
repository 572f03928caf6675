package org.breakwater.scenarios.book;

import org.breakwater.models.market.PriceSeries;
import org.breakwater.models.random.ExponentialSampler;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.jspecify.annotations.Nullable;

/** Prices at which positions were opened: closes of the past, in today's prices, aged exponentially. */
final class EntryPrices {

    private static final double DAY_MILLIS = 86_400_000;
    private static final double SCATTER = 0.05;

    private final double today;
    private final @Nullable PriceSeries history;

    EntryPrices(double today, @Nullable PriceSeries history) {
        this.today = today;
        this.history = history == null || history.size() == 0 ? null : history;
    }

    /** Draws an entry price on a grid of 2⁻²⁰ of the power of two below today’s price. */
    double draw(double meanAgeDays, Xoshiro256StarStar random) {
        final double age = ExponentialSampler.next(random) * meanAgeDays;
        final double scatter = SCATTER * NormalSampler.next(random);
        final double ratio = history == null ? StrictMath.exp(scatter) : pastOverLast(history, age);
        final double unit = Math.scalb(1.0, Math.getExponent(today)) / Math.scalb(1.0, 20);
        return Math.max(unit, Math.rint(today * ratio / unit) * unit);
    }

    private static double pastOverLast(PriceSeries series, double ageDays) {
        final int last = series.size() - 1;
        final double back = Math.min(last, ageDays * DAY_MILLIS / series.barMillis());
        return series.close(last - (int) back) / series.close(last);
    }
}
