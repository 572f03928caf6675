package org.breakwater.datasets.located.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedNode.Origin;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain YAML scalars. {@code true}, {@code false} and {@code null} are what they say, JSON's numbers are numbers, and
 * whatever YAML 1.1 or YAML 1.2 or spreadsheet habit takes for a number, a boolean, null or a time of day, but another
 * reader for text, is ambiguous and refused. All else is text.
 */
final class Scalars {

    private static final Set<String> AMBIGUOUS_WORDS = Set.of(
            "yes",
            "no",
            "on",
            "off",
            "true",
            "false",
            "null",
            "~",
            "nan",
            ".nan",
            "inf",
            "+inf",
            "-inf",
            ".inf",
            "+.inf",
            "-.inf",
            "infinity",
            "+infinity",
            "-infinity");

    /** Numbers in any notation: signs, points, separators, exponents, other bases, hours and minutes. */
    private static final Pattern NUMBER_LIKE = Pattern.compile("[-+]?(?:0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+"
            + "|\\d[\\d_]*(?::[0-5]?\\d)+(?:\\.[\\d_]*)?"
            + "|(?:\\d[\\d_,']*\\.?[\\d_,']*|\\.\\d[\\d_]*)(?:[eE][-+]?[\\d_]*)?)");

    private final Origin plainOrigin;

    private Scalars(Origin plainOrigin) {
        this.plainOrigin = plainOrigin;
    }

    /** For files. */
    static Scalars strict() {
        return new Scalars(Origin.PLAIN);
    }

    /** For options, where quotes are lost: an ambiguous scalar is text. */
    static Scalars option() {
        return new Scalars(Origin.OPTION);
    }

    Origin plainOrigin() {
        return plainOrigin;
    }

    Scalar plain(String text, Origin origin, SourceLocation at, DocumentPath path, Findings findings) {
        return switch (text) {
            case "true", "false" -> new Scalar(Boolean.valueOf(text), text, origin, at);
            case "null" -> new Scalar(null, text, origin, at);
            default -> numberOrText(text, origin, at, path, findings);
        };
    }

    /** Whether a plain scalar can be read as nothing but text. */
    static boolean isPlainText(String text) {
        return !text.isEmpty()
                && !AMBIGUOUS_WORDS.contains(text.toLowerCase(Locale.ROOT))
                && !(text.length() <= ReadLimits.NUMBER
                        && NUMBER_LIKE.matcher(text).matches());
    }

    private Scalar numberOrText(String text, Origin origin, SourceLocation at, DocumentPath path, Findings findings) {
        if (Numerals.isNumeral(text)) {
            return Numerals.read(text, origin, at, path, findings);
        }
        if (origin != Origin.OPTION && !isPlainText(text)) {
            String message =
                    text.isEmpty() ? path.subject() + " has no value" : path.subject() + " is ambiguous, got " + text;
            findings.error(DiagnosticCode.TYPE, message, at, advice(text));
            return new Scalar(text, text, Origin.REFUSED, at);
        }
        return new Scalar(text, text, origin, at);
    }

    private static @Nullable String advice(String text) {
        if (text.isEmpty()) {
            return "write a value, or leave the key out";
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "on", "true" -> "write true, or \"" + text + "\" for text";
            case "no", "off", "false" -> "write false, or \"" + text + "\" for text";
            case "~", "null" -> "write null, or leave the key out";
            default ->
                Numerals.plain(text)
                        .map(number -> "write " + number + ", or \"" + text + "\" for text")
                        .orElse("write a finite number in plain digits, or \"" + text + "\" for text");
        };
    }
}
