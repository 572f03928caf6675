package org.breakwater.datasets.located.tree;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.datasets.located.tree.LocatedNode.Sequence;

/**
 * The canonical form of a value: JSON after RFC 8785 (keys sorted by UTF-16 units, no white space, shortest numbers in
 * ECMAScript's notation), with one deviation: integers beyond 2^53 keep all their digits, since a seed has 64 bits. Equal
 * values have equal forms: {@code 1000}, {@code 1000.0} and {@code 1e3} are one. The same on every JDK.
 */
public final class CanonicalJson {

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** The canonical text. */
    public static String of(LocatedNode node) {
        CanonicalJson writer = new CanonicalJson();
        writer.write(node);
        return writer.out.toString();
    }

    /** SHA-256 of the canonical text in UTF-8, 64 lower-case hexadecimal digits. */
    public static String sha256(LocatedNode node) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(of(node).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(LocatedNode node) {
        if (node instanceof Mapping map) {
            String separator = "{";
            for (Map.Entry<String, LocatedNode.Entry> entry : new TreeMap<>(map.entries()).entrySet()) {
                out.append(separator);
                quote(entry.getKey());
                out.append(':');
                write(entry.getValue().value());
                separator = ",";
            }
            out.append(map.entries().isEmpty() ? "{}" : "}");
        } else if (node instanceof Sequence list) {
            out.append('[');
            for (int i = 0; i < list.items().size(); i++) {
                out.append(i == 0 ? "" : ",");
                write(list.items().get(i));
            }
            out.append(']');
        } else {
            scalar((Scalar) node);
        }
    }

    private void scalar(Scalar scalar) {
        if (scalar.value() instanceof Double number) {
            out.append(number(number));
        } else if (scalar.value() instanceof String text) {
            quote(text);
        } else {
            out.append(scalar.value());
        }
    }

    /** A finite double in ECMAScript's notation: digits up to 1e21, exponents beyond and below 1e-6. */
    static String number(double value) {
        BigDecimal shortest = shortest(value);
        if (shortest.signum() == 0) {
            return "0";
        }
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -6 && exponent < 21) {
            return shortest.toPlainString();
        }
        String digits = shortest.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        String sign = shortest.signum() < 0 ? "-" : "";
        return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    /** Java writes two digits at least, so among the smallest numbers not always the shortest that reads back. */
    private static BigDecimal shortest(double value) {
        BigDecimal written = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
        BigDecimal shorter = written.round(new MathContext(1));
        return Double.parseDouble(shorter.toString()) == value ? shorter : written;
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> out.append(c < ' ' ? "\\u00" + HexFormat.of().toHexDigits((byte) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }
}
