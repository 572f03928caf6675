package org.breakwater.cli.run;

import org.breakwater.cli.terminal.Style;

/** Lets the names of the verdict's lines step back, where the terminal has colours. */
record VerdictText(Style style) {

    /** Width of the names in {@link org.breakwater.reports.summary.Verdict}. */
    private static final int NAME = 17;

    String of(String line) {
        if (line.length() <= NAME) {
            return line;
        }
        String name = line.substring(0, NAME);
        String value = line.substring(NAME);
        boolean headline = name.startsWith("venue insolvent") || name.startsWith("fund exhausted");
        return style.dim(name) + (headline ? style.bold(value) : value);
    }
}
