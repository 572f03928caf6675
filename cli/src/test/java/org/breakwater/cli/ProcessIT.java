package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built jar as a process of its own: signals, pipes, heaps, JVMs. */
class ProcessIT {

    /** An hour of the demo: small enough to be run often. */
    private static final String HOUR = "scenarios=[{id: hour, type: monte-carlo, models: [gbm, merton-threshold], "
            + "horizonSeconds: 3600, stepSeconds: 60, regimes: [], depthFactors: [], variantPaths: 0, quarterStep: false}]";

    /** Enough accounts for liquidations and few enough for the interpreter. */
    private static final String BOOK = "book={synthetic: {accounts: 400}}";

    private static final Path JAR = Path.of(System.getProperty("breakwater.jar", "target/breakwater.jar"))
            .toAbsolutePath();

    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void f54ASignalEndsTheRunWithinFiveSecondsAndLeavesItMarkedPartial(String signal, int code) throws Exception {
        Process process =
                start(List.of(), "stress", "--set", HOUR, "--paths", "1000000", "--out", "run", "--progress", "plain");
        awaitProgress(process);
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).as("ended within 5 s").isTrue();
        assertThat(process.exitValue()).isEqualTo(code);
        assertThat(Folders.text(folder.resolve("run/manifest.json"))).contains("\"status\": \"partial\"");
        assertThat(Folders.text(folder.resolve("stdout"))).contains("[PARTIAL: interrupted]");
        assertThat(hidden()).isEmpty();
    }

    @Test
    void f51AKilledRunLeavesNoHalfFilesAndItsRemainsGoAtTheNextStart() throws Exception {
        Folders.write(folder.resolve("run/notes.txt"), "mine");
        Process process = start(
                List.of(),
                "stress",
                "--set",
                HOUR,
                "--paths",
                "1000000",
                "--out",
                "run",
                "--force",
                "--progress",
                "plain");
        awaitProgress(process);
        process.destroyForcibly().waitFor();
        assertThat(Folders.listing(folder.resolve("run"))).isEqualTo(List.of("notes.txt"));
        assertThat(hidden()).isNotEmpty();
        assertThat(run(List.of(), "stress", "--set", HOUR, "--paths", "4", "--out", "run", "--force", "-q"))
                .isZero();
        assertThat(hidden()).isEmpty();
        assertThat(folder.resolve("run/report.html")).exists();
        assertThat(folder.resolve("run/notes.txt")).exists();
    }

    @Test
    void f56AReaderThatGoesAwayIsNoFailure() throws Exception {
        Process pipe = new ProcessBuilder(
                        "bash",
                        "-c",
                        String.join(" ", quoted(command(List.of(), "datasets", "list")))
                                + " | head -c 1; echo ${PIPESTATUS[0]}")
                .directory(folder.toFile())
                .redirectError(folder.resolve("stderr").toFile())
                .redirectOutput(folder.resolve("stdout").toFile())
                .start();
        assertThat(pipe.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Folders.text(folder.resolve("stdout"))).isEqualTo("n0\n");
        assertThat(Folders.text(folder.resolve("stderr"))).isEmpty();
    }

    @Test
    void f57AHeapThatIsTooSmallEndsWithFiveAndNoReport() throws Exception {
        int code = run(List.of("-Xmx24m"), "stress", "--set", HOUR, "--paths", "8", "--out", "run");
        assertThat(code).isEqualTo(5);
        assertThat(Folders.text(folder.resolve("stderr"))).contains("error[E401]: ");
        assertThat(Folders.text(folder.resolve("stdout"))).isEmpty();
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void f58TheInterpreterAndOneCompilerGiveTheSameBytesAsBoth() throws Exception {
        String expected = result(List.of(), "both");
        assertThat(result(List.of("-XX:TieredStopAtLevel=1"), "c1")).isEqualTo(expected);
        assertThat(result(
                        List.of("-XX:+UseParallelGC", "-Duser.language=tr", "-Duser.timezone=Asia/Kathmandu"),
                        "turkish"))
                .isEqualTo(expected);
    }

    @Tag("long")
    @Test
    void f58TheOtherJdkAndTheInterpreterGiveTheSameBytes() throws Exception {
        String expected = result(List.of(), "here");
        assertThat(result(List.of("-Xint"), "interpreted")).isEqualTo(expected);
        Path other = otherJdk();
        assumeTrue(Files.exists(other), () -> "skipped: no other JDK at " + other);
        assertThat(result(other, List.of(), "other")).isEqualTo(expected);
    }

    private static Path otherJdk() {
        String named = System.getenv().getOrDefault("BREAKWATER_JDK25", "/usr/lib/jvm/temurin-25-jdk-amd64");
        return Path.of(named, "bin", "java");
    }

    private String result(List<String> jvm, String out) throws Exception {
        return result(java(), jvm, out);
    }

    private String result(Path java, List<String> jvm, String out) throws Exception {
        Process process = start(java, jvm, "stress", "--set", HOUR, "--set", BOOK, "--paths", "2", "--out", out, "-q");
        assertThat(process.waitFor(5 * PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Folders.text(folder.resolve("stderr")))
                .isIn(0, 10, 12);
        return Folders.text(folder.resolve(out).resolve("result.json"));
    }

    private List<String> hidden() {
        return Folders.listing(folder).stream()
                .filter(name -> name.startsWith(".") && !name.contains("/"))
                .toList();
    }

    private int run(List<String> jvm, String... words) throws Exception {
        Process process = start(jvm, words);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        int code = process.exitValue();
        return code == 10 || code == 12 ? 0 : code;
    }

    private Process start(List<String> jvm, String... words) throws IOException {
        return start(java(), jvm, words);
    }

    private Process start(Path java, List<String> jvm, String... words) throws IOException {
        return new ProcessBuilder(command(java, jvm, words))
                .directory(folder.toFile())
                .redirectError(folder.resolve("stderr").toFile())
                .redirectOutput(folder.resolve("stdout").toFile())
                .start();
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static List<String> command(List<String> jvm, String... words) {
        return command(java(), jvm, words);
    }

    private static List<String> command(Path java, List<String> jvm, String... words) {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:-UsePerfData"));
        command.addAll(jvm);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(words));
        return command;
    }

    private static List<String> quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").toList();
    }

    /** Waits until the run says that it is on its way. */
    private void awaitProgress(Process process) throws Exception {
        Path said = folder.resolve("stderr");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Folders.text(said).contains("breakwater: ")) {
            assertThat(process.isAlive()).as(Folders.text(said)).isTrue();
            assertThat(System.nanoTime()).as("nothing was said").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
