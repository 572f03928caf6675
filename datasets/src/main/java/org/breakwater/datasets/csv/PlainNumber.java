package org.breakwater.datasets.csv;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/**
 * Writes numbers for data files: the shortest decimal that reads back as the same double, without exponent, without a
 * trailing {@code .0}, the same on every JDK and in every locale. {@link Double#toString} differs between JDK 17 and 19.
 */
public final class PlainNumber {

    private PlainNumber() {}

    /** For instance {@code 4261.48}, {@code 12} or {@code 0.00005}; −0 is written 0. */
    public static String of(double value) {
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a number in a data file must be finite, got " + value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = new BigDecimal(NumberOutput.toString(value, true));
        return shortest.stripTrailingZeros().toPlainString();
    }
}
