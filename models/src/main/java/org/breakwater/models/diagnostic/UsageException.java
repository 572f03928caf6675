package org.breakwater.models.diagnostic;

import java.util.List;

/** Reports wrong usage of the command line (exit 2). */
public final class UsageException extends BreakwaterException {

    private static final long serialVersionUID = 1L;

    public UsageException(List<Diagnostic> diagnostics) {
        super(diagnostics);
    }

    public UsageException(Diagnostic diagnostic) {
        super(List.of(diagnostic));
    }
}
