package org.breakwater.models.option.chain;

import java.util.Arrays;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.breakwater.models.option.surface.SviSlice;
import org.jspecify.annotations.Nullable;

/**
 * Fits a raw SVI slice to the volatilities of one expiry by weighted least squares (Levenberg and Marquardt, Commons Math), from several fixed
 * starts. Butterflies (a negative density, Gatheral and Jacquier 2014, equation 2.1) and calendars (less total variance than the expiry
 * before) are penalised on a grid of moneyness far beyond the quotes, so that the slice found is the nearest that is free of them.
 */
final class SviFitter {

    private static final int PARAMETERS = 5;
    private static final double WIDEST = 1.5;
    private static final int GRID = 75;
    private static final double[] WIDTHS = {0.05, 0.2, 0.6};
    private static final double[] TILTS = {-0.3, 0.3};

    /** Of the grid, what a first search looks at. */
    private static final int EVERY = 5;

    /** Margin kept from negative densities and falling variances, and what their shortfall weighs against a volatility's. */
    private static final double MARGIN = 1e-4;

    private static final double SOFT = 100;

    private static final double HARD = 1e4;
    private static final double STEP = 1e-7;
    private static final int EVALUATIONS = 2_000;

    /** Narrowest bottom: below it a slice has a kink that no quote shows. */
    private static final double NARROWEST = 0.005;

    private static final double ROUGHLY = 1e-7;
    private static final double SETTLED = 1e-15;

    private final double years;
    private final double[] moneyness;
    private final double[] volatility;
    private final double[] weight;
    private final @Nullable SviSlice before;

    /**
     * @param years to the expiry
     * @param moneyness ln(K/F) of each quote
     * @param volatility of each quote
     * @param weight of each quote, its mean one
     * @param before slice of the expiry before, null for none
     */
    SviFitter(double years, double[] moneyness, double[] volatility, double[] weight, @Nullable SviSlice before) {
        this.years = years;
        this.moneyness = moneyness;
        this.volatility = volatility;
        this.weight = weight;
        this.before = before;
    }

    SviFit fit() {
        if (Arrays.stream(moneyness).distinct().count() < PARAMETERS) {
            return new SviFit(SviFit.Status.TOO_FEW, null, moneyness.length, Double.NaN);
        }
        double[] best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double width : WIDTHS) {
            for (double tilt : TILTS) {
                double[] found = from(start(width, tilt), SOFT, ROUGHLY);
                double cost = found == null ? Double.POSITIVE_INFINITY : squares(residuals(found, SOFT));
                if (cost < least) {
                    least = cost;
                    best = found;
                }
            }
        }
        if (best == null) {
            return new SviFit(SviFit.Status.NOT_CONVERGED, null, moneyness.length, Double.NaN);
        }
        double[] settled = from(best, HARD, SETTLED);
        return ended(lifted(slice(settled == null ? best : settled)));
    }

    /** Lifted off the expiry before, where the penalty has left it a little below. */
    private SviSlice lifted(SviSlice slice) {
        double lacking = 0;
        for (int g = -GRID; before != null && g <= GRID; g++) {
            double k = g * WIDEST / GRID;
            lacking = Math.max(lacking, before.variance(k) - slice.variance(k));
        }
        return lacking == 0
                ? slice
                : new SviSlice(
                        years, slice.a() + lacking * (1 + MARGIN), slice.b(), slice.rho(), slice.m(), slice.sigma());
    }

    private SviFit ended(SviSlice slice) {
        double sum = 0;
        for (int q = 0; q < moneyness.length; q++) {
            double off = volatility(slice, moneyness[q]) - volatility[q];
            sum += weight[q] * off * off;
        }
        SviFit.Status status = isFree(slice) ? SviFit.Status.CONVERGED : SviFit.Status.ARBITRAGE_LEFT;
        return new SviFit(status, slice, moneyness.length, Math.sqrt(sum / moneyness.length));
    }

    private boolean isFree(SviSlice slice) {
        for (int g = -GRID; g <= GRID; g++) {
            double k = g * WIDEST / GRID;
            if (slice.density(k) < 0 || before != null && slice.variance(k) < before.variance(k)) {
                return false;
            }
        }
        return true;
    }

    /** Parameters as the optimiser sees them, all real: ln of the least variance, ln b, atanh ρ, m, ln(σ − narrowest). */
    private double[] start(double width, double tilt) {
        double least = Arrays.stream(volatility).min().orElseThrow();
        double level = 0.9 * least * least * years;
        return new double[] {
            StrictMath.log(level), StrictMath.log(0.5 * level / width + 1e-4), atanh(tilt), 0, StrictMath.log(width)
        };
    }

    private static double atanh(double x) {
        return 0.5 * StrictMath.log((1 + x) / (1 - x));
    }

    private SviSlice slice(double[] x) {
        double b = StrictMath.exp(x[1]);
        double rho = Math.max(-1 + 1e-9, Math.min(1 - 1e-9, StrictMath.tanh(x[2])));
        double sigma = NARROWEST + StrictMath.exp(x[4]);
        double a = StrictMath.exp(x[0]) - b * sigma * Math.sqrt(1 - rho * rho);
        return new SviSlice(years, a, b, rho, x[3], sigma);
    }

    private static double volatility(SviSlice slice, double k) {
        return Math.sqrt(slice.variance(k) / slice.years());
    }

    private double @Nullable [] from(double[] start, double penalty, double tolerance) {
        LeastSquaresProblem problem = new LeastSquaresBuilder()
                .start(start)
                .model(model(penalty))
                .target(new double[residuals(start, penalty).length])
                .lazyEvaluation(false)
                .maxEvaluations(EVALUATIONS)
                .maxIterations(EVALUATIONS)
                .build();
        try {
            LeastSquaresOptimizer.Optimum found = new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(tolerance)
                    .withParameterRelativeTolerance(tolerance)
                    .withOrthoTolerance(tolerance)
                    .optimize(problem);
            return found.getPoint().toArray();
        } catch (MathIllegalStateException | IllegalArgumentException unsettled) {
            return null;
        }
    }

    private MultivariateJacobianFunction model(double penalty) {
        return point -> {
            double[] x = point.toArray();
            double[] at = residuals(x, penalty);
            double[][] slopes = new double[at.length][PARAMETERS];
            for (int p = 0; p < PARAMETERS; p++) {
                double step = STEP * Math.max(1, Math.abs(x[p]));
                double[] above = residuals(moved(x, p, step), penalty);
                double[] below = residuals(moved(x, p, -step), penalty);
                for (int r = 0; r < at.length; r++) {
                    slopes[r][p] = (above[r] - below[r]) / (2 * step);
                }
            }
            RealVector value = new ArrayRealVector(at, false);
            return new Pair<>(value, new Array2DRowRealMatrix(slopes, false));
        };
    }

    private static double[] moved(double[] x, int p, double by) {
        double[] other = x.clone();
        other[p] += by;
        return other;
    }

    /** Weighted distances of volatilities, then penalties along the grid. */
    private double[] residuals(double[] x, double penalty) {
        SviSlice slice = slice(x);
        int every = penalty == SOFT ? EVERY : 1;
        double[] all = new double[moneyness.length + 2 * (2 * GRID / every + 1)];
        for (int q = 0; q < moneyness.length; q++) {
            all[q] = Math.sqrt(weight[q]) * (volatility(slice, moneyness[q]) - volatility[q]);
        }
        int at = moneyness.length;
        for (int g = -GRID; g <= GRID; g += every) {
            double k = g * WIDEST / GRID;
            all[at++] = penalty * Math.max(0, MARGIN - slice.density(k));
            double floor = before == null ? 0 : before.variance(k) * (1 + MARGIN);
            all[at++] = penalty * Math.max(0, floor - slice.variance(k));
        }
        return all;
    }

    private static double squares(double[] residuals) {
        double sum = 0;
        for (double residual : residuals) {
            sum += residual * residual;
        }
        return sum;
    }
}
