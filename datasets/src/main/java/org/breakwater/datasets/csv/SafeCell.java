package org.breakwater.datasets.csv;

/**
 * Keeps text cells from being run as formulas by a spreadsheet: text that begins with one of {@code = + - @}, a tab or a
 * line break is written with an apostrophe in front (OWASP, CSV Injection). Reading takes one apostrophe away, so that
 * every name survives a round trip. Numbers are exempt.
 */
public final class SafeCell {

    private SafeCell() {}

    /** The text as it is to stand in a file. */
    public static String guard(String text) {
        return isRisky(text) ? "'" + text : text;
    }

    /** The text that {@link #guard} was given. */
    public static String unguard(String cell) {
        return cell.startsWith("'") && isRisky(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** A guarded text is itself risky, so that apostrophes of the user's own are kept apart from ours. */
    private static boolean isRisky(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && "=+-@\t\r\n".indexOf(text.charAt(at)) >= 0;
    }
}
