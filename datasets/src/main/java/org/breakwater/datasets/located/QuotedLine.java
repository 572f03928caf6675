package org.breakwater.datasets.located;

/**
 * The part of a line to show, and what to underline in it.
 *
 * @param text the part, with tabs as spaces and invisible characters as dots, one column a character
 * @param start columns before the underlined part
 * @param length columns to underline, 0 for none
 */
record QuotedLine(String text, int start, int length) {

    private static final int WIDEST = 100;
    private static final int BEFORE = 60;

    /**
     * @param line the whole line
     * @param column where the value starts, from 1; 0 underlines nothing
     */
    static QuotedLine of(String line, int column) {
        int[] characters = line.codePoints().map(QuotedLine::shown).toArray();
        int at = Math.min(Math.max(column - 1, 0), characters.length);
        int from = characters.length <= WIDEST ? 0 : Math.max(0, at - BEFORE);
        int to = Math.min(characters.length, from + WIDEST);
        int length = column == 0 ? 0 : Math.max(1, Math.min(tokenEnd(characters, at), to) - at);
        String before = from == 0 ? "" : "...";
        String shown = new String(characters, from, to - from).stripTrailing();
        return new QuotedLine(
                before + shown + (to < characters.length ? "..." : ""), before.length() + at - from, length);
    }

    /** Where the scalar that starts here ends: its closing quote, or whatever ends a plain one. */
    private static int tokenEnd(int[] line, int start) {
        if (start < line.length && (line[start] == '"' || line[start] == '\'')) {
            for (int i = start + 1; i < line.length; i++) {
                if (line[i] == line[start] && line[i - 1] != '\\') {
                    return i + 1;
                }
            }
            return line.length;
        }
        int end = start;
        while (end < line.length && !endsPlain(line, end)) {
            end++;
        }
        return trimmed(line, start, end);
    }

    private static boolean endsPlain(int[] line, int i) {
        boolean beforeSpace = i + 1 == line.length || line[i + 1] == ' ';
        return ",[]{}".indexOf(line[i]) >= 0
                || line[i] == ':' && beforeSpace
                || line[i] == '#' && i > 0 && line[i - 1] == ' ';
    }

    private static int trimmed(int[] line, int start, int end) {
        int last = end;
        while (last > start && line[last - 1] == ' ') {
            last--;
        }
        return last;
    }

    private static int shown(int codePoint) {
        if (codePoint == '\t') {
            return ' ';
        }
        return VisibleText.isVisible(codePoint) ? codePoint : '.';
    }
}
