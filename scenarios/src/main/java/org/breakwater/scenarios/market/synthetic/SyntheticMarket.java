package org.breakwater.scenarios.market.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;

/**
 * A market generated minute by minute, a pure function of its parameters: volatility in clusters, joint heavy tails, common
 * crashes, among them one day that falls by more than 20 %. Bars of any length come from the same minutes, so a month of
 * minutes adds up to its hours. See {@link MinuteWalk} for the law.
 *
 * <p>Each asset's volatility and total return over the whole span are met exactly (but for the rounding of prices), by
 * scaling the diffusion and shifting the drift once the whole span is known.
 *
 * @param seed seed of the market
 * @param startMillis first minute, UTC epoch milliseconds, a whole hour
 * @param days length of the span in days, at least 60
 * @param crashDay day of the great crash, counted from 0, within the span
 * @param assets the assets, the market's leader first
 * @param correlation correlation of their diffusions, in that order
 */
public record SyntheticMarket(
        long seed,
        long startMillis,
        int days,
        int crashDay,
        List<SyntheticAsset> assets,
        CorrelationMatrix correlation) {

    private static final long MINUTE = 60_000L;
    private static final long HOUR = 60 * MINUTE;
    private static final int MINUTES_PER_DAY = 1_440;
    /** The great crash begins at 10:00 UTC. */
    private static final int CRASH_MINUTE_OF_DAY = 600;

    public SyntheticMarket {
        assets = List.copyOf(assets);
        if (assets.isEmpty() || correlation.size() != assets.size()) {
            throw new IllegalArgumentException("correlation must have one row for each of at least one asset, got "
                    + correlation.size() + " rows for " + assets.size() + " assets");
        }
        if (days < 60) {
            throw new IllegalArgumentException("days of a synthetic market must be at least 60, got " + days);
        }
        if (crashDay < 0 || crashDay >= days - 1) {
            throw new IllegalArgumentException("crashDay must be in [0, " + (days - 2) + "], got " + crashDay);
        }
        if (startMillis % HOUR != 0) {
            throw new IllegalArgumentException("startMillis must be a whole hour, got " + startMillis);
        }
    }

    /**
     * BTC, ETH and SOL from 2024-01-01 to 2025-12-31 (731 days), the great crash on 2025-06-15.
     *
     * <p>Facts taken as parameters: hourly volatilities 0.622, 0.801 and 1.237 and correlations 0.841, 0.652 and 0.679 of
     * Binance spot closes 2021–2025 (diffusions a little lower, since crashes are common); betas in crashes near those of the
     * worst 5 % of days. Prices and volumes are round numbers.
     *
     * @param seed seed of the market
     */
    public static SyntheticMarket demo(long seed) {
        return new SyntheticMarket(
                seed,
                1_704_067_200_000L,
                731,
                531,
                List.of(
                        new SyntheticAsset("BTC", 64_000, 0.622, 1.0, 0.35, 1, 1_200),
                        new SyntheticAsset("ETH", 3_100, 0.801, 1.2, 0.20, 2, 18_000),
                        new SyntheticAsset("SOL", 150, 1.237, 1.4, 0.45, 2, 180_000)),
                CorrelationMatrix.of(new double[][] {{1, 0.84, 0.65}, {0.84, 1, 0.68}, {0.65, 0.68, 1}}));
    }

    /** The whole span in hourly bars, one series per asset. */
    public List<PriceSeries> hourly() {
        return bars(HOUR, startMillis, startMillis + (long) days * MINUTES_PER_DAY * MINUTE);
    }

    /**
     * Part of the span in minute bars, one series per asset.
     *
     * @param firstDay first day, counted from 0
     * @param count number of days, at least 1
     */
    public List<PriceSeries> minutes(int firstDay, int count) {
        if (firstDay < 0 || count < 1 || firstDay + count > days) {
            throw new IllegalArgumentException(
                    "days of minutes must lie in [0, " + days + "), got " + count + " days from day " + firstDay);
        }
        final long from = startMillis + (long) firstDay * MINUTES_PER_DAY * MINUTE;
        return bars(MINUTE, from, from + (long) count * MINUTES_PER_DAY * MINUTE);
    }

    /** The month of minutes that has the great crash in its middle. */
    public List<PriceSeries> crashMonth() {
        return minutes(Math.max(0, Math.min(days - 30, crashDay - 15)), 30);
    }

    private List<PriceSeries> bars(long barMillis, long fromMillis, long toMillis) {
        final int minutes = days * MINUTES_PER_DAY;
        final CrashColumn crash = new CrashColumn(seed, minutes, crashDay * MINUTES_PER_DAY + CRASH_MINUTE_OF_DAY);
        final SpanScale scale = SpanScale.measure(this, crash, minutes);
        final List<AssetWalk> walks = new ArrayList<>();
        for (int a = 0; a < assets.size(); a++) {
            walks.add(new AssetWalk(
                    a, new BarBuilder(assets.get(a), barMillis, (int) ((toMillis - fromMillis) / barMillis)), scale));
        }
        final MinuteWalk walk = new MinuteWalk(this, crash);
        for (int minute = 0; minute < minutes; minute++) {
            walk.next();
            final long time = startMillis + minute * MINUTE;
            final long barStart = time - Math.floorMod(time - startMillis, barMillis);
            for (AssetWalk asset : walks) {
                asset.step(walk, crash.get(minute), barStart, time >= fromMillis && time < toMillis);
            }
        }
        return walks.stream().map(asset -> asset.builder.series()).toList();
    }

    /** Prices of one asset along the minutes. */
    private final class AssetWalk {

        private final int index;
        private final SyntheticAsset asset;
        private final BarBuilder builder;
        private final double scale;
        private final double drift;
        private final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
        private double log;

        AssetWalk(int index, BarBuilder builder, SpanScale span) {
            this.index = index;
            this.asset = assets.get(index);
            this.builder = builder;
            this.scale = span.diffusion(index);
            this.drift = span.drift(index);
            this.log = -asset.totalLogReturn();
            new RandomStreams(seed).open(0, StableHash.of(asset.asset() + "/synthetic-bars"), random);
            builder.start(price(log));
        }

        /** The extremes of a minute are those of a Brownian bridge, as in simulated paths; its volume follows its activity. */
        void step(MinuteWalk walk, double crashLog, long barStart, boolean recorded) {
            final double move = scale * walk.diffusion(index) + drift + asset.crashBeta() * crashLog;
            final double sd = scale * walk.standardDeviation(index);
            final double low = log + 0.5 * (move - Math.sqrt(move * move + sd * sd * sumOfSquares()));
            final double high = log + 0.5 * (move + Math.sqrt(move * move + sd * sd * sumOfSquares()));
            final double scatter = StrictMath.exp(0.5 * NormalSampler.next(random));
            log += move;
            if (recorded) {
                final double volume = asset.volumePerHour() / 60 * Math.sqrt(walk.activity()) * scatter;
                builder.add(barStart, price(low), price(high), price(log), volume);
            } else {
                builder.start(price(log));
            }
        }

        private double sumOfSquares() {
            final double x = NormalSampler.next(random);
            final double y = NormalSampler.next(random);
            return x * x + y * y;
        }

        private double price(double logOverLast) {
            return asset.lastPrice() * StrictMath.exp(logOverLast);
        }
    }
}
