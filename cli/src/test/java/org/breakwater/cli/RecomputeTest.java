package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakwater.cli.Program.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor recomputes an export with a program that shares no line with the engine. */
class RecomputeTest {

    private static final Path SCRIPT = Path.of("../docs/recompute.py").toAbsolutePath();

    @TempDir
    private Path folder;

    @BeforeEach
    void export() {
        Outcome run = Program.in(folder)
                .with(new TinyRun())
                .run("stress", "--paths", "20", "--export", "audit", "--out", "run");
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void liquidationsAndFundOfASimpleVenueAgree() throws Exception {
        assertThat(python(0)).contains("20 of 20 paths agree").doesNotContain(" 0 liquidations");
    }

    @Test
    void aRuleThatTheEngineDidNotFollowIsNoticed() throws Exception {
        edit("rules.csv", "penalty.rate,0.005", "penalty.rate,0.0051");
        assertThat(python(1)).contains("penalties is").doesNotContain("20 of 20");
    }

    @Test
    void anAccountThatShouldHaveBeenLiquidatedIsNoticed() throws Exception {
        edit("margin.csv", "maintenance,0,0.01", "maintenance,0,0.012");
        assertThat(python(1)).contains("liquidations that start");
    }

    @Test
    void aVenueThatIsNotSimpleIsRefused() throws Exception {
        edit("rules.csv", "oracle.delaySeconds,0", "oracle.delaySeconds,2");
        assertThat(python(3)).contains("not a simple venue: oracle.delaySeconds must be 0, got 2");
    }

    private void edit(String name, String from, String to) throws IOException {
        Path file = folder.resolve("audit").resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private String python(int expected) throws Exception {
        Process process = start(folder.resolve("audit"));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
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
