package org.breakwater.datasets.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file inside the program's own jar. */
record ResourceSource(Class<?> anchor, String name) implements DataSource {

    @Override
    public InputStream open() {
        InputStream stream = anchor.getResourceAsStream(name);
        if (stream == null) {
            throw InputFaults.unreadable(name, "is not part of this build");
        }
        return stream;
    }

    @Override
    public long size() throws IOException {
        return -1;
    }

    @Override
    public @Nullable Path path() {
        return null;
    }
}
