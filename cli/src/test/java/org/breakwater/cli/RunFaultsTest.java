package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakwater.cli.Program.Outcome;
import org.breakwater.cli.run.ResolvedRun;
import org.breakwater.cli.run.RunLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not go wrong while a run runs. */
class RunFaultsTest {

    @TempDir
    private Path folder;

    @Test
    void f54AnInterruptedRunIsWrittenMarkedPartialAndEndsWith130() {
        Program program = Program.in(folder);
        Outcome end = program.with(interruptedAfter(program, 60)).run("stress", "--paths", "100000", "--out", "run");
        assertThat(end.code()).isEqualTo(130);
        assertThat(end.out().lines()).hasSize(12).anyMatch(line -> line.contains("[PARTIAL: interrupted]"));
        assertThat(Folders.text(folder.resolve("run/manifest.json"))).contains("\"status\": \"partial\"");
        assertThat(Folders.text(folder.resolve("run/result.json"))).contains("\"partial\": true");
        assertThat(Folders.text(folder.resolve("run/report.html"))).containsIgnoringCase("partial");
        assertThat(Folders.text(folder.resolve("run/log.jsonl"))).contains("\"message\":\"interrupted\"");
    }

    @Test
    void f54ARunInterruptedBeforeItsFirstPathIsWrittenToo() {
        Program program = Program.in(folder).with(new TinyRun());
        program.interruption().request();
        Outcome end = program.run("stress", "--out", "run");
        assertThat(end.code()).as(end.err()).isEqualTo(130);
        assertThat(Folders.text(folder.resolve("run/manifest.json"))).contains("\"status\": \"partial\"");
    }

    /** Paths of a partial run are the first paths of a whole one. */
    private static RunLoader interruptedAfter(Program program, long paths) {
        return (request, sources) -> {
            ResolvedRun run = new TinyRun().load(request, sources);
            return run.withPlan(Interrupting.afterPaths(run.plan(), paths, program.interruption()));
        };
    }

    @Test
    void f55AFolderThatTheDiskRefusesIsNoSuccess() {
        Outcome end = Program.in(folder).with(new TinyRun()).run("stress", "--out", "/proc/run");
        assertThat(end.code()).isEqualTo(5);
        assertThat(end.out()).isEmpty();
        assertThat(end.err()).contains("error[E401]");
    }

    @Test
    void f59TwoRunsOfTheSameSecondGetDirectoriesOfTheirOwn() {
        Program program = Program.in(folder).with(new TinyRun());
        program.run("stress");
        program.run("stress");
        assertThat(Folders.listing(folder).stream().filter(name -> name.matches("runs/[^/]*")))
                .hasSize(2)
                .allMatch(name -> name.matches("runs/20251010T21150\\dZ-c0ffee00(-2)?"));
    }

    @Test
    void f59ADirectoryThatAnotherRunIsWritingIsRefused() {
        Outcome[] second = new Outcome[1];
        Program.in(folder)
                .with((request, sources) -> {
                    ResolvedRun run = new TinyRun().load(request, sources);
                    return run.withPlan(Interrupting.atFirstPath(
                            run.plan(),
                            () -> second[0] =
                                    Program.in(folder).with(new TinyRun()).run("stress", "--out", "run")));
                })
                .run("stress", "--out", "run", "--threads", "1");
        assertThat(second[0].code()).isEqualTo(5);
        assertThat(second[0].err()).contains("is being written by another run");
        assertThat(Folders.text(folder.resolve("run/manifest.json"))).contains("\"status\": \"complete\"");
    }

    @Test
    void f61AWorkerThatThrowsFailsTheWholeRunAndLeavesNothing() {
        Outcome end = Program.in(folder)
                .with((request, sources) -> {
                    ResolvedRun run = new TinyRun().load(request, sources);
                    return run.withPlan(Interrupting.failingAtPath(run.plan(), 17));
                })
                .run("stress", "--out", "run");
        assertThat(end.code()).isEqualTo(1);
        assertThat(end.err()).contains("path 17 fails");
        assertThat(end.out()).isEmpty();
        assertThat(Folders.listing(folder)).isEmpty();
    }

    @Test
    void f62OutputsThatAreThereAreKeptWithoutForceAndForeignFilesAlways() throws Exception {
        Folders.write(folder.resolve("run/notes.txt"), "mine");
        Program program = Program.in(folder).with(new TinyRun());
        Outcome refused = program.run("stress", "--out", "run");
        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err()).contains("exists and is not empty", "--force");
        assertThat(Folders.listing(folder)).isEqualTo(List.of("run", "run/notes.txt"));
        assertThat(program.run("stress", "--out", "run", "--force").code()).isZero();
        assertThat(Folders.text(folder.resolve("run/notes.txt"))).isEqualTo("mine");
        assertThat(folder.resolve("run/result.json")).exists();

        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("run"));
        assertThat(program.run("stress", "--out", "link", "--force").err()).contains("is a symbolic link");
        assertThat(program.run("stress", "--out", "run/notes.txt").err()).contains("is not a directory");
    }
}
