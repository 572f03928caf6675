package org.breakwater.cli.inspect;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.breakwater.cli.terminal.Env;

/** Looks at the machine: what works, what would trouble a run, and what to do about it. */
public final class Checkup {

    private static final int OLDEST_JDK = 17;
    private static final long COMFORTABLE_MIB = 1_024;

    private final List<Check> checks = new ArrayList<>();

    /**
     * One thing looked at.
     *
     * @param subject what
     * @param found what it is like
     * @param good whether a run can live with it
     * @param fix what to do about it, empty when all is well
     */
    public record Check(String subject, String found, boolean good, String fix) {}

    /** Looks at everything. */
    public static List<Check> of(Env env) {
        Checkup checkup = new Checkup();
        checkup.jdk();
        checkup.machine(env);
        checkup.text(env);
        checkup.writable(
                "temporary folder",
                Path.of(System.getProperty("java.io.tmpdir", "")),
                "set TMPDIR or -Djava.io.tmpdir");
        checkup.writable(
                "working folder",
                env.resolve(Path.of("")).toAbsolutePath(),
                "run in a folder that you may write, or name --out");
        checkup.archive();
        return List.copyOf(checkup.checks);
    }

    private void jdk() {
        int feature = Runtime.version().feature();
        String found = System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + "), "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
        check("JDK", found, feature >= OLDEST_JDK, "install a JDK, 17 or newer; 17 and 25 are tested");
    }

    private void machine(Env env) {
        check("processors", env.cores() + ", so many threads by default", true, "");
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        check(
                "memory",
                heap + " MiB of heap at most",
                heap >= COMFORTABLE_MIB,
                "give the JVM more: BREAKWATER_JAVA_OPTS=-Xmx2g");
    }

    private void text(Env env) {
        check("locale", Locale.getDefault().toLanguageTag() + ", results do not depend on it", true, "");
        String charset = System.getProperty("native.encoding", "unknown");
        boolean complete = Charset.isSupported(charset)
                && Charset.forName(charset).newEncoder().canEncode('≤');
        check(
                "console",
                charset + ", stdout " + kind(env.terminal().out()) + ", stderr "
                        + kind(env.terminal().err()),
                complete,
                "signs such as ≤ are spelled out; for all of them set LC_ALL=C.UTF-8");
    }

    private static String kind(boolean terminal) {
        return terminal ? "a terminal" : "no terminal";
    }

    private void writable(String subject, Path folder, String fix) {
        long free = folder.toFile().getUsableSpace() >> 20;
        check(subject, folder + ", " + free + " MiB free", Files.isWritable(folder) && free > 100, fix);
    }

    /** The launcher hands a class-data archive to the JVM; without one a start takes longer. */
    private void archive() {
        boolean used = java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.startsWith("-XX:SharedArchiveFile"));
        check(
                "class-data archive",
                used ? "in use" : "not in use",
                used,
                "start through ./breakwater, which makes one");
    }

    private void check(String subject, String found, boolean good, String fix) {
        checks.add(new Check(subject, found, good, good ? "" : fix));
    }
}
