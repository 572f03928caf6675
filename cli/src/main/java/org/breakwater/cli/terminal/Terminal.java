package org.breakwater.cli.terminal;

/**
 * What the streams are connected to.
 *
 * @param out stdout is a terminal
 * @param err stderr is a terminal
 * @param columns its width
 */
public record Terminal(boolean out, boolean err, int columns) {

    /** The launcher names the streams that are terminals, since Java cannot tell them apart: {@code o}, {@code e}. */
    private static final String STREAMS = "breakwater.terminal";

    private static final int DEFAULT_COLUMNS = 80;

    /** No terminal: files or pipes. */
    public static Terminal none() {
        return new Terminal(false, false, DEFAULT_COLUMNS);
    }

    static Terminal detect() {
        String streams = System.getProperty(STREAMS, "");
        return new Terminal(streams.contains("o"), streams.contains("e"), columns(System.getenv("COLUMNS")));
    }

    private static int columns(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(text) : DEFAULT_COLUMNS;
    }
}
