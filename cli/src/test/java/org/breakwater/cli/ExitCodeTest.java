package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.breakwater.cli.Program.Outcome;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.scenarios.run.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One end for every exit code that exists so far. */
class ExitCodeTest {

    @TempDir
    private Path folder;

    @Test
    void zeroWhenEveryLimitHolds() {
        Outcome end = Program.in(folder)
                .with(new TinyRun(new Limit("*", "fundExhaustionProbability", 0.5)))
                .run("stress");
        assertThat(end.code()).isEqualTo(ExitCode.DONE.code()).isZero();
        assertThat(end.out()).contains("limits           1 of 1 hold");
    }

    @Test
    void oneForAnInternalErrorWithTheCauseInOneLine() {
        Program broken = Program.in(folder).with((request, sources) -> {
            throw new IllegalStateException("outer", new ArithmeticException("no such sum"));
        });
        Outcome end = broken.run("stress");
        assertThat(end.code()).isEqualTo(1);
        assertThat(end.err())
                .isEqualTo("error[E901]: ArithmeticException: no such sum; run with --debug for the stack trace\n");
        assertThat(broken.run("stress", "--debug").err()).contains("\tat org.breakwater");
    }

    @Test
    void twoForWrongUsage() {
        assertThat(Program.in(folder).run("stress", "--pths", "3").code()).isEqualTo(2);
    }

    @Test
    void threeForAWrongConfiguration() {
        Folders.write(folder.resolve("run.yaml"), "schemaVersion: 1\nnam: x\n");
        Outcome end = Program.in(folder).run("stress", "run.yaml");
        assertThat(end.code()).isEqualTo(3);
        assertThat(end.err()).contains("run.yaml:2:1: error[E202]: nam is not a known key; did you mean name?");
    }

    @Test
    void fourForDataThatIsMissing() {
        Outcome end = Program.in(folder).run("datasets", "inspect", "nowhere.csv");
        assertThat(end.code()).isEqualTo(4);
        assertThat(end.err()).contains("nowhere.csv: error[E301]");
    }

    @Test
    void fiveForAPlaceThatCannotBeWritten() {
        Outcome end = Program.in(folder).with(new TinyRun()).run("stress", "--out", "/dev/null/run");
        assertThat(end.code()).isEqualTo(5);
        assertThat(end.out()).isEmpty();
    }

    @Test
    void fiveWhenMemoryIsOutWhereverItHappens() {
        Program broken = Program.in(folder).with((request, sources) -> {
            throw new IllegalStateException(new OutOfMemoryError("Java heap space"));
        });
        Outcome end = broken.run("stress");
        assertThat(end.code()).isEqualTo(5);
        assertThat(end.err()).contains("error[E401]: out of memory; give the JVM more: BREAKWATER_JAVA_OPTS");
        assertThat(Folders.listing(folder)).isEmpty();
    }

    @Test
    void tenWhenALimitIsBreached() {
        Outcome end = Program.in(folder)
                .with(new TinyRun(new Limit("*", "fundExhaustionProbability", 0.001)))
                .run("stress");
        assertThat(end.code()).isEqualTo(10);
        assertThat(end.out()).contains("0 of 1 hold; P(fund exhausted)");
        assertThat(Folders.listing(folder)).anyMatch(name -> name.endsWith("/report.html"));
    }

    @Test
    void twelveWhenTheIntervalStraddlesALimit() {
        Outcome end = Program.in(folder)
                .with(new TinyRun(new Limit("*", "venueInsolvencyProbability", 0.01)))
                .run("stress");
        assertThat(end.code()).isEqualTo(12);
    }

    @Test
    void tenGoesBeforeTwelveAndAFailureBeforeBoth() {
        assertThat(ExitCode.INCONCLUSIVE.or(ExitCode.LIMIT_BREACHED)).isEqualTo(ExitCode.LIMIT_BREACHED);
        assertThat(ExitCode.NO_BASELINE.or(ExitCode.INCONCLUSIVE)).isEqualTo(ExitCode.NO_BASELINE);
        assertThat(ExitCode.REGRESSION.or(ExitCode.NO_BASELINE)).isEqualTo(ExitCode.REGRESSION);
        assertThat(ExitCode.DATA.or(ExitCode.LIMIT_BREACHED)).isEqualTo(ExitCode.DATA);
        assertThat(ExitCode.DONE.or(ExitCode.IMPRECISE)).isEqualTo(ExitCode.IMPRECISE);
    }

    @Test
    void theDocumentationListsEveryCodeAsTheProgramHasIt() {
        StringBuilder table = new StringBuilder("| exit | meaning |\n|---:|---|\n");
        for (ExitCode code : ExitCode.values()) {
            table.append("| ")
                    .append(code.code())
                    .append(" | ")
                    .append(code.meaning())
                    .append(" |\n");
        }
        assertThat(Folders.text(Path.of("../docs/exit-codes.md"))).contains(table);
    }
}
