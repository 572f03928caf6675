package org.breakwater.datasets.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where input bytes come from: a file, or a resource that ships with the program. */
public interface DataSource {

    /** The name as the user gave it; it heads every message about this input. */
    String name();

    /** The stored bytes, from the first. */
    InputStream open() throws IOException;

    /** Number of stored bytes, −1 when it is not known before reading. */
    long size() throws IOException;

    /** The file behind this source, or null for a resource. */
    @Nullable
    Path path();

    /** A file. Nothing is touched before {@link #open()}. */
    static DataSource of(Path file) {
        return new FileSource(file);
    }

    /** A resource beside {@code anchor}, or at an absolute name that begins with a slash. */
    static DataSource ofResource(Class<?> anchor, String name) {
        return new ResourceSource(anchor, name);
    }
}
