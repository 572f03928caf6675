package org.breakwater.scenarios.path;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers inside sentences, the same text on every JDK ({@code Double.toString} changed its digits in JDK 19).
 */
public final class SignificantDigits {

    private static final MathContext FOUR = new MathContext(4);

    private SignificantDigits() {}

    /**
     * Returns a number rounded to four significant digits: 0.602418 as {@code 0.6024}, 86400 as {@code 86400}.
     *
     * @param value any finite number
     */
    public static String of(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return new BigDecimal(value).round(FOUR).stripTrailingZeros().toPlainString();
    }
}
