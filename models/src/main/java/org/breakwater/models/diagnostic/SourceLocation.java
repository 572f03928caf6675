package org.breakwater.models.diagnostic;

import java.util.Objects;

/**
 * A place in a file that the user wrote or supplied.
 *
 * @param file the file's name as the user gave it
 * @param line 1-based line, 0 when the fault belongs to the file as a whole
 * @param column 1-based column, 0 when it belongs to the line as a whole
 */
public record SourceLocation(String file, int line, int column) {

    public SourceLocation {
        Objects.requireNonNull(file, "file");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column must not be negative, got " + line + ":" + column);
        }
    }

    /** The whole file. */
    public static SourceLocation of(String file) {
        return new SourceLocation(file, 0, 0);
    }

    /** {@code file}, {@code file:12} or {@code file:12:9}. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
