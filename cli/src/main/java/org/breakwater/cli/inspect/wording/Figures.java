package org.breakwater.cli.inspect.wording;

import java.util.Locale;
import org.breakwater.reports.text.Numbers;

/** Figures of rules as they are read, none rounded to fewer digits than a preset states. */
public final class Figures {

    /** Digits of a rate: more than a table of any venue has, fewer than the binary rest of a double. */
    private static final int DIGITS = 12;

    private Figures() {}

    /** A fraction: {@code 1.25 %}. */
    public static String percent(double fraction) {
        return Numbers.percent(fraction, DIGITS);
    }

    /** An amount: {@code 2,000,000} or {@code 0.00005}. */
    public static String amount(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Numbers.count((long) value) : Numbers.machine(value);
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
