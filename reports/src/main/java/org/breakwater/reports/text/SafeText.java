package org.breakwater.reports.text;

import java.util.Locale;

/**
 * Makes names that came from files harmless and unambiguous to a reader: what could move a cursor, reorder or hide text
 * becomes visible as <code>&#92;u{202E}</code>. Two different names stay different.
 *
 * <p>Escaped are control characters, format characters (bidirectional controls, zero-width), line and paragraph separators,
 * lone surrogates, private use, and the backslash in front of {@code u{}.
 */
public final class SafeText {

    private SafeText() {}

    /** {@code text} with every character that has no shape of its own made visible. */
    public static String visible(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            if (isHidden(point) || isEscapeLike(text, i)) {
                safe = safe == null ? new StringBuilder(text.length() + 16).append(text, 0, i) : safe;
                safe.append("\\u{")
                        .append(Integer.toHexString(point).toUpperCase(Locale.ROOT))
                        .append('}');
            } else if (safe != null) {
                safe.appendCodePoint(point);
            }
            i = next;
        }
        return safe == null ? text : safe.toString();
    }

    /** {@link #visible}, cut to {@code length} characters. */
    public static String shortened(String text, int length) {
        return cut(visible(text), length);
    }

    /** {@code text} cut to {@code length} characters in the middle, so that a common prefix does not hide differences. */
    public static String cut(String text, int length) {
        int count = text.codePointCount(0, text.length());
        if (count <= length) {
            return text;
        }
        int tail = (length - 1) / 3;
        int head = length - 1 - tail;
        return text.substring(0, text.offsetByCodePoints(0, head))
                + "…"
                + text.substring(text.offsetByCodePoints(0, count - tail));
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static boolean isEscapeLike(String text, int index) {
        return text.startsWith("\\u{", index);
    }
}
