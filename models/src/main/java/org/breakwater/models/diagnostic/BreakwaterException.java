package org.breakwater.models.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** A failure that the user can act on. The subclass decides the exit code; every finding is carried, not only the first. */
public abstract sealed class BreakwaterException extends RuntimeException
        permits UsageException, ConfigurationException, DataException, ResourceException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    BreakwaterException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::message).collect(Collectors.joining("; ")));
        if (diagnostics.isEmpty()) {
            throw new IllegalArgumentException("diagnostics must not be empty");
        }
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Everything found, in the order of the file. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
