package org.breakwater.reports.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts a finished draft in the place of what is there: the old folder is renamed aside, the draft renamed to the target,
 * foreign files carried over, the old folder removed. Killed between any two of these, the next start undoes the first or
 * finishes the rest.
 */
final class Replacement {

    /** What a run directory holds of ours; anything else in an old folder is the user's. */
    private static final Set<String> OWN = Set.of(
            RunDirectory.MANIFEST,
            RunDirectory.RESULT,
            RunDirectory.REPORT,
            RunDirectory.SUMMARY,
            RunDirectory.LOG,
            RunDirectory.TABLES,
            RunDirectory.CHARTS,
            FolderLock.NAME);

    private final Path target;
    private final Path old;

    private Replacement(Path target) {
        this.target = target;
        this.old = Leftovers.hidden(target, Leftovers.OLD);
    }

    static Replacement of(Path target) {
        return new Replacement(target);
    }

    /** Renames {@code draft}, which {@code lock} holds, to the target. */
    void by(Path draft, FolderLock lock) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) || RunDirectory.isEmpty(target)) {
            Durable.rename(draft, target);
            lock.movedTo(target);
            return;
        }
        FolderLock oldLock = FolderLock.tryLock(target)
                .orElseThrow(() -> Faults.refused(target, "is being replaced by another run", "wait for it"));
        try (oldLock) {
            Durable.rename(target, old);
            oldLock.movedTo(old);
            try {
                Durable.rename(draft, target);
            } catch (IOException e) {
                recover(oldLock);
                throw e;
            }
            lock.movedTo(target);
            finish();
        }
    }

    /** Brings a broken replacement, whose old folder {@code oldLock} holds, to an end: forward when the new outputs are in place, else back. */
    void recover(FolderLock oldLock) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            finish();
        } else {
            Durable.rename(old, target);
            oldLock.movedTo(target);
        }
    }

    private void finish() throws IOException {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(old)) {
            entries = listed.sorted().toList();
        }
        for (Path entry : entries) {
            Path carried = target.resolve(entry.getFileName());
            if (!OWN.contains(entry.getFileName().toString()) && !Files.exists(carried, LinkOption.NOFOLLOW_LINKS)) {
                Durable.rename(entry, carried);
            }
        }
        Durable.deleteTree(old);
    }
}
