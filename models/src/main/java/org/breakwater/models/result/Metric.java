package org.breakwater.models.result;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a report with its sampling interval, or the reason why there is none.
 *
 * @param id dotted name, for instance {@code fundDraw.es99}; the catalogue is in docs
 * @param value the estimate, or null with a reason
 * @param lower lower end of the interval, null where the figure has none or the sample bounds it not
 * @param upper upper end of the interval, null where the figure has none or the sample bounds it not
 * @param confidence coverage of the interval as a fraction, null without one
 * @param method how value and interval were found, for instance {@code wilson}
 * @param unit {@code probability}, {@code quote}, {@code fraction}, {@code seconds}, {@code count} or {@code ratio}
 * @param context horizon, book policy and start regime
 * @param reason why value is null, null otherwise
 * @param modelRange how far laws of paths disagree about it, null where only one was asked
 * @param calibrationRange how far other calibrations of the headline law take it, null where there were none
 */
public record Metric(
        String id,
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double confidence,
        String method,
        String unit,
        MetricContext context,
        @Nullable String reason,
        @Nullable MetricRange modelRange,
        @Nullable MetricRange calibrationRange) {

    public Metric {
        Objects.requireNonNull(id, "id");
        if (value == null ? reason == null : !(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("metric " + id + " must have a finite value or a reason, got " + value);
        }
        if ((confidence == null) != (lower == null && upper == null)) {
            throw new IllegalArgumentException(
                    "metric " + id + " must have a confidence exactly if it has an interval");
        }
        requireBound(id, lower);
        requireBound(id, upper);
    }

    /** A figure that no other law and no other calibration was asked for. */
    public Metric(
            String id,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double confidence,
            String method,
            String unit,
            MetricContext context,
            @Nullable String reason) {
        this(id, value, lower, upper, confidence, method, unit, context, reason, null, null);
    }

    public static Metric of(String id, double value, String method, String unit, MetricContext context) {
        return new Metric(id, value, null, null, null, method, unit, context, null);
    }

    public static Metric withInterval(
            String id,
            double value,
            double lower,
            double upper,
            double confidence,
            String method,
            String unit,
            MetricContext context) {
        return new Metric(id, value, lower, upper, confidence, method, unit, context, null);
    }

    public static Metric absent(String id, String unit, MetricContext context, String reason) {
        return new Metric(id, null, null, null, null, "none", unit, context, reason);
    }

    /** The same figure beside what other laws and other calibrations say. */
    public Metric withRanges(@Nullable MetricRange ofModels, @Nullable MetricRange ofCalibrations) {
        return new Metric(id, value, lower, upper, confidence, method, unit, context, reason, ofModels, ofCalibrations);
    }

    private static void requireBound(String id, @Nullable Double bound) {
        if (bound != null && !(Math.abs(bound) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("metric " + id + " must have finite bounds or none, got " + bound);
        }
    }
}
