package org.breakwater.reports.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Hidden folders that killed runs left beside their targets. Those of living runs are locked and stay. */
final class Leftovers {

    static final String DRAFT = ".breakwater-draft";
    static final String OLD = ".breakwater-old";

    private Leftovers() {}

    /** {@code .name.breakwater-draft} beside {@code target}. */
    static Path hidden(Path target, String suffix) {
        return target.resolveSibling("." + target.getFileName() + suffix);
    }

    /** Recovers or removes every leftover in {@code folder}. */
    static void clean(Path folder) throws IOException {
        for (Path path : named(folder, OLD)) {
            Optional<FolderLock> lock = FolderLock.tryLock(path);
            if (lock.isPresent()) {
                try (FolderLock held = lock.get()) {
                    Replacement.of(targetOf(path, OLD)).recover(held);
                }
            }
        }
        for (Path path : named(folder, DRAFT)) {
            if (isOurs(path)) {
                removeDraft(path);
            }
        }
    }

    private static boolean isOurs(Path draft) throws IOException {
        return Files.exists(draft.resolve(FolderLock.NAME), LinkOption.NOFOLLOW_LINKS) || RunDirectory.isEmpty(draft);
    }

    private static void removeDraft(Path draft) throws IOException {
        Optional<FolderLock> lock = FolderLock.tryLock(draft);
        if (lock.isPresent()) {
            try (FolderLock held = lock.get()) {
                Durable.deleteTree(draft);
            }
        }
    }

    private static List<Path> named(Path folder, String suffix) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(p -> isHidden(p.getFileName().toString(), suffix))
                    .filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isHidden(String name, String suffix) {
        return name.startsWith(".") && name.endsWith(suffix) && name.length() > suffix.length() + 1;
    }

    private static Path targetOf(Path hidden, String suffix) {
        String name = hidden.getFileName().toString();
        return hidden.resolveSibling(name.substring(1, name.length() - suffix.length()));
    }
}
