package org.breakwater.datasets.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.models.diagnostic.SourceLocation;

/** The row under the cursor. It is overwritten by the next one. */
public final class CsvRow {

    private final String file;
    private long line;
    private int size;
    private char[] chars = new char[256];
    private int[] end = new int[32];
    private boolean[] quoted = new boolean[32];

    CsvRow(String file) {
        this.file = file;
    }

    /** 1-based line on which the row begins. */
    public int line() {
        return (int) Math.min(line, Integer.MAX_VALUE);
    }

    /** Number of fields. */
    public int size() {
        return size;
    }

    /** The field's text as written, without its quotes. */
    public String text(int field) {
        return new String(chars, start(field), length(field));
    }

    /** All fields. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text(i));
        }
        return texts;
    }

    /** Number of characters in the field. */
    public int length(int field) {
        return end[field] - start(field);
    }

    public boolean isEmpty(int field) {
        return length(field) == 0;
    }

    /** Whether the field's text equals {@code text}. */
    public boolean holds(int field, String text) {
        return text.length() == length(field)
                && Arrays.equals(chars, start(field), end[field], text.toCharArray(), 0, text.length());
    }

    /** First character of the field, NUL when it is empty. */
    public char first(int field) {
        return isEmpty(field) ? '\0' : chars[start(field)];
    }

    /** The field as a number, NaN when it is none; see {@link StrictNumber}. */
    public double number(int field) {
        return StrictNumber.parse(chars, start(field), end[field]);
    }

    /** The field as a whole number without sign, −1 when it is none or does not fit. */
    public long digits(int field) {
        return StrictNumber.parseDigits(chars, start(field), end[field]);
    }

    /** Where the field begins: file, line and character. */
    public SourceLocation location(int field) {
        int column = 1;
        for (int i = 0; i < Math.min(field, size); i++) {
            column += writtenLength(i) + 1;
        }
        return new SourceLocation(file, line(), column);
    }

    /** The row as a whole. */
    public SourceLocation location() {
        return new SourceLocation(file, line(), 0);
    }

    void begin(long startLine) {
        line = startLine;
        size = 0;
    }

    void add(char[] buffer, int offset, int length, boolean isQuoted) {
        if (size == end.length) {
            end = Arrays.copyOf(end, 2 * size);
            quoted = Arrays.copyOf(quoted, 2 * size);
        }
        int from = size == 0 ? 0 : end[size - 1];
        if (from + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, from + length));
        }
        System.arraycopy(buffer, offset, chars, from, length);
        quoted[size] = isQuoted;
        end[size++] = from + length;
    }

    private int start(int field) {
        if (field < 0 || field >= size) {
            throw new IndexOutOfBoundsException("field " + field + " of a row of " + size);
        }
        return field == 0 ? 0 : end[field - 1];
    }

    private int writtenLength(int field) {
        int length = length(field);
        if (!quoted[field]) {
            return length;
        }
        int written = length + 2;
        for (int i = start(field); i < end[field]; i++) {
            written += chars[i] == '"' ? 1 : 0;
        }
        return written;
    }
}
