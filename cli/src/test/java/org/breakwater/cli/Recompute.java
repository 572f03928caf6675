package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code docs/recompute.py}, run by the system's Python. */
final class Recompute {

    private static final Path SCRIPT = Path.of("../docs/recompute.py").toAbsolutePath();

    private Recompute() {}

    /** What it says of an export, with the exit code that it must end with; skips where there is no Python. */
    static String run(Path export, int exitCode) throws Exception {
        Process process = start(export);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(exitCode);
        return said;
    }

    private static Process start(Path export) {
        try {
            return new ProcessBuilder("python3", SCRIPT.toString(), export.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            assumeTrue(false, "skipped: python3 is absent");
            throw new AssertionError(absent);
        }
    }
}
