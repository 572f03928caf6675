package org.breakwater.datasets.located.bind;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.jspecify.annotations.Nullable;

/** Guesses what was meant where a fraction was written as a percentage, in basis points, or with a decimal point astray. */
final class UnitSlip {

    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,18}(?:\\.\\d{1,18})?)\\s*(%|bps?)?");

    private UnitSlip() {}

    /** How to write a text such as {@code 5%}, {@code 12 bps} or {@code 0.05} as a number, or null. */
    static @Nullable String written(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(number.group(1));
        if (number.group(2) == null) {
            return "write " + plain(value) + " without quotes";
        }
        return "write " + plain(value.movePointLeft(number.group(2).equals("%") ? 2 : 4));
    }

    /**
     * Asks for the first scaled-down value that keeps the rule which the value itself breaks.
     *
     * @return the question {@code did you mean 0.05?}, or null where no scaling helps
     */
    static @Nullable String hint(Scalar scalar, DoublePredicate rule) {
        if (!(scalar.value() instanceof Number number) || scalar.text().length() > 40) {
            return null;
        }
        List<Integer> places = Math.abs(number.doubleValue()) >= 1 ? List.of(2, 4) : List.of(1, 2);
        BigDecimal written = new BigDecimal(scalar.text());
        for (int shift : places) {
            BigDecimal candidate = written.movePointLeft(shift);
            if (written.signum() != 0 && rule.test(candidate.doubleValue())) {
                return "did you mean " + plain(candidate) + "?";
            }
        }
        return null;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
