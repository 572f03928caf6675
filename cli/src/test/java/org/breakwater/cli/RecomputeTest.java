package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakwater.cli.Program.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor recomputes an export with a program that shares no line with the engine. */
class RecomputeTest {

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
        assertThat(Recompute.run(folder.resolve("audit"), 0))
                .contains("20 of 20 paths agree")
                .doesNotContain(" 0 liquidations");
    }

    @Test
    void aRuleThatTheEngineDidNotFollowIsNoticed() throws Exception {
        edit("rules.csv", "penalty.rate,0.005", "penalty.rate,0.0051");
        assertThat(Recompute.run(folder.resolve("audit"), 1))
                .contains("penalties is")
                .doesNotContain("20 of 20");
    }

    @Test
    void anAccountThatShouldHaveBeenLiquidatedIsNoticed() throws Exception {
        edit("margin.csv", "maintenance,0,0.01", "maintenance,0,0.012");
        assertThat(Recompute.run(folder.resolve("audit"), 1)).contains("liquidations that start");
    }

    @Test
    void aVenueThatIsNotSimpleIsRefused() throws Exception {
        edit("rules.csv", "oracle.delaySeconds,0", "oracle.delaySeconds,2");
        assertThat(Recompute.run(folder.resolve("audit"), 3))
                .contains("not a simple venue: oracle.delaySeconds must be 0, got 2");
    }

    private void edit(String name, String from, String to) throws IOException {
        Path file = folder.resolve("audit").resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
