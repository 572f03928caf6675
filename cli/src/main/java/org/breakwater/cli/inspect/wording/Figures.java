package org.breakwater.cli.inspect.wording;

import java.util.Locale;
import org.breakwater.reports.text.Numbers;

/** Figures of rules as they are read, none rounded to fewer digits than a preset states. */
public final class Figures {

    /** Digits of a rate: more than a table of any venue has, fewer than the binary rest of a double. */
    private static final int DIGITS = 12;

    /** Amounts from here on are written with an exponent. */
    private static final double LARGE = 1e15;

    private Figures() {}

    /** A fraction: {@code 1.25 %}. */
    public static String percent(double fraction) {
        return Numbers.percent(fraction, DIGITS);
    }

    /** An amount: {@code 2,000,000}, {@code 1,333.5} or {@code 0.00005}. */
    public static String amount(double value) {
        if (!(Math.abs(value) < LARGE)) {
            return Numbers.machine(value);
        }
        long whole = (long) value;
        String fraction = Numbers.machine(value).replaceFirst("^-?\\d+", "");
        return Math.abs(value) < 1 ? Numbers.machine(value) : Numbers.count(whole) + fraction;
    }

    /** A length of time: {@code 30 min}. */
    public static String time(double seconds) {
        return Numbers.duration(seconds);
    }

    /** A constant as words: {@code worse of index and twap}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
