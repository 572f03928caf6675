package org.breakwater.models;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Files beside the project, {@code ../shared}; a test that needs an absent one skips, or fails where they are required. */
public final class SharedFiles {

    private SharedFiles() {}

    /**
     * Finds a file.
     *
     * @param relative its path under {@code ../shared}
     * @return its path
     * @throws TestAbortedException if it is absent
     * @throws AssertionFailedError if it is absent and {@code breakwater.requireCases} is set
     */
    public static Path require(String relative) {
        final Path file = Path.of(System.getProperty("breakwater.shared.dir", "../../shared"))
                .resolve(relative);
        if (Files.exists(file)) {
            return file;
        }
        final String message = "no file " + relative + " beside the project: set -Dbreakwater.shared.dir";
        if (Boolean.getBoolean("breakwater.requireCases")) {
            throw new AssertionFailedError(message);
        }
        throw new TestAbortedException(message);
    }
}
