package org.breakwater.datasets.located.tree;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of every file that a reader has read, for quoting lines in messages. Not thread-safe. */
public final class SourceTexts {

    private final Map<String, String> textByFile = new HashMap<>();

    /** Remembers a file's text; lines end at LF, CR LF or CR. */
    public void add(String file, String text) {
        textByFile.put(file, text);
    }

    /** A line, counted from 1, or null where the file or line is unknown. */
    public @Nullable String line(String file, int line) {
        String text = textByFile.get(file);
        return text == null || line < 1
                ? null
                : text.lines().skip(line - 1L).findFirst().orElse(null);
    }
}
