package org.breakwater.reports.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.breakwater.models.diagnostic.ResourceException;
import org.breakwater.reports.text.Numbers;

/**
 * The place of a run's outputs. Nothing that is there is touched before the new outputs are complete, and nothing that is
 * not Breakwater's is ever removed, also with {@code force}.
 *
 * <p>Open it before the work starts, so that a refusal costs no time. A target that is a symbolic link or a file is always
 * refused; its parents may be links. Leftovers of killed runs beside the target are removed on opening.
 */
public final class RunDirectory {

    public static final String MANIFEST = "manifest.json";
    public static final String RESULT = "result.json";
    public static final String REPORT = "report.html";
    public static final String SUMMARY = "summary.md";
    public static final String LOG = "log.jsonl";
    public static final String TABLES = "tables";
    public static final String CHARTS = "charts";

    private static final int MOST_RUNS_A_SECOND = 1_000;

    private final Path wanted;
    private final boolean force;
    private final boolean numbered;

    private RunDirectory(Path wanted, boolean force, boolean numbered) {
        this.wanted = wanted.toAbsolutePath().normalize();
        this.force = force;
        this.numbered = numbered;
    }

    /**
     * A directory that the user named.
     *
     * @param force replace Breakwater's own files in it; foreign files stay
     */
    public static RunDirectory at(Path directory, boolean force) {
        return new RunDirectory(directory, force, false);
    }

    /**
     * {@code <UTC time>-<hash8>} under {@code runs}, with {@code -2}, {@code -3} … appended when that is taken.
     *
     * @param startedMillis start of the run, UTC epoch milliseconds
     * @param configHash hexadecimal hash of the configuration
     */
    public static RunDirectory under(Path runs, long startedMillis, String configHash) {
        String hash = configHash.substring(0, Math.min(8, configHash.length()));
        return new RunDirectory(runs.resolve(Numbers.utcCompact(startedMillis) + "-" + hash), false, true);
    }

    /**
     * Starts a draft beside the target.
     *
     * @throws ResourceException when the target is refused, another run is writing it, or the disk refuses
     */
    public RunDraft open() {
        try {
            Path parent = wanted.getParent();
            if (parent == null) {
                throw Faults.refused(wanted, "is the root of a file system", "name a directory below it");
            }
            Files.createDirectories(parent);
            Path folder = parent.toRealPath();
            Leftovers.clean(folder);
            return numbered ? openNumbered(folder) : openNamed(folder.resolve(wanted.getFileName()));
        } catch (IOException e) {
            throw Faults.cannotWrite(wanted, e);
        }
    }

    private RunDraft openNamed(Path target) throws IOException {
        check(target);
        return RunDraft.tryOpen(target)
                .orElseThrow(() -> Faults.refused(
                        target, "is being written by another run", "wait for it, or name another directory"));
    }

    private RunDraft openNumbered(Path folder) throws IOException {
        String name = wanted.getFileName().toString();
        for (int i = 1; i <= MOST_RUNS_A_SECOND; i++) {
            Path candidate = folder.resolve(i == 1 ? name : name + "-" + i);
            Optional<RunDraft> draft =
                    Files.exists(candidate, LinkOption.NOFOLLOW_LINKS) ? Optional.empty() : RunDraft.tryOpen(candidate);
            if (draft.isPresent()) {
                return draft.get();
            }
        }
        throw Faults.refused(wanted, "and " + MOST_RUNS_A_SECOND + " numbered ones exist", "remove old runs");
    }

    private void check(Path target) throws IOException {
        if (Files.isSymbolicLink(target)) {
            throw Faults.refused(target, "is a symbolic link, which is not followed", "name the directory itself");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                throw Faults.refused(target, "exists and is not a directory", "name another directory");
            }
            if (!force && !isEmpty(target)) {
                throw Faults.refused(target, "exists and is not empty", "name another directory, or pass --force");
            }
        }
    }

    static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }
}
