package org.breakwater.datasets.located.shape;

import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.Optional;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;

/**
 * The interval in which a number must lie.
 *
 * @param min lower end, may be infinite
 * @param minExcluded whether the lower end itself is refused
 * @param max upper end, included, may be infinite
 */
public record Bounds(double min, boolean minExcluded, double max) {

    /** Any finite number. */
    public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY);

    public Bounds {
        if (!(min < max || min == max && !minExcluded)) {
            throw new IllegalStateException("a number must have room between its bounds, got " + min + " and " + max);
        }
    }

    /** The interval that the annotations of a component's type describe; they add up. */
    static Bounds of(AnnotatedElement type) {
        Bounds bounds = NONE;
        if (type.isAnnotationPresent(NonNegative.class)) {
            bounds = bounds.and(new Bounds(0, false, Double.POSITIVE_INFINITY));
        }
        if (type.isAnnotationPresent(Positive.class)) {
            bounds = bounds.and(new Bounds(0, true, Double.POSITIVE_INFINITY));
        }
        if (type.isAnnotationPresent(Fraction.class)) {
            bounds = bounds.and(new Bounds(0, false, 1));
        }
        Between between = type.getAnnotation(Between.class);
        return between == null ? bounds : bounds.and(new Bounds(between.min(), false, between.max()));
    }

    /** Whether the number lies inside. */
    public boolean admits(double value) {
        return (minExcluded ? value > min : value >= min) && value <= max;
    }

    /** The rule as a message states it, empty where every number is accepted. */
    public Optional<String> rule() {
        boolean bounded = min != Double.NEGATIVE_INFINITY;
        if (max == Double.POSITIVE_INFINITY) {
            return bounded ? Optional.of(lowerRule()) : Optional.empty();
        }
        return Optional.of(bounded ? range() : "must be at most " + text(max));
    }

    private String lowerRule() {
        if (min == 0) {
            return minExcluded ? "must be positive" : "must not be negative";
        }
        return "must be " + (minExcluded ? "above " : "at least ") + text(min);
    }

    private String range() {
        return minExcluded
                ? "must be above " + text(min) + " and at most " + text(max)
                : "must be between " + text(min) + " and " + text(max);
    }

    private Bounds and(Bounds other) {
        boolean otherLower = other.min > min || other.min == min && other.minExcluded;
        return new Bounds(
                otherLower ? other.min : min, otherLower ? other.minExcluded : minExcluded, Math.min(max, other.max));
    }

    private static String text(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
