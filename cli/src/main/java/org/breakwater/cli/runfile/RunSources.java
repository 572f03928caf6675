package org.breakwater.cli.runfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.breakwater.datasets.located.layer.SafePaths;
import org.breakwater.datasets.source.DataSource;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * The data files that a run file names. Messages call a file by the run file's folder as the user gave it and the path in the
 * run file; hashes call it by that path alone, so that results do not hang on where they were made.
 */
final class RunSources {

    private final Path runFile;
    private final SafePaths paths;

    /**
     * @param runFile as the user gave it
     * @param paths where files may lie
     */
    RunSources(Path runFile, SafePaths paths) {
        this.runFile = runFile;
        this.paths = paths;
    }

    /**
     * The file that a text names.
     *
     * @param at where the text stands
     */
    DataSource open(String text, SourceLocation at) {
        return new NamedFile(runFile.resolveSibling(text).normalize().toString(), paths.resolve(text, at));
    }

    /** Whether a text names a folder, permitted or not. */
    boolean isFolder(String text) {
        try {
            return Files.isDirectory(runFile.resolveSibling(text));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /** The file of that name beside a file that was opened, or null. */
    @Nullable
    DataSource beside(DataSource file, String name) {
        Path real = file.path();
        Path sibling = real == null ? null : real.resolveSibling(name);
        return sibling != null && Files.isRegularFile(sibling)
                ? new NamedFile(Path.of(file.name()).resolveSibling(name).toString(), sibling)
                : null;
    }

    /** A file under the name that messages show. */
    private record NamedFile(String name, Path path) implements DataSource {

        @Override
        public InputStream open() throws IOException {
            return DataSource.of(path).open();
        }

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }
    }
}
