package org.breakwater.reports.text;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Prints every number of every output, the same on any JDK and under any locale.
 *
 * <p>The machine form is the shortest decimal that reads back to the same double, laid out as ECMAScript's
 * {@code Number::toString} does (and so RFC 8785, the canonical form of JSON); as in Java, a decimal of two digits is
 * preferred to one digit that is further off ({@code 4.9e-324}). The human forms round that decimal half up.
 * {@code Double.toString} is not used because JDK 17 does not always print the shortest decimal, {@code %f} because its
 * rounding differs between JDKs.
 *
 * <p>Negative zero prints as zero. A value that is not finite is refused: an undefined figure is a reason, not a number.
 */
public final class Numbers {

    /** Significant digits of the human forms: a sampling interval is rarely narrower. */
    private static final int DIGITS = 3;

    /** Below this a probability is written as {@code 3.0e-4}, from it on in percent. */
    private static final double SMALL_PROBABILITY = 1e-3;

    /** Below this a probability has an exponent even beside larger ones. */
    private static final double SMALLEST_IN_PERCENT = 1e-5;

    private static final String[] MONEY_SUFFIXES = {"", " k", " M", " B", " T"};
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter MINUTE = utcPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = utcPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter COMPACT = utcPattern("uuuuMMdd'T'HHmmss'Z'");

    private Numbers() {}

    /** Shortest decimal that reads back to {@code value}: {@code 25000000}, {@code 0.001}, {@code 1e-7}, {@code 1.5e+300}. */
    public static String machine(double value) {
        requireFinite(value);
        if (value == 0) {
            return "0";
        }
        BigDecimal decimal = shortest(Math.abs(value)).stripTrailingZeros();
        String digits = decimal.unscaledValue().toString();
        return (value < 0 ? "-" : "") + layOut(digits, digits.length() - decimal.scale());
    }

    /** Decimal digits of {@code value}. */
    public static String machine(long value) {
        return Long.toString(value);
    }

    /** Lays out 0.digits × 10^point as ECMAScript does. */
    private static String layOut(String digits, int point) {
        int count = digits.length();
        if (point >= count && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (point > 0 && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (point > -6 && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        int exponent = point - 1;
        String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    /** At most {@code decimals} decimals without trailing zeros or separators, for instance a coordinate of a drawing. */
    public static String trimmed(double value, int decimals) {
        BigDecimal rounded = decimal(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Exactly {@code decimals} decimals with separated thousands: {@code 12,345.60}. */
    public static String fixed(double value, int decimals) {
        BigDecimal rounded = decimal(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? rounded.abs().toPlainString() : grouped(rounded.toPlainString());
    }

    /** Separated thousands: {@code 10,000}. */
    public static String count(long value) {
        return grouped(Long.toString(value));
    }

    /** {@code digits} significant digits, plain with separated thousands: {@code 1,230}, {@code 0.00456}. */
    public static String significant(double value, int digits) {
        BigDecimal decimal = decimal(value);
        if (decimal.signum() == 0) {
            return "0";
        }
        BigDecimal rounded = round(decimal, digits);
        int decimals = Math.max(0, digits - integerDigits(rounded));
        return grouped(rounded.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    /** {@code digits} significant digits with an exponent: {@code 3.0e-4}. */
    public static String scientific(double value, int digits) {
        BigDecimal decimal = decimal(value);
        if (decimal.signum() == 0) {
            return "0";
        }
        BigDecimal rounded = round(decimal, digits);
        int exponent = integerDigits(rounded) - 1;
        return rounded.movePointLeft(exponent)
                        .setScale(digits - 1, RoundingMode.HALF_UP)
                        .toPlainString() + "e" + exponent;
    }

    /** An amount with three significant digits: {@code 950}, {@code 12.3 k}, {@code 1.23 M}, {@code 4.00 B}. */
    public static String money(double value) {
        BigDecimal rounded = round(decimal(value), DIGITS);
        if (rounded.signum() == 0) {
            return "0";
        }
        int exponent = integerDigits(rounded) - 1;
        int step = Math.floorDiv(exponent, 3);
        if (step >= MONEY_SUFFIXES.length || exponent < -4) {
            return scientific(value, DIGITS);
        }
        int power = Math.max(0, step);
        BigDecimal scaled = rounded.movePointLeft(3 * power);
        int decimals = Math.max(0, DIGITS - integerDigits(scaled));
        boolean whole = power == 0 && scaled.stripTrailingZeros().scale() <= 0;
        String text = whole
                ? scaled.toBigInteger().toString()
                : scaled.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return text + MONEY_SUFFIXES[power];
    }

    /** A fraction in percent with up to three significant digits; only a whole shows as 100 %: {@code 12.3 %}, {@code 99.97 %}. */
    public static String percent(double fraction) {
        return percent(fraction, DIGITS);
    }

    /** The same with up to {@code most} significant digits. */
    public static String percent(double fraction, int most) {
        BigDecimal percent = decimal(fraction).multiply(HUNDRED);
        if (percent.signum() == 0) {
            return "0 %";
        }
        BigDecimal rounded = round(percent, most);
        for (int digits = most + 1; isWhole(rounded) && !isWhole(percent) && digits < 12; digits++) {
            rounded = round(percent, digits);
        }
        BigDecimal plain = rounded.stripTrailingZeros();
        return grouped(plain.setScale(Math.max(0, plain.scale())).toPlainString()) + " %";
    }

    /** A probability: {@code 0}, {@code 4.0e-9}, {@code 3.0e-4}, {@code 0.123 %}, {@code 12.3 %}, {@code 100 %}. */
    public static String probability(double value) {
        return probability(value, value);
    }

    /**
     * A probability beside others, so that they read alike: in percent when the largest of them is.
     *
     * @param largest the largest probability that stands with it
     */
    public static String probability(double value, double largest) {
        if (value == 0) {
            return "0";
        }
        boolean percent = largest >= SMALL_PROBABILITY && value >= SMALLEST_IN_PERCENT;
        return percent ? percent(value) : scientific(value, 2);
    }

    /** A probability that no path showed, by the upper end of its interval: {@code < 3.0e-4 (no hit in 1,000 paths)}. */
    public static String noHit(double upper, long paths) {
        return "< " + probability(upper) + " (no hit in " + count(paths) + " paths)";
    }

    /** A length of time by its two largest units: {@code 45 s}, {@code 6 h 30 min}, {@code 2 d}. */
    public static String duration(double seconds) {
        requireFinite(seconds);
        double magnitude = Math.abs(seconds);
        if (magnitude < 59.95) {
            return trimmed(round(decimal(seconds), DIGITS).doubleValue(), 6) + " s";
        }
        if (magnitude > 1e15) {
            return scientific(seconds / 86_400, DIGITS) + " d";
        }
        String sign = seconds < 0 ? "-" : "";
        long whole = Math.round(magnitude);
        if (whole < 3_600) {
            return sign + twoUnits(whole, 60, " min", " s");
        }
        long minutes = (whole + 30) / 60;
        if (minutes < 1_440) {
            return sign + twoUnits(minutes, 60, " h", " min");
        }
        long hours = (whole + 1_800) / 3_600;
        return sign + twoUnits(hours, 24, " d", " h");
    }

    /** Minute of an instant in UTC: {@code 2020-03-12 10:48}. */
    public static String utcMinute(long epochMillis) {
        return MINUTE.format(Instant.ofEpochMilli(epochMillis));
    }

    /** Second of an instant in UTC: {@code 2020-03-12 10:48:00}. */
    public static String utcSecond(long epochMillis) {
        return SECOND.format(Instant.ofEpochMilli(epochMillis));
    }

    /** An instant in UTC fit for a file name: {@code 20200312T104800Z}. */
    public static String utcCompact(long epochMillis) {
        return COMPACT.format(Instant.ofEpochMilli(epochMillis));
    }

    private static String twoUnits(long amount, long perLarge, String large, String small) {
        long rest = amount % perLarge;
        return count(amount / perLarge) + large + (rest == 0 ? "" : " " + rest + small);
    }

    private static BigDecimal decimal(double value) {
        requireFinite(value);
        return value == 0 ? BigDecimal.ZERO : shortest(value);
    }

    private static BigDecimal shortest(double value) {
        return new BigDecimal(NumberOutput.toString(value, true));
    }

    private static BigDecimal round(BigDecimal value, int digits) {
        return value.round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    /** Digits before the decimal point; 0 for 0.5, −1 for 0.05. */
    private static int integerDigits(BigDecimal value) {
        return value.precision() - value.scale();
    }

    private static boolean isWhole(BigDecimal percent) {
        return percent.compareTo(HUNDRED) == 0;
    }

    private static String grouped(String plain) {
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain);
        for (int i = end - 3; i > start; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    private static void requireFinite(double value) {
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a printed number must be finite, got " + value);
        }
    }

    private static DateTimeFormatter utcPattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
