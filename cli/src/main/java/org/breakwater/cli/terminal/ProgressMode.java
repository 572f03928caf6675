package org.breakwater.cli.terminal;

/** How progress is shown. */
public enum ProgressMode {
    /** A bar on a terminal, lines otherwise. */
    AUTO,
    BAR,
    PLAIN,
    NONE
}
