package org.breakwater.datasets.located.layer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;

/**
 * Resolves the paths that a document names. They are relative to its folder, and the file that they lead to, with every
 * symbolic link followed, must lie in that folder or in a declared data root. Addresses of the network are refused: nothing
 * is fetched while a run lasts.
 */
public final class SafePaths {

    private static final Pattern URL = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]+:|//|\\\\\\\\).*", Pattern.DOTALL);

    private final Path folder;
    private final List<Path> dataRoots;

    /**
     * @param folder the document's folder
     * @param dataRoots further folders in which files may lie
     */
    public SafePaths(Path folder, List<Path> dataRoots) {
        this.folder = folder;
        this.dataRoots = List.copyOf(dataRoots);
    }

    /** For the paths of a document in this file. */
    public static SafePaths besides(Path document, List<Path> dataRoots) {
        Path parent = document.toAbsolutePath().getParent();
        return new SafePaths(parent == null ? document.toAbsolutePath() : parent, dataRoots);
    }

    /**
     * The existing file that a text names, as its real path.
     *
     * @param at where the text stands
     * @throws ConfigurationException with code {@link DiagnosticCode#PATH_ESCAPE} when the text is no path, or an address of
     *     the network, or leads out of the permitted folders
     * @throws DataException with code {@link DiagnosticCode#FILE_MISSING} when it leads to no regular file inside them
     */
    public Path resolve(String text, SourceLocation at) {
        Path path = parse(text, at);
        if (!isInside(folder.resolve(path).toAbsolutePath().normalize(), normalized())) {
            throw escapes(text, at);
        }
        try {
            Path real = folder.resolve(path).toRealPath();
            if (!isInside(real, realRoots())) {
                throw escapes(text, at);
            }
            if (!Files.isRegularFile(real)) {
                throw missing(text, "is no regular file", at);
            }
            return real;
        } catch (IOException unreadable) {
            throw missing(text, "does not exist", at);
        }
    }

    static Path parse(String text, SourceLocation at) {
        if (URL.matcher(text).matches()) {
            throw refused("must be a file, nothing is fetched during a run", text, at);
        }
        if (text.isBlank() || text.startsWith("~")) {
            throw refused("must be a path without ~", text, at);
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException malformed) {
            throw refused("must be a path", text, at);
        }
    }

    private List<Path> normalized() {
        List<Path> roots = new ArrayList<>(realRootsOrNothing());
        roots.add(folder.toAbsolutePath().normalize());
        dataRoots.forEach(root -> roots.add(root.toAbsolutePath().normalize()));
        return roots;
    }

    private List<Path> realRootsOrNothing() {
        try {
            return realRoots();
        } catch (IOException absent) {
            return List.of();
        }
    }

    private List<Path> realRoots() throws IOException {
        List<Path> roots = new ArrayList<>(List.of(folder.toRealPath()));
        for (Path root : dataRoots) {
            if (Files.isDirectory(root)) {
                roots.add(root.toRealPath());
            }
        }
        return roots;
    }

    private static boolean isInside(Path path, List<Path> roots) {
        return roots.stream().anyMatch(path::startsWith);
    }

    private static ConfigurationException escapes(String text, SourceLocation at) {
        return refused("must stay inside the document's folder or a data root", text, at);
    }

    private static ConfigurationException refused(String rule, String text, SourceLocation at) {
        String message = "the path " + rule + ", got \"" + text + "\"";
        return new ConfigurationException(Diagnostic.error(DiagnosticCode.PATH_ESCAPE, message, at));
    }

    private static DataException missing(String text, String reason, SourceLocation at) {
        return new DataException(Diagnostic.error(DiagnosticCode.FILE_MISSING, "the file " + text + " " + reason, at));
    }
}
