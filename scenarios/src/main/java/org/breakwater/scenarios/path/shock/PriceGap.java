package org.breakwater.scenarios.path.shock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A fall or rise of stated size over a stated time, and what part of it is made good afterwards.
 *
 * <p>With shocks {BTC: −0.3}, 300 s, linear, rebound 0.5 in 600 s, a price of 100 is 85 after 150 s, 70 after 300 s, 77.5 after
 * 600 s and 85 from 900 s on.
 *
 * @param shocks simple return of each asset at the gap's end, above −1; an asset that is not named does not move
 * @param overSeconds time from the start to the full shock, at least 0; at 0 it is complete at the first point
 * @param shape how it gets there
 * @param rebound part of the shock that is made good, in [0, 1]
 * @param reboundSeconds time that takes, linear in price; positive if {@code rebound} is
 * @param impliedVolatility relative rise of the implied volatility of options on an asset at the gap's end, above −1: 0.6 is from
 *     80 % to 128 %; it comes and goes in the gap's shape, and an asset that is not named keeps its volatility
 */
public record PriceGap(
        Map<String, Double> shocks,
        double overSeconds,
        GapShape shape,
        double rebound,
        double reboundSeconds,
        Map<String, Double> impliedVolatility) {

    /** A gap that leaves implied volatility as it is. */
    public PriceGap(
            Map<String, Double> shocks, double overSeconds, GapShape shape, double rebound, double reboundSeconds) {
        this(shocks, overSeconds, shape, rebound, reboundSeconds, Map.of());
    }

    public PriceGap {
        shocks = Collections.unmodifiableMap(new LinkedHashMap<>(shocks));
        impliedVolatility = Collections.unmodifiableMap(new LinkedHashMap<>(impliedVolatility));
        Objects.requireNonNull(shape, "shape");
        if (shocks.isEmpty()) {
            throw new IllegalArgumentException("shocks must name at least one asset");
        }
        requireAboveMinusOne("shock of ", shocks);
        requireAboveMinusOne("impliedVolatility of ", impliedVolatility);
        require(
                overSeconds >= 0 && overSeconds < Double.POSITIVE_INFINITY,
                "overSeconds must be at least 0",
                overSeconds);
        require(rebound >= 0 && rebound <= 1, "rebound must be in [0, 1]", rebound);
        require(
                reboundSeconds >= 0
                        && reboundSeconds < Double.POSITIVE_INFINITY
                        && (rebound == 0 || reboundSeconds > 0),
                "reboundSeconds must be at least 0, and positive with a rebound",
                reboundSeconds);
    }

    private static void requireAboveMinusOne(String name, Map<String, Double> values) {
        values.forEach((asset, value) ->
                require(value > -1 && value < Double.POSITIVE_INFINITY, name + asset + " must be above -1", value));
    }

    private static void require(boolean holds, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", got " + value);
        }
    }

    /** A gap that stays where it ends. */
    public static PriceGap lasting(Map<String, Double> shocks, double overSeconds, GapShape shape) {
        return new PriceGap(shocks, overSeconds, shape, 0, 0);
    }

    /**
     * The gap along the same direction: every shock times {@code scale}, those of implied volatility too.
     *
     * @throws IllegalArgumentException if a shock would be −1 or below
     */
    public PriceGap scaled(double scale) {
        return new PriceGap(
                scaled(shocks, scale), overSeconds, shape, rebound, reboundSeconds, scaled(impliedVolatility, scale));
    }

    private static Map<String, Double> scaled(Map<String, Double> values, double scale) {
        final Map<String, Double> scaled = new LinkedHashMap<>();
        values.forEach((asset, value) -> scaled.put(asset, value * scale));
        return scaled;
    }

    /** The same gap with other shocks of implied volatility. */
    public PriceGap withImpliedVolatility(Map<String, Double> rises) {
        return new PriceGap(shocks, overSeconds, shape, rebound, reboundSeconds, rises);
    }

    /** The same shocks over another time. */
    public PriceGap over(double seconds) {
        return new PriceGap(shocks, seconds, shape, rebound, reboundSeconds, impliedVolatility);
    }

    /** One gap for each asset, which moves alone with its implied volatility. */
    public List<PriceGap> singles() {
        final List<PriceGap> singles = new ArrayList<>();
        shocks.forEach((asset, shock) -> singles.add(
                new PriceGap(Map.of(asset, shock), overSeconds, shape, rebound, reboundSeconds, volatilityOf(asset))));
        return List.copyOf(singles);
    }

    private Map<String, Double> volatilityOf(String asset) {
        return impliedVolatility.containsKey(asset) ? Map.of(asset, volatilityShock(asset)) : Map.of();
    }

    /** Scales in the outer order, times in the inner: every size over every time. */
    public List<PriceGap> grid(List<Double> scales, List<Double> times) {
        return scales.stream()
                .flatMap(scale -> times.stream().map(seconds -> scaled(scale).over(seconds)))
                .toList();
    }

    /** Time from the start until nothing moves any more, seconds. */
    public double durationSeconds() {
        return overSeconds + (rebound > 0 ? reboundSeconds : 0);
    }

    /** Simple return of an asset at the gap's end; 0 if it is not named. */
    public double shock(String asset) {
        return shocks.getOrDefault(asset, 0.0);
    }

    /** Relative rise of an asset's implied volatility at the gap's end; 0 if it is not named. */
    public double volatilityShock(String asset) {
        return impliedVolatility.getOrDefault(asset, 0.0);
    }

    /**
     * @throws IllegalArgumentException if a shock refers to an asset that is not among those given
     */
    void requireAssetsAmong(List<String> assets) {
        requireAmong("shock of ", shocks, assets);
        requireAmong("impliedVolatility of ", impliedVolatility, assets);
    }

    private static void requireAmong(String name, Map<String, Double> values, List<String> assets) {
        for (String named : values.keySet()) {
            if (!assets.contains(named)) {
                throw new IllegalArgumentException(name + named + " must refer to one of the assets " + assets);
            }
        }
    }

    /**
     * Part of the shock in force at a point: 0 before the gap, 1 at its end, 1 − rebound after. The first point at or after
     * the end carries the full shock, so that no grid steps over the trough.
     *
     * @param seconds time of the point since the gap's start
     * @param previousSeconds time of the point before
     */
    double depth(double seconds, double previousSeconds) {
        if (seconds <= 0) {
            return 0;
        }
        if (seconds < overSeconds) {
            return shape.fraction(seconds / overSeconds);
        }
        if (rebound == 0 || previousSeconds <= 0 || previousSeconds < overSeconds) {
            return 1;
        }
        return 1 - rebound * Math.min(1, (seconds - overSeconds) / reboundSeconds);
    }
}
