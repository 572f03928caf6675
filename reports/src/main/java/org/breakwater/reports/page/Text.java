package org.breakwater.reports.page;

import java.util.regex.Pattern;
import org.breakwater.reports.text.SafeText;

/**
 * Text for a page, with hidden characters made visible.
 *
 * @param safe what to show; still to be escaped for its mark-up
 */
public record Text(String safe) {

    private static final Pattern UNIT = Pattern.compile("(\\d) (%|[kMBTdhs]\\b|min\\b)");

    /** {@code raw} made visible. */
    public static Text of(String raw) {
        return new Text(SafeText.visible(raw));
    }

    /** Figures in words: {@code raw} made visible, its numbers kept on one line with their units. */
    public static Text figures(String raw) {
        return new Text(UNIT.matcher(SafeText.visible(raw)).replaceAll("$1\u00A0$2"));
    }

    public boolean isEmpty() {
        return safe.isEmpty();
    }

    @Override
    public String toString() {
        return safe;
    }
}
