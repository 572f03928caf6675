package org.breakwater.cli.terminal;

/**
 * How a command talks.
 *
 * @param json the result as JSON in place of text
 * @param debug stack traces
 */
public record OutputOptions(boolean json, Verbosity verbosity, ColorMode color, ProgressMode progress, boolean debug) {}
