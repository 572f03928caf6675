package org.breakwater.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Market history beside the project. A test that needs it skips, saying so, where it is absent. */
final class SharedFolder {

    private SharedFolder() {}

    /** A file such as {@code data/crises.csv}. */
    static Path file(String relative) {
        Path file = Path.of(System.getProperty("breakwater.shared.dir", "../../shared"))
                .resolve(relative);
        if (System.getProperty("breakwater.requireCases") != null && !Files.exists(file)) {
            throw new AssertionError("required file is absent: " + file);
        }
        assumeTrue(Files.exists(file), () -> "skipped: " + file + " is absent");
        return file;
    }

    /** Copies a file to where a run file may read it. */
    static void copy(String relative, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.copy(file(relative), target);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
