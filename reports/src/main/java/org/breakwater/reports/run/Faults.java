package org.breakwater.reports.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.ResourceException;
import org.breakwater.models.diagnostic.SourceLocation;

/** Failures of the disk in the user's words. */
final class Faults {

    private Faults() {}

    static ResourceException cannotWrite(Path path, IOException cause) {
        ResourceException fault = new ResourceException(Diagnostic.error(
                DiagnosticCode.RESOURCE,
                path + " cannot be written: " + reason(cause),
                SourceLocation.of(path.toString())));
        fault.initCause(cause);
        return fault;
    }

    static ResourceException refused(Path path, String rule, String hint) {
        return new ResourceException(
                Diagnostic.error(DiagnosticCode.OUTPUT_EXISTS, path + " " + rule, SourceLocation.of(path.toString()))
                        .withHint(hint));
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileSystemException fault && fault.getReason() != null) {
            return fault.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
