package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F58, F60, F63: a run is a pure function of configuration, data and seed. */
class ReproducibilityTest {

    @TempDir
    private Path folder;

    @Test
    void f58ResultsAreEqualByteForByteForAnyNumberOfThreads() {
        String one = result("1", "1");
        for (String threads : List.of("2", "7", "64")) {
            assertThat(result(threads, threads)).as(threads).isEqualTo(one);
        }
    }

    /** The result names neither threads nor engine; the manifest does. */
    @Test
    void thePlainLoopOverAllAccountsGivesTheSameBytes() {
        String indexed = run("indexed", "--engine", "indexed");
        assertThat(run("reference", "--engine", "reference")).isEqualTo(indexed);
    }

    @Test
    void f60LocaleTimeZoneAndClockChangeNothing() {
        String expected = result("plain", "2");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(result("turkish", "2")).isEqualTo(expected);
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(result("arabic", "2")).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (String file : List.of("report.html", "summary.md", "tables/jumps-worstPaths.csv")) {
            assertThat(Folders.text(folder.resolve("turkish").resolve(file)).replace("turkish", "plain"))
                    .as(file)
                    .isEqualTo(Folders.text(folder.resolve("plain").resolve(file)));
        }
    }

    @Test
    void f63MorePathsKeepTheFirstOnes() {
        export("few", "10");
        export("many", "25");
        for (String table : List.of("outcomes.csv")) {
            String few = Folders.text(folder.resolve("few").resolve(table));
            assertThat(Folders.text(folder.resolve("many").resolve(table))).startsWith(few);
        }
    }

    @Test
    void anotherSeedGivesAnotherResult() {
        assertThat(result("a", "2")).isNotEqualTo(run("b", "--threads", "2", "--seed", "8"));
    }

    private String result(String out, String threads) {
        return run(out, "--threads", threads);
    }

    private String run(String out, String... options) {
        List<String> words = new java.util.ArrayList<>(List.of("stress", "--out", out, "-q"));
        words.addAll(List.of(options));
        assertThat(Program.in(folder)
                        .with(new TinyRun())
                        .run(words.toArray(String[]::new))
                        .code())
                .isZero();
        return Folders.text(folder.resolve(out).resolve("result.json"));
    }

    private void export(String to, String paths) {
        Program.in(folder).with(new TinyRun()).run("stress", "--paths", paths, "--export", to);
    }
}
