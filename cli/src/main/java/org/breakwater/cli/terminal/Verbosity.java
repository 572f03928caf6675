package org.breakwater.cli.terminal;

/** How much goes to stderr beside errors. */
public enum Verbosity {
    /** Errors only. */
    QUIET,
    /** Progress, warnings and where things are. */
    NORMAL,
    /** Notes too. */
    VERBOSE
}
