package org.breakwater.datasets.ingest;

import java.util.List;
import java.util.Locale;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest says about a file.
 *
 * @param sha256 hexadecimal SHA-256 that the stored bytes must have, or null when nothing is claimed
 * @param allowUnverified whether a mismatch is only a warning that marks the report UNVERIFIED
 */
public record Checksum(@Nullable String sha256, boolean allowUnverified) {

    public Checksum {
        if (sha256 != null && !sha256.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits, got " + sha256);
        }
    }

    /** Nothing claimed, nothing checked. */
    public static Checksum none() {
        return new Checksum(null, false);
    }

    /**
     * Compares with the actual hash.
     *
     * @return findings to report: none, or the warning UNVERIFIED
     * @throws DataException on a mismatch that is not allowed
     */
    public List<Diagnostic> verify(String file, String actual) {
        if (sha256 == null || sha256.toLowerCase(Locale.ROOT).equals(actual)) {
            return List.of();
        }
        String message = "SHA-256 must be " + sha256.toLowerCase(Locale.ROOT) + ", got " + actual;
        SourceLocation location = SourceLocation.of(file);
        if (allowUnverified) {
            return List.of(Diagnostic.warning(DiagnosticCode.CHECKSUM, "UNVERIFIED: " + message, location));
        }
        throw new DataException(Diagnostic.error(DiagnosticCode.CHECKSUM, message, location)
                .withHint("fetch the file again, or --allow-unverified to mark the report UNVERIFIED"));
    }
}
