package org.breakwater.datasets.located.layer;

import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.LocatedNode;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;

/**
 * The version of a file format. Another version is refused before anything else of the document is looked at, never read
 * on a best-effort basis.
 *
 * @param supported the version that this program reads
 */
record SchemaVersion(int supported) {

    static final String KEY = "schemaVersion";

    /** @throws ConfigurationException when the document states no version, or another one */
    void require(LocatedDocument document) {
        if (!(document.root() instanceof Mapping map)) {
            String message =
                    "the document must be a map, got " + document.root().describe();
            throw refused(DiagnosticCode.TYPE, message, document.root().location());
        }
        if (map.get(KEY) == null) {
            String message = KEY + " is missing";
            Diagnostic missing = Diagnostic.error(
                    DiagnosticCode.MISSING_KEY, message, document.root().location());
            throw new ConfigurationException(missing.withHint("write " + KEY + ": " + supported));
        }
        check(document);
    }

    /** @throws ConfigurationException when the document states another version */
    void check(LocatedDocument document) {
        LocatedNode version = document.root() instanceof Mapping map ? map.get(KEY) : null;
        if (version == null
                || version instanceof Scalar scalar && Long.valueOf(supported).equals(scalar.value())) {
            return;
        }
        String given = version instanceof Scalar scalar && scalar.value() instanceof Number
                ? scalar.text()
                : version.describe();
        String message = KEY + " must be " + supported + ", the version that this program reads, got " + given;
        throw refused(DiagnosticCode.SCHEMA_VERSION, message, version.location());
    }

    private static ConfigurationException refused(DiagnosticCode code, String message, SourceLocation at) {
        return new ConfigurationException(Diagnostic.error(code, message, at));
    }
}
