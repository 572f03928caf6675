package org.breakwater.models.analytic.fourier;

import org.apache.commons.math3.complex.Complex;
import org.breakwater.models.kernel.GaussLegendre;
import org.breakwater.models.option.OptionType;

/**
 * Values of European options by one integral of the characteristic function (A. L. Lewis, "A simple option formula for general
 * jump-diffusion and other exponential Lévy processes", 2001): with A = S·exp(−qT), B = K·exp(−rT) and k = ln(A/B),
 *
 * <pre>call = A − √(AB)/π · ∫₀^∞ Re[exp(iuk)·φ(u − i/2)] / (u² + ¼) du.</pre>
 *
 * <p>The integral is taken panel by panel, each cut in halves until a finer rule agrees, until what is left is negligible: absolute errors are
 * some 1e-13 of √(AB). A put is the call less the forward.
 *
 * @param law of the log-return
 * @param spot S, positive, quote currency
 * @param rate r, continuous, per year
 * @param yield q, continuous, per year
 * @param years T, positive
 */
public record FourierOption(LogReturn law, double spot, double rate, double yield, double years) {

    private static final GaussLegendre RULE = new GaussLegendre(24);
    private static final double AGREES = 1e-15;
    private static final double NEGLIGIBLE = 1e-17;
    private static final int HALVINGS = 30;
    private static final double FIRST_PANEL = 1;
    private static final double LAST = 1e7;

    public FourierOption {
        requirePositive("spot", spot);
        requirePositive("years", years);
        if (!Double.isFinite(rate) || !Double.isFinite(yield)) {
            throw new IllegalArgumentException("rate and yield must be finite, got " + rate + " and " + yield);
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive, got " + value);
        }
    }

    /**
     * Values an option.
     *
     * @param strike K, positive, quote currency
     * @return quote currency
     */
    public double price(OptionType type, double strike) {
        requirePositive("strike", strike);
        double a = spot * StrictMath.exp(-yield * years);
        double b = strike * StrictMath.exp(-rate * years);
        double root = Math.sqrt(a) * Math.sqrt(b);
        double moneyness = StrictMath.log(spot / strike) + (rate - yield) * years;
        double covered = root / StrictMath.PI * integral(moneyness);
        return type == OptionType.CALL ? a - covered : b - covered;
    }

    private double integral(double moneyness) {
        double sum = 0;
        double from = 0;
        double width = FIRST_PANEL;
        while (from < LAST) {
            double part = adaptive(moneyness, from, from + width, HALVINGS);
            sum += part;
            from += width;
            width *= 1.5;
            if (isOver(from)) {
                return sum;
            }
        }
        return sum;
    }

    /** Nothing follows that would be seen: the characteristic function is gone. */
    private boolean isOver(double u) {
        double size = StrictMath.exp(law.exponent(new Complex(u, -0.5), years).getReal());
        return size / u < NEGLIGIBLE;
    }

    private double adaptive(double moneyness, double from, double to, int left) {
        double middle = 0.5 * (from + to);
        double whole = panel(moneyness, from, to);
        double halves = panel(moneyness, from, middle) + panel(moneyness, middle, to);
        if (left == 0 || Math.abs(whole - halves) <= AGREES) {
            return halves;
        }
        return adaptive(moneyness, from, middle, left - 1) + adaptive(moneyness, middle, to, left - 1);
    }

    private double panel(double moneyness, double from, double to) {
        double sum = 0;
        for (int n = 0; n < RULE.count(); n++) {
            double u = from + (to - from) * RULE.node(n);
            sum += RULE.weight(n) * integrand(moneyness, u);
        }
        return sum * (to - from);
    }

    private double integrand(double moneyness, double u) {
        Complex exponent = law.exponent(new Complex(u, -0.5), years).add(new Complex(0, u * moneyness));
        return StrictMath.exp(exponent.getReal()) * StrictMath.cos(exponent.getImaginary()) / (u * u + 0.25);
    }
}
