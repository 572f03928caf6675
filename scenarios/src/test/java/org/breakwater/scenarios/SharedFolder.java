package org.breakwater.scenarios;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files beside the project. A test that needs one skips, saying so, where it is absent. */
public final class SharedFolder {

    private SharedFolder() {}

    /** A file such as {@code reference/first_passage.json}. */
    public static Path file(String relative) {
        final Path file = Path.of(System.getProperty("breakwater.shared.dir", "../../shared"))
                .resolve(relative);
        if (System.getProperty("breakwater.requireCases") != null && !Files.exists(file)) {
            throw new AssertionError("required file is absent: " + file);
        }
        assumeTrue(Files.exists(file), () -> "skipped: " + file + " is absent");
        return file;
    }
}
