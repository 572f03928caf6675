package org.breakwater.datasets.located.read;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedNode.Origin;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;

/** Numbers in JSON's notation (RFC 8259, section 6), the only one accepted in either format. */
final class Numerals {

    private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9]\\d*)");
    private static final Pattern NUMERAL = Pattern.compile("-?(?:0|[1-9]\\d*+)(?:\\.\\d++)?(?:[eE][-+]?\\d++)?");
    private static final int LONG_DIGITS = 18;

    private Numerals() {}

    static boolean isNumeral(String text) {
        return NUMERAL.matcher(text).matches();
    }

    /**
     * The number that a numeral means: Long or BigInteger without point and exponent, otherwise Double. Beyond the range of
     * a double, or so small that it would become zero, it is an error.
     */
    static Scalar read(String numeral, Origin origin, SourceLocation at, DocumentPath path, Findings findings) {
        if (numeral.length() > ReadLimits.NUMBER) {
            throw new TreeBuilder.LimitReached(
                    "a number must not be longer than " + ReadLimits.NUMBER + " characters", at);
        }
        double value = Double.parseDouble(numeral);
        boolean vanished = value == 0 && hasNonZeroDigit(numeral);
        if (Double.isInfinite(value) || vanished) {
            String rule = vanished ? " must not be so small that it becomes zero" : " must be within ±1.8e308";
            findings.error(DiagnosticCode.RULE, path.subject() + rule + ", got " + shortened(numeral), at);
            return new Scalar(0L, numeral, Origin.REFUSED, at);
        }
        return new Scalar(
                INTEGER.matcher(numeral).matches() ? integer(numeral) : (Number) (value + 0.0), numeral, origin, at);
    }

    /** The numeral that an ambiguous notation most likely means. */
    static Optional<String> plain(String text) {
        String digits = text.replaceAll("[_,']", "").replaceFirst("^\\+", "").replaceFirst("^(-?)0+(?=\\d)", "$1");
        String completed = digits.replaceFirst("^(-?)\\.", "$10.").replaceFirst("\\.(?=$|[eE])", "");
        return isNumeral(completed) ? Optional.of(completed) : Optional.empty();
    }

    private static Number integer(String numeral) {
        if (numeral.length() <= LONG_DIGITS) {
            return Long.parseLong(numeral);
        }
        BigInteger value = new BigInteger(numeral);
        return value.bitLength() <= 63 ? (Number) value.longValueExact() : value;
    }

    private static boolean hasNonZeroDigit(String numeral) {
        return numeral.split("[eE]", 2)[0].chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    private static String shortened(String numeral) {
        return numeral.length() <= 40 ? numeral : numeral.substring(0, 37) + "...";
    }
}
