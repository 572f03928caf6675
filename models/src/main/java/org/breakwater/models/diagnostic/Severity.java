package org.breakwater.models.diagnostic;

/** How much a {@link Diagnostic} weighs: an error stops the run, a warning and a note are reported. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
