package org.breakwater.reports.text;

/**
 * Prints a value by its unit as named in {@code Metric} and {@code Column}: {@code probability}, {@code fraction},
 * {@code preciseFraction} (seven digits), {@code quote}, {@code seconds}, {@code millis}, {@code count}, {@code price}, {@code coins}, {@code ratio} or none.
 */
public final class Quantity {

    private static final double YEAR_MILLIS = 31_536_000_000.0;

    private Quantity() {}

    /** Human form of {@code value} with a true minus sign, without the name of a currency. */
    public static String text(double value, String unit) {
        return withMinus(plain(value, unit));
    }

    /** {@code text} with a minus sign in place of a leading hyphen. */
    public static String withMinus(String text) {
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }

    private static String plain(double value, String unit) {
        return switch (unit) {
            case "probability" -> Numbers.probability(value);
            case "fraction" -> Numbers.percent(value);
            case "preciseFraction" -> Numbers.percent(value, 7);
            case "quote", "coins" -> Numbers.money(value);
            case "seconds" -> Numbers.duration(value);
            case "millis" -> time((long) value);
            case "count" -> countText(value);
            case "price" -> priceText(value);
            default -> Numbers.significant(value, 3);
        };
    }

    /** Human form of a whole number. */
    public static String text(long value, String unit) {
        return switch (unit) {
            case "millis" -> time(value);
            case "count", "" -> withMinus(Numbers.count(value));
            default -> text((double) value, unit);
        };
    }

    /** Human form of {@code value} beside others of which {@code largest} is the largest, so that probabilities read alike. */
    public static String text(double value, double largest, String unit) {
        return unit.equals("probability") ? withMinus(Numbers.probability(value, largest)) : text(value, unit);
    }

    /** {@code lower to upper}, each in human form. */
    public static String range(double lower, double upper, String unit) {
        return text(lower, upper, unit) + " to " + text(upper, unit);
    }

    /** True for the time of a simulated path: it counts from zero, and no market is as old as 1970. */
    public static boolean isElapsed(double epochMillis) {
        return epochMillis >= 0 && epochMillis < YEAR_MILLIS;
    }

    private static String time(long epochMillis) {
        return isElapsed(epochMillis) ? Numbers.duration(epochMillis / 1_000.0) : Numbers.utcSecond(epochMillis);
    }

    private static String countText(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Numbers.count((long) value)
                : Numbers.significant(value, 3);
    }

    private static String priceText(double value) {
        return Math.abs(value) >= 1_000 ? Numbers.fixed(value, 1) : Numbers.significant(value, 5);
    }
}
