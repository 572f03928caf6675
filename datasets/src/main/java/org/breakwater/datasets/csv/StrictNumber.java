package org.breakwater.datasets.csv;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.util.Locale;

/**
 * The one grammar of numbers in data files: {@code -?digits[.digits][e[±]digits]}, the point being '.', whatever the
 * locale. No sign '+', no blanks, no grouping, no hexadecimal, no suffix, no NaN or Infinity. The nearest double is taken;
 * −0 becomes 0.
 */
public final class StrictNumber {

    private static final int MOST_DIGITS = 19;

    private StrictNumber() {}

    /** The number, NaN when the text is not a finite number of the grammar. */
    public static double parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    static double parse(char[] chars, int from, int to) {
        if (!matches(chars, from, to)) {
            return Double.NaN;
        }
        double value = JavaDoubleParser.parseDouble(chars, from, to - from);
        return Double.isInfinite(value) ? Double.NaN : value + 0.0;
    }

    static long parseDigits(char[] chars, int from, int to) {
        if (from == to || to - from > MOST_DIGITS || digitsEnd(chars, from, to) != to) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            value = 10 * value + chars[i] - '0';
        }
        return Math.max(value, -1);
    }

    /** Whether the text stands for "no value": empty, null, NA, NaN or an infinity, in any case. */
    public static boolean isAbsent(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "",
                    "null",
                    "none",
                    "na",
                    "n/a",
                    "nan",
                    "-nan",
                    "inf",
                    "+inf",
                    "-inf",
                    "infinity",
                    "+infinity",
                    "-infinity" -> true;
            default -> false;
        };
    }

    /** Why {@link #parse} returned NaN, as the end of a sentence that names the column. */
    public static String faultOf(String text) {
        if (text.isEmpty()) {
            return "must be a number, got an empty cell";
        }
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        if (matches(text.toCharArray(), 0, text.length())) {
            return "must be finite, got " + shown + ", which no double can hold";
        }
        if (isAbsent(text)) {
            return "must be a finite number, got " + shown;
        }
        if (text.chars().allMatch(c -> "0123456789.,' _-".indexOf(c) >= 0)) {
            return "must be written with '.' for decimals and no grouping, got " + shown;
        }
        return "must be a number such as 1234.5 or 1e-3, got " + shown;
    }

    private static boolean matches(char[] chars, int from, int to) {
        int at = from < to && chars[from] == '-' ? from + 1 : from;
        int end = digitsEnd(chars, at, to);
        boolean good = end > at;
        if (end < to && chars[end] == '.') {
            at = end + 1;
            end = digitsEnd(chars, at, to);
            good &= end > at;
        }
        if (end < to && (chars[end] | 0x20) == 'e') {
            at = end + 1;
            at += at < to && (chars[at] == '+' || chars[at] == '-') ? 1 : 0;
            end = digitsEnd(chars, at, to);
            good &= end > at;
        }
        return good && end == to;
    }

    private static int digitsEnd(char[] chars, int from, int to) {
        int at = from;
        while (at < to && chars[at] >= '0' && chars[at] <= '9') {
            at++;
        }
        return at;
    }
}
