package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakwater.cli.Program.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor recomputes an export with a program that shares no line with the engine. */
class RecomputeTest {

    private static final Path SCRIPT = Path.of("../docs/recompute.py").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void liquidationsAndFundOfASimpleVenueAgree() throws Exception {
        Outcome run = Program.in(folder).with(new TinyRun()).run("stress", "--paths", "60", "--export", "audit", "--out", "run");
        assertThat(run.code()).as(run.err()).isZero();
        String verdict = python(folder.resolve("audit"), 0);
        System.out.println(verdict);
        assertThat(verdict).contains("60 of 60 paths agree");
    }

    private static String python(Path export, int expected) throws Exception {
        Process process = start(export);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
        return said;
    }

    private static Process start(Path export) {
        try {
            return new ProcessBuilder("python3", SCRIPT.toString(), export.toString()).redirectErrorStream(true).start();
        } catch (IOException absent) {
            assumeTrue(false, "skipped: python3 is absent");
            throw new AssertionError(absent);
        }
    }
}
