package org.breakwater.models.diagnostic;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One finding about the user's input or about a run.
 *
 * @param code what kind of finding it is; the catalogue generates the documentation
 * @param severity how much it weighs
 * @param message one sentence: name, rule, value
 * @param location where, or null when it belongs to no file
 * @param hint what to do about it, or null when the message says it
 */
public record Diagnostic(
        DiagnosticCode code,
        Severity severity,
        String message,
        @Nullable SourceLocation location,
        @Nullable String hint) {

    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
    }

    public static Diagnostic error(DiagnosticCode code, String message, @Nullable SourceLocation location) {
        return new Diagnostic(code, Severity.ERROR, message, location, null);
    }

    public static Diagnostic warning(DiagnosticCode code, String message, @Nullable SourceLocation location) {
        return new Diagnostic(code, Severity.WARNING, message, location, null);
    }

    public static Diagnostic note(DiagnosticCode code, String message, @Nullable SourceLocation location) {
        return new Diagnostic(code, Severity.NOTE, message, location, null);
    }

    public Diagnostic withHint(String text) {
        return new Diagnostic(code, severity, message, location, text);
    }
}
