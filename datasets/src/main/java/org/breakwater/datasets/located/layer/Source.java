package org.breakwater.datasets.located.layer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;

/**
 * A file or preset as found, before it is read.
 *
 * @param name the name that locations show: a file's as the user gave it, or {@code preset:dydx-v4}
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Source(String name, byte[] bytes) {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /**
     * A file; its name as given appears in every location. No more is read than the reader needs to refuse it as too large.
     *
     * @throws ConfigurationException with code {@link DiagnosticCode#FILE_MISSING} when it cannot be read
     */
    public static Source of(Path file) {
        return of(file.toString(), file);
    }

    /** A file under another name. */
    static Source of(String name, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new Source(name, in.readNBytes(MOST_BYTES));
        } catch (IOException unreadable) {
            String reason =
                    Files.isDirectory(file) ? "is a folder" : Files.exists(file) ? "cannot be read" : "does not exist";
            throw new ConfigurationException(
                    Diagnostic.error(DiagnosticCode.FILE_MISSING, "the file " + reason, SourceLocation.of(name)));
        }
    }
}
