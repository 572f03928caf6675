package org.breakwater.reports.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.ResourceException;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.json.Manifest;
import org.breakwater.reports.json.ManifestJson;
import org.breakwater.reports.json.ResultJson;

/** A complete run directory: reads its result, and renews outputs one whole file at a time. */
public final class ExistingRun implements FileSink {

    private final Path directory;

    private ExistingRun(Path directory) {
        this.directory = directory;
    }

    /** The run in {@code directory}. */
    public static ExistingRun at(Path directory) {
        return new ExistingRun(directory);
    }

    public Path directory() {
        return directory;
    }

    /**
     * The run's result.
     *
     * @throws DataException when it is missing or damaged
     */
    public StressResult result() {
        return ResultJson.read(directory.resolve(RunDirectory.RESULT));
    }

    /**
     * The run's manifest.
     *
     * @throws DataException when it is missing or damaged
     */
    public Manifest manifest() {
        return ManifestJson.read(directory.resolve(RunDirectory.MANIFEST));
    }

    /**
     * Replaces a file, or adds it; a reader sees the old or the new one.
     *
     * @throws ResourceException when it cannot be written, or a symbolic link is in the way
     */
    @Override
    public void write(String name, byte[] content) {
        Path file = OutputName.below(directory, name);
        try {
            for (Path part = file; part != null && !part.equals(directory); part = part.getParent()) {
                if (Files.isSymbolicLink(part)) {
                    throw Faults.refused(part, "is a symbolic link, which is not followed", "remove the link");
                }
            }
            Files.createDirectories(file.getParent());
            Path draft = Leftovers.hidden(file, Leftovers.DRAFT);
            Files.deleteIfExists(draft);
            Durable.create(draft, content);
            Durable.rename(draft, file);
        } catch (IOException e) {
            throw Faults.cannotWrite(file, e);
        }
    }
}
