package org.breakwater.datasets.located.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of every file that a reader has read, for quoting them in messages. Not thread-safe. */
public final class SourceTexts {

    private final Map<String, List<String>> linesByFile = new HashMap<>();

    /** Remembers a file's text; lines end at LF, CR LF or CR. */
    public void add(String file, String text) {
        linesByFile.put(file, text.lines().toList());
    }

    /** A line, counted from 1, or null where the file or line is unknown. */
    public @Nullable String line(String file, int line) {
        List<String> lines = linesByFile.getOrDefault(file, List.of());
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : null;
    }
}
