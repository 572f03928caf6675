package org.breakwater.datasets.csv;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Gathers the faults of one input, so that the user sees them all at once and not one per attempt. */
public final class Problems {

    /** After this many faults reading stops: a file that bad has one cause. */
    public static final int MOST = 20;

    private final List<Diagnostic> found = new ArrayList<>();

    /** Adds a fault; throws when it is the last that is gathered. */
    public void add(DiagnosticCode code, SourceLocation location, String message) {
        add(code, location, message, null);
    }

    /** Adds a fault with advice; throws when it is the last that is gathered. */
    public void add(DiagnosticCode code, SourceLocation location, String message, @Nullable String hint) {
        Diagnostic fault = Diagnostic.error(code, message, location);
        found.add(hint == null ? fault : fault.withHint(hint));
        if (found.size() == MOST) {
            found.add(Diagnostic.note(
                    code, "reading stopped after " + MOST + " errors", SourceLocation.of(location.file())));
            throwIfAny();
        }
    }

    /** How many faults have been gathered. */
    public int count() {
        return found.size();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws DataException with everything gathered, unless that is nothing */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new DataException(found);
        }
    }
}
