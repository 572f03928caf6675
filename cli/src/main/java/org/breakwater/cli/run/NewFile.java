package org.breakwater.cli.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.ResourceException;
import org.breakwater.models.diagnostic.SourceLocation;

/** Writes a file that the user asked for: whole or not at all, and never over another one by accident. */
public final class NewFile {

    private NewFile() {}

    /**
     * @param replace whether a file of that name may be replaced
     * @throws ResourceException when it may not and exists, or cannot be written
     */
    public static void write(Path file, String text, boolean replace) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve("." + file.getFileName() + ".part");
            try {
                Files.write(part, text.getBytes(StandardCharsets.UTF_8));
                moveTo(file, part, replace);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (FileAlreadyExistsException e) {
            throw exists(file);
        } catch (IOException e) {
            throw fault(DiagnosticCode.RESOURCE, file, "cannot be written: " + e.getMessage());
        }
    }

    /**
     * Refuses before any work what {@link #write} would refuse after it.
     *
     * @throws ResourceException when the file exists and may not be replaced
     */
    public static void requireFree(Path file, boolean replace) {
        if (!replace && Files.exists(file)) {
            throw exists(file);
        }
    }

    private static ResourceException exists(Path file) {
        return fault(DiagnosticCode.OUTPUT_EXISTS, file, "exists; name another folder or use --force");
    }

    private static void moveTo(Path file, Path part, boolean replace) throws IOException {
        if (replace) {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(part, file);
        }
    }

    private static ResourceException fault(DiagnosticCode code, Path file, String what) {
        return new ResourceException(Diagnostic.error(code, file + " " + what, SourceLocation.of(file.toString())));
    }
}
