package org.breakwater.datasets.source;

import java.io.IOException;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;

/** The wording of faults that belong to an input as a whole. */
final class InputFaults {

    private InputFaults() {}

    static DataException unreadable(String name, String what) {
        return fault(DiagnosticCode.FILE_MISSING, name, name + " " + what);
    }

    static DataException unreadable(String name, IOException cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return unreadable(name, "cannot be read: " + reason);
    }

    static DataException archive(String name, String message) {
        return fault(DiagnosticCode.ARCHIVE, name, message);
    }

    static DataException archive(String name, String message, String hint) {
        return new DataException(Diagnostic.error(DiagnosticCode.ARCHIVE, message, SourceLocation.of(name))
                .withHint(hint));
    }

    static DataException encoding(String name, String message) {
        return new DataException(Diagnostic.error(DiagnosticCode.ENCODING, message, SourceLocation.of(name))
                .withHint("save the file as UTF-8"));
    }

    private static DataException fault(DiagnosticCode code, String name, String message) {
        return new DataException(Diagnostic.error(code, message, SourceLocation.of(name)));
    }
}
