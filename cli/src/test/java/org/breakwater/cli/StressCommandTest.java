package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.breakwater.cli.Program.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StressCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aRunLeavesAVerdictAndARunDirectory() {
        Outcome outcome = Program.in(folder).with(new TinyRun()).run("stress", "--out", "base");
        System.out.println(outcome);
        assertThat(outcome.code()).isZero();
        assertThat(folder.resolve("base/result.json")).exists();
        assertThat(folder.resolve("base/manifest.json")).exists();
        assertThat(folder.resolve("base/log.jsonl")).exists();
    }

    @Test
    void f64UnknownFlag() {
        System.out.println(Program.in(folder).run("stress", "--pths", "3"));
        System.out.println(Program.in(folder).with("BREAKWATER_THREADS","x").run("stress", "--paths", "3"));
        System.out.println(Program.in(folder).run("strss"));
        System.out.println(Program.in(folder).run().out());
        System.out.println(Program.in(folder).run("stress", "--help").out());
        System.out.println(Program.in(folder).run("datasets", "inspect", "--help").out());
    }
}
