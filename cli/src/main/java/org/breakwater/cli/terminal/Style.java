package org.breakwater.cli.terminal;

/** Colours of a stream, or none. */
public record Style(boolean colour) {

    private static final String RESET = "\u001b[0m";

    public String bold(String text) {
        return paint("\u001b[1m", text);
    }

    public String dim(String text) {
        return paint("\u001b[2m", text);
    }

    public String good(String text) {
        return paint("\u001b[32m", text);
    }

    public String warning(String text) {
        return paint("\u001b[33m", text);
    }

    public String bad(String text) {
        return paint("\u001b[31m", text);
    }

    private String paint(String escape, String text) {
        return colour ? escape + text + RESET : text;
    }
}
