package org.breakwater.models.margin.schedule;

import java.util.List;
import java.util.TreeSet;

/**
 * A continuous, piecewise linear function through the origin with slopes that do not fall: convex, as the index of the
 * account check needs. {@code f(N) = N·rate_n − deduction_n} on band n.
 */
public final class PiecewiseLinear implements MarginFunction {

    private final double[] floor;
    private final double[] rate;
    private final double[] deduction;

    /**
     * @param floor where each band begins, ascending from 0
     * @param rate slope on each band, not falling
     */
    public PiecewiseLinear(double[] floor, double[] rate) {
        this.floor = floor.clone();
        this.rate = rate.clone();
        this.deduction = new double[floor.length];
        for (int n = 1; n < floor.length; n++) {
            deduction[n] = deduct(floor[n], rate[n], rate[n - 1], deduction[n - 1]);
        }
    }

    /**
     * The deduction that makes a band continue the one below: {@code deduction + floor·(rate − rateBelow)}.
     *
     * @param floor notional at which the band begins
     * @param rate slope on it
     * @param rateBelow slope of the band below
     * @param deductionBelow deduction of the band below
     */
    public static double deduct(double floor, double rate, double rateBelow, double deductionBelow) {
        return deductionBelow + floor * (rate - rateBelow);
    }

    /** Value at a notional that is not negative. */
    @Override
    public double at(double notional) {
        int n = band(notional);
        return notional * rate[n] - deduction[n];
    }

    @Override
    public double at(double notional, double size, double leverage, double ofStep) {
        return at(notional);
    }

    /** What the band of a notional deducts, in the settlement asset. */
    public double deduction(double notional) {
        return deduction[band(notional)];
    }

    /** What each band deducts, in the settlement asset. */
    public double[] deductions() {
        return deduction.clone();
    }

    /** Slope at a notional: the rate of its band. */
    public double rateAt(double notional) {
        return rate[band(notional)];
    }

    private int band(double notional) {
        int n = 0;
        while (n + 1 < floor.length && notional > floor[n + 1]) {
            n++;
        }
        return n;
    }

    /** Number of bands. */
    public int bands() {
        return floor.length;
    }

    public double floor(int band) {
        return floor[band];
    }

    public double rate(int band) {
        return rate[band];
    }

    /** Sum of functions, itself of this kind. */
    public static PiecewiseLinear sum(List<PiecewiseLinear> parts) {
        TreeSet<Double> floors = new TreeSet<>();
        for (PiecewiseLinear part : parts) {
            for (double f : part.floor) {
                floors.add(f);
            }
        }
        double[] floor = floors.stream().mapToDouble(Double::doubleValue).toArray();
        double[] rate = new double[floor.length];
        for (int n = 0; n < floor.length; n++) {
            for (PiecewiseLinear part : parts) {
                rate[n] += part.rateFrom(floor[n]);
            }
        }
        return new PiecewiseLinear(floor, rate);
    }

    /** Slope just above a notional. */
    private double rateFrom(double notional) {
        int n = rate.length - 1;
        while (n > 0 && notional < floor[n]) {
            n--;
        }
        return rate[n];
    }
}
