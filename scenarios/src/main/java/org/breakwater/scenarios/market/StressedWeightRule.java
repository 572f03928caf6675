package org.breakwater.scenarios.market;

import java.util.Optional;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.path.SignificantDigits;

/**
 * A calibration window without a day of −20 % says nothing about such days: it gets at least a quarter of stressed weight or
 * it fails.
 *
 * <p>The day is any 24 hours from close to close of the market's leading asset.
 */
public final class StressedWeightRule {

    /** A fall of this size in a day counts as a crash, simple return. */
    public static final double CRASH_RETURN = -0.20;
    /** Least stressed weight of a window without a crash. */
    public static final double LEAST_WEIGHT = 0.25;

    private static final long DAY_MILLIS = 86_400_000L;

    private StressedWeightRule() {}

    /**
     * Judges a window.
     *
     * @param leader the market's leading asset over the calibration window
     * @param stressedWeight probability of a stressed start
     * @return nothing if the window holds a crash; else an error if the weight is too low, and a note if it is not
     */
    public static Optional<Diagnostic> check(PriceSeries leader, double stressedWeight) {
        final double worst = worstDayReturn(leader);
        if (worst <= CRASH_RETURN) {
            return Optional.empty();
        }
        final String window = "the calibration window of " + leader.asset() + " holds no day of -20 % (worst "
                + SignificantDigits.of(worst) + ")";
        if (stressedWeight >= LEAST_WEIGHT) {
            return Optional.of(Diagnostic.note(
                    DiagnosticCode.MODEL,
                    window + "; a stressed start has weight " + SignificantDigits.of(stressedWeight),
                    null));
        }
        return Optional.of(Diagnostic.error(
                        DiagnosticCode.RULE,
                        "stressedWeight must be at least " + LEAST_WEIGHT + " because " + window + ", got "
                                + SignificantDigits.of(stressedWeight),
                        null)
                .withHint("calibrate on a window with a crash, or declare stressed windows with a weight"));
    }

    /** Lowest simple return over any 24 hours from close to close; 0 if the price only rose or the series is shorter. */
    public static double worstDayReturn(PriceSeries series) {
        double worst = 0;
        int from = 0;
        for (int i = 0; i < series.size(); i++) {
            while (series.time(i) - series.time(from) > DAY_MILLIS) {
                from++;
            }
            worst = Math.min(worst, series.close(i) / series.close(from) - 1);
        }
        return worst;
    }
}
