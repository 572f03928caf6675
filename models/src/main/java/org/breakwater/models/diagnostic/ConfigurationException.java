package org.breakwater.models.diagnostic;

import java.util.List;

/** Reports an invalid configuration, preset or scenario (exit 3). */
public final class ConfigurationException extends BreakwaterException {

    private static final long serialVersionUID = 1L;

    public ConfigurationException(List<Diagnostic> diagnostics) {
        super(diagnostics);
    }

    public ConfigurationException(Diagnostic diagnostic) {
        super(List.of(diagnostic));
    }
}
