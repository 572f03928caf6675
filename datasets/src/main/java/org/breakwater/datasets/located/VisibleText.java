package org.breakwater.datasets.located;

import java.util.Locale;

/** Text from outside made safe for terminals and logs. */
final class VisibleText {

    private VisibleText() {}

    /** The text with control, format, separator and unpaired surrogate characters written as {@code \}{@code u001b}. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isVisible(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(escape(c));
            }
        });
        return out.toString();
    }

    /** Whether the character takes up space and does nothing else. */
    static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    private static String escape(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, codePoint > 0xFFFF ? "\\U%08x" : "\\u%04x", codePoint);
        };
    }
}
