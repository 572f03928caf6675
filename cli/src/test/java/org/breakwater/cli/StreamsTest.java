package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.breakwater.cli.Program.Outcome;
import org.breakwater.cli.command.Shell;
import org.breakwater.cli.terminal.AsciiWriter;
import org.breakwater.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** stdout carries the result only; stderr everything said on the way. */
class StreamsTest {

    private static final String ESCAPE = "\u001b";

    @TempDir
    private Path folder;

    @Test
    void theVerdictHasTwelveLinesAndNothingElseIsOnStdout() {
        Outcome end = Program.in(folder).with(new TinyRun()).run("stress", "--out", "base");
        assertThat(end.out().lines()).hasSize(12);
        assertThat(end.out()).contains("report           base/report.html");
        assertThat(end.err())
                .contains("to try next:", "breakwater replay base --path ")
                .doesNotContain("\r", ESCAPE);
    }

    @Test
    void jsonOnStdoutIsTheResultFileByteForByte() {
        Outcome end = Program.in(folder).with(new TinyRun()).run("stress", "--out", "base", "--json");
        assertThat(end.out()).isEqualTo(Folders.text(folder.resolve("base/result.json")));
    }

    @Test
    void quietSaysNothingOnStderr() {
        assertThat(Program.in(folder).with(new TinyRun()).run("stress", "-q").err())
                .isEmpty();
    }

    @Test
    void aTerminalGetsABarThatIsClearedInTheEnd() {
        Outcome end = Program.in(folder)
                .with(new TinyRun())
                .with(new Terminal(false, true, 90))
                .run("stress");
        assertThat(end.err()).contains("\r" + ESCAPE + "[K", "40/40 paths, ", "/s");
        assertThat(end.err().lastIndexOf("━")).isLessThan(end.err().lastIndexOf(ESCAPE + "[K"));
        assertThat(end.out()).doesNotContain(ESCAPE);
    }

    @Test
    void plainProgressHasNoControlCodesAlsoOnATerminal() {
        Outcome end = Program.in(folder)
                .with(new TinyRun())
                .with(new Terminal(true, true, 90))
                .run("stress", "--progress", "plain", "--color", "never", "--paths", "4000", "--threads", "1");
        assertThat(end.err()).contains("breakwater: ", " of 4,000 paths, ", " left (jumps merton)");
        assertThat(end.err() + end.out()).doesNotContain("\r", ESCAPE);
    }

    @Test
    void coloursHeedTheTerminalTheOptionAndNoColor() {
        Program terminal = Program.in(folder).with(new TinyRun()).with(new Terminal(true, true, 90));
        assertThat(terminal.run("stress").out()).contains(ESCAPE);
        assertThat(terminal.run("stress", "--color", "never").out()).doesNotContain(ESCAPE);
        assertThat(terminal.with("NO_COLOR", "1").run("stress").out()).doesNotContain(ESCAPE);
        assertThat(terminal.run("stress", "--color", "always").out()).contains(ESCAPE);
        assertThat(Program.in(folder).with(new TinyRun()).run("stress").out()).doesNotContain(ESCAPE);
    }

    @Test
    void f56StdoutThatIsClosedIsNoFailureAndFilesAreStillRight() {
        Writer closed = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws java.io.IOException {
                throw new java.io.IOException("Broken pipe");
            }

            @Override
            public void flush() throws java.io.IOException {
                throw new java.io.IOException("Broken pipe");
            }

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        Shell shell = new Shell(
                new PrintWriter(closed),
                new PrintWriter(err),
                Program.in(folder).env(),
                new TinyRun());
        assertThat(shell.run("stress", "--out", "base", "-q")).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(Folders.text(folder.resolve("base/manifest.json"))).contains("\"status\": \"complete\"");
    }

    @Test
    void f56AConsoleWithoutUnicodeGetsSignsSpelledOut() throws Exception {
        StringWriter console = new StringWriter();
        try (Writer writer = AsciiWriter.over(console, StandardCharsets.US_ASCII)) {
            writer.write("maintenance must be ≤ initial, Δt × 2 — é");
        }
        assertThat(console).hasToString("maintenance must be <= initial, dt x 2 - ?");
        assertThat(AsciiWriter.over(console, StandardCharsets.UTF_8)).isSameAs(console);
    }
}
