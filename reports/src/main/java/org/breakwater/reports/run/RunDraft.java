package org.breakwater.reports.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.breakwater.models.diagnostic.ResourceException;
import org.breakwater.reports.json.Hashes;
import org.breakwater.reports.json.Manifest;
import org.breakwater.reports.json.ManifestJson;

/**
 * Outputs in the making: a hidden folder beside the target, locked while this run lives. {@link #publish} turns it into the
 * target at once; closing it unpublished removes it.
 */
public final class RunDraft implements FileSink, AutoCloseable {

    private final Path target;
    private final Path folder;
    private final FolderLock lock;
    private boolean published;

    private RunDraft(Path target, Path folder, FolderLock lock) {
        this.target = target;
        this.folder = folder;
        this.lock = lock;
    }

    /** Starts a draft for {@code target}; empty when another run is writing it. */
    static Optional<RunDraft> tryOpen(Path target) throws IOException {
        Path folder = draftOf(target);
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            return Optional.empty();
        }
        return FolderLock.tryLock(folder).map(lock -> new RunDraft(target, folder, lock));
    }

    static Path draftOf(Path target) {
        return Leftovers.hidden(target, Leftovers.DRAFT);
    }

    /** Where the outputs will be. */
    public Path target() {
        return target;
    }

    /** Stores a file; it reaches the disk with {@link #publish}. */
    @Override
    public void write(String name, byte[] content) {
        try {
            Files.write(reserve(name), content);
        } catch (IOException e) {
            throw Faults.cannotWrite(target.resolve(name), e);
        }
    }

    /**
     * Present path of an output that grows while the run goes on, for instance the log. It must be closed before
     * {@link #publish}.
     *
     * @param name as in {@link #write}
     * @return a path below the draft that does not exist yet; its folder does
     */
    public Path reserve(String name) {
        Path path = OutputName.below(folder, name);
        try {
            Files.createDirectories(path.getParent());
        } catch (IOException e) {
            throw Faults.cannotWrite(target.resolve(name), e);
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException("an output must be written once, got " + name + " twice");
        }
        return path;
    }

    /**
     * Completes the run: writes the manifest with the hash of the result, waits for the disk and renames the draft to the target.
     *
     * @return the target
     * @throws ResourceException when the disk refuses; what was there before is then still there
     */
    public Path publish(Manifest manifest) {
        try {
            Path result = folder.resolve(RunDirectory.RESULT);
            Manifest complete = Files.exists(result)
                    ? manifest.withResultSha256(Hashes.sha256(Files.readAllBytes(result)))
                    : manifest;
            Durable.syncTree(folder);
            Durable.create(OutputName.below(folder, RunDirectory.MANIFEST), ManifestJson.write(complete));
            Durable.syncFolder(folder);
            Replacement.of(target).by(folder, lock);
            published = true;
            lock.close();
            return target;
        } catch (IOException e) {
            throw Faults.cannotWrite(target, e);
        }
    }

    /** Removes an unpublished draft. */
    @Override
    public void close() {
        if (published) {
            return;
        }
        try {
            Durable.deleteTree(folder);
            lock.close();
        } catch (IOException e) {
            throw Faults.cannotWrite(folder, e);
        }
    }
}
