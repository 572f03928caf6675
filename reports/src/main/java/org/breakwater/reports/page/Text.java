package org.breakwater.reports.page;

import org.breakwater.reports.text.SafeText;

/**
 * Text for a page, with hidden characters made visible.
 *
 * @param safe what to show; still to be escaped for its mark-up
 */
public record Text(String safe) {

    /** {@code raw} made visible. */
    public static Text of(String raw) {
        return new Text(SafeText.visible(raw));
    }

    public boolean isEmpty() {
        return safe.isEmpty();
    }

    @Override
    public String toString() {
        return safe;
    }
}
