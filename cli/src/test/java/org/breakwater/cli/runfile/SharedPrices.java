package org.breakwater.cli.runfile;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the market history beside the project; a test that needs it says so and is skipped where it is absent. */
final class SharedPrices {

    private SharedPrices() {}

    /** A file below {@code data}. With {@code -Dbreakwater.requireCases} its absence fails the test. */
    static Path file(String name) {
        Path file = Path.of(System.getProperty("breakwater.shared.dir", "../../shared"), "data", name);
        boolean present = Files.isRegularFile(file);
        if (!present && System.getProperty("breakwater.requireCases") != null) {
            throw new AssertionError("market history is missing: " + file);
        }
        Assumptions.assumeTrue(present, () -> "market history is absent: " + file);
        return file;
    }
}
