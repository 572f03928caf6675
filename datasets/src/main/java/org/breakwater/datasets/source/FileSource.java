package org.breakwater.datasets.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that the user named. */
record FileSource(Path path) implements DataSource {

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public InputStream open() throws IOException {
        if (!Files.exists(path)) {
            throw InputFaults.unreadable(name(), "does not exist");
        }
        if (!Files.isRegularFile(path)) {
            throw InputFaults.unreadable(name(), Files.isDirectory(path) ? "is a folder" : "is not a regular file");
        }
        return Files.newInputStream(path);
    }

    @Override
    public long size() throws IOException {
        return Files.size(path);
    }
}
