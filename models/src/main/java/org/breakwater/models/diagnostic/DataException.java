package org.breakwater.models.diagnostic;

import java.util.List;

/** Reports data that is missing, corrupt or against the gap policy (exit 4). */
public final class DataException extends BreakwaterException {

    private static final long serialVersionUID = 1L;

    public DataException(List<Diagnostic> diagnostics) {
        super(diagnostics);
    }

    public DataException(Diagnostic diagnostic) {
        super(List.of(diagnostic));
    }
}
