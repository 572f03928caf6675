package org.breakwater.reports.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds a working folder while its process lives. The operating system drops the lock when the process dies, however it
 * dies, so a folder whose lock can be had is a leftover. A locked folder may be renamed.
 */
final class FolderLock implements AutoCloseable {

    static final String NAME = ".breakwater-lock";

    /** Folders held by this process: closing a second channel on a lock file would drop the first one's lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final FileChannel channel;
    private Path folder;

    private FolderLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
        this.folder = key;
    }

    /** Locks {@code folder}, a path without links; empty when a run holds it. */
    static Optional<FolderLock> tryLock(Path folder) throws IOException {
        if (!HELD.add(folder)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(
                    folder.resolve(NAME),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            lock = channel.tryLock();
            return lock == null ? Optional.empty() : Optional.of(new FolderLock(folder, channel));
        } finally {
            if (lock == null) {
                HELD.remove(folder);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    /** Says that the folder has been renamed to {@code path}. */
    void movedTo(Path path) {
        folder = path;
    }

    /** Removes the lock file, where it still is, and releases the lock. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
        channel.close();
        HELD.remove(key);
    }
}
