package org.breakwater.reports.text;

/** Makes foreign text plain in GitHub's Markdown: no mark-up, no HTML, no mention, one line. */
public final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]#!|~$";

    private Markdown() {}

    /** {@code text} as it should be read. */
    public static String escape(String text) {
        String safe = SafeText.visible(text);
        StringBuilder escaped = new StringBuilder(safe.length() + 8);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '@' -> escaped.append("&#64;");
                case ':' -> escaped.append(text.contains("://") ? "&#58;" : ":");
                default -> escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }
}
