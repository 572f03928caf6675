package org.breakwater.scenarios.path.history;

import org.breakwater.models.market.PriceSeries;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.breakwater.scenarios.path.Intrabar;

/**
 * Writes bars into a price column, point by point.
 *
 * <p>The drawn path of {@link Intrabar#BRIDGE} runs from the open to one extreme, to the other, to the close. A leg's time is
 * its distance times an exponential variate, over the sum of the three; within a leg the price is an arithmetic Brownian
 * bridge, reflected at the extremes: so the path touches both and leaves neither. Legs and bridges together have the variance
 * of M. Parkinson's estimate (H − L)²/(4 ln 2) ("The extreme value method for estimating the variance of the rate of return",
 * J. Business 53, 1980), of which the bridges have at least a fifth. Which extreme comes first is a fair draw. Draws are
 * common to all assets, which move together within a bar (BTC and ETH correlate above 0.9 by the minute in a crash).
 *
 * <p>Minutes drawn from the hours of five real crises have 0.96 to 1.15 times the volatility of the real minutes; the worst
 * fall within five minutes is half as deep to half again as deep. A single sharp fall in a quiet hour (August 2023) is drawn
 * too slowly.
 */
final class BarPoints {

    /** 1/(4 ln 2): Parkinson's variance over the squared range. */
    private static final double PARKINSON = 0.3606737602222409;

    private static final double LEAST_BRIDGE_PART = 0.2;
    private static final int LEGS = 3;

    private final BarDetail detail;
    private final RandomStreams streams;
    private final long factor = StableHash.of("common/bars");
    private final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
    private final double[] noise;
    private final double[] legDraw = new double[LEGS];
    private boolean lowFirst;

    BarPoints(BarDetail detail, long seed) {
        this.detail = detail;
        this.streams = new RandomStreams(seed);
        this.noise = new double[detail.intrabar() == Intrabar.BRIDGE ? detail.stepsPerBar() : 0];
        this.lowFirst = detail.intrabar() == Intrabar.OLHC;
    }

    /** Begins a path. */
    void open(long pathId) {
        if (noise.length > 0) {
            streams.open(pathId, factor, random);
        }
    }

    /** Draws what all assets share within the next bar. */
    void nextBar() {
        if (noise.length == 0) {
            return;
        }
        lowFirst = random.nextLong() < 0;
        for (int leg = 0; leg < legDraw.length; leg++) {
            final double x = NormalSampler.next(random);
            final double y = NormalSampler.next(random);
            legDraw[leg] = x * x + y * y;
        }
        NormalSampler.fill(random, noise, 0, noise.length);
    }

    /**
     * Writes the points of a bar.
     *
     * @param series where the bar is
     * @param bar its index
     * @param scale what its prices are multiplied by
     * @param price column to write
     * @param first index of the bar's first point
     */
    void write(PriceSeries series, int bar, double scale, double[] price, int first) {
        final double low = series.low(bar) * scale;
        final double high = series.high(bar) * scale;
        switch (detail.intrabar()) {
            case CLOSE -> price[first] = series.close(bar) * scale;
            case OHLC, OLHC -> {
                price[first] = series.open(bar) * scale;
                price[first + 1] = lowFirst ? low : high;
                price[first + 2] = lowFirst ? high : low;
                price[first + 3] = series.close(bar) * scale;
            }
            case BRIDGE -> writeLegs(series.open(bar) * scale, low, high, series.close(bar) * scale, price, first);
        }
    }

    private void writeLegs(double open, double low, double high, double close, double[] price, int first) {
        final int steps = noise.length;
        final double one = lowFirst ? low : high;
        final double two = lowFirst ? high : low;
        final double time1 = Math.abs(one - open) * legDraw[0];
        final double time2 = (high - low) * legDraw[1];
        final double total = time1 + time2 + Math.abs(close - two) * legDraw[2];
        final double perStep = total > 0 ? steps / total : 0;
        final int at1 = (int) Math.max(1, Math.min(steps - 2, Math.rint(time1 * perStep)));
        final int at2 = (int) Math.max(at1 + 1, Math.min(steps - 1, Math.rint((time1 + time2) * perStep)));
        final double range = (high - low) * (high - low);
        final double legs = square(one - open) / at1 + range / (at2 - at1) + square(close - two) / (steps - at2);
        final double bridges = Math.max(LEAST_BRIDGE_PART * PARKINSON * range, PARKINSON * range - legs);
        final double sd = Math.sqrt(bridges / (steps - LEGS));
        writeLeg(price, first, 0, at1, open, one, sd, low, high);
        writeLeg(price, first, at1, at2, one, two, sd, low, high);
        writeLeg(price, first, at2, steps, two, close, sd, low, high);
    }

    /** Steps {@code from + 1} to {@code to} of a bar, from the price {@code a} to {@code b}, which is met exactly. */
    private void writeLeg(
            double[] price, int first, int from, int to, double a, double b, double sd, double low, double high) {
        final int length = to - from;
        double end = 0;
        for (int k = from; k < to; k++) {
            end += noise[k];
        }
        double walk = 0;
        for (int k = 1; k < length; k++) {
            walk += noise[from + k - 1];
            final double done = (double) k / length;
            final double value = a + (b - a) * done + sd * (walk - end * done);
            price[first + from + k - 1] = reflect(value, low, high);
        }
        price[first + to - 1] = b;
    }

    private static double square(double value) {
        return value * value;
    }

    private static double reflect(double value, double low, double high) {
        final double folded = value > high ? 2 * high - value : value < low ? 2 * low - value : value;
        return Math.max(low, Math.min(high, folded));
    }
}
