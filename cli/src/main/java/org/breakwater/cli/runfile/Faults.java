package org.breakwater.cli.runfile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong while a bound run file becomes a plan, so that all of it is reported at once, each with its place.
 * Faults of the configuration go before faults of the data.
 */
final class Faults {

    private final LocatedDocument document;
    private final Findings configuration = new Findings();
    private final List<Diagnostic> data = new ArrayList<>();

    Faults(LocatedDocument document) {
        this.document = document;
    }

    /**
     * Runs a conversion of the value at a path.
     *
     * @return its outcome, null when it failed
     */
    <T> @Nullable T attempt(DocumentPath path, Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (ConfigurationException wrong) {
            configuration.addAll(wrong.diagnostics());
        } catch (DataException wrong) {
            data.addAll(wrong.diagnostics());
        } catch (IllegalArgumentException broken) {
            add(path, String.valueOf(broken.getMessage()));
        }
        return null;
    }

    /** Reports a rule that the value at a path breaks; a message that starts with one of its keys is reported there. */
    void add(DocumentPath path, String message) {
        @Nullable DocumentPath key = culprit(path, message);
        String text = path + (key == null ? ": " : ".") + message;
        configuration.error(DiagnosticCode.RULE, text, document.location(key == null ? path : key));
    }

    private @Nullable DocumentPath culprit(DocumentPath path, String message) {
        try {
            DocumentPath relative = DocumentPath.parse(message.split("[\\s:,]", 2)[0]);
            DocumentPath first = path.then(relative.steps().get(0));
            return document.find(first) == null ? null : path.then(relative);
        } catch (IllegalArgumentException noPath) {
            return null;
        }
    }

    /** Where the value at a path was written. */
    SourceLocation at(DocumentPath path) {
        return document.location(path);
    }

    /**
     * @throws ConfigurationException with everything that is wrong with the configuration, if anything is
     * @throws DataException with everything that is wrong with the data, if anything is
     */
    void throwIfAny() {
        configuration.throwIfAny();
        if (!data.isEmpty()) {
            throw new DataException(data);
        }
    }
}
