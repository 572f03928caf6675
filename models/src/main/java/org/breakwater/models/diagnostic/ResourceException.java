package org.breakwater.models.diagnostic;

import java.util.List;

/** Reports a lack of disk, memory or another resource (exit 5). */
public final class ResourceException extends BreakwaterException {

    private static final long serialVersionUID = 1L;

    public ResourceException(List<Diagnostic> diagnostics) {
        super(diagnostics);
    }

    public ResourceException(Diagnostic diagnostic) {
        super(List.of(diagnostic));
    }
}
