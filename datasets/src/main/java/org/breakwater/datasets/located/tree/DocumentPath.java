package org.breakwater.datasets.located.tree;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from a document's root to a value, written {@code scenarios[0].shocks.BTC}; a key that is no plain word stands
 * in quotes, {@code assets."BTC.P"}.
 *
 * @param parent the way to the enclosing map or list, null at the root
 * @param key key in the enclosing map, null at the root and in a list
 * @param index position in the enclosing list, from 0; -1 elsewhere
 */
public record DocumentPath(
        @Nullable DocumentPath parent, @Nullable String key, int index) {

    /** The document itself. */
    public static final DocumentPath ROOT = new DocumentPath(null, null, -1);

    private static final Pattern STEP = Pattern.compile("\\[(\\d{1,9})]|(\\.?)(?:\"([^\"]+)\"|([^.\"\\[\\]]+))");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

    /** The value under a key of the map that this path leads to. */
    public DocumentPath key(String name) {
        return new DocumentPath(this, name, -1);
    }

    /** The element at a position, from 0, of the list that this path leads to. */
    public DocumentPath index(int position) {
        return new DocumentPath(this, null, position);
    }

    /** The steps from the root, which itself is not among them. */
    public List<DocumentPath> steps() {
        Deque<DocumentPath> steps = new ArrayDeque<>();
        for (DocumentPath step = this; step.parent != null; step = step.parent) {
            steps.addFirst(step);
        }
        return List.copyOf(steps);
    }

    /** This path with another one's steps after its own. */
    public DocumentPath then(DocumentPath relative) {
        DocumentPath path = this;
        for (DocumentPath step : relative.steps()) {
            path = new DocumentPath(path, step.key, step.index);
        }
        return path;
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException when the text is not a path
     */
    public static DocumentPath parse(String text) {
        DocumentPath path = ROOT;
        Matcher step = STEP.matcher(text);
        int end = 0;
        while (step.find()
                && step.start() == end
                && (step.group(2) == null || step.group(2).isEmpty() == (end == 0))) {
            String name = step.group(3) != null ? step.group(3) : step.group(4);
            path = name == null ? path.index(Integer.parseInt(step.group(1))) : path.key(name);
            end = step.end();
        }
        if (end == 0 || end < text.length()) {
            throw new IllegalArgumentException("path must look like a.b[2].c, got \"" + text + "\"");
        }
        return path;
    }

    /** The path that a JSON pointer means: steps that are numbers count as list positions. */
    public static List<String> segments(JsonPointer pointer) {
        List<String> segments = new ArrayList<>();
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            segments.add(rest.getMatchingProperty());
        }
        return segments;
    }

    /** The written form as the subject of a message: {@code the document} for the root. */
    public String subject() {
        return parent == null ? "the document" : toString();
    }

    /** The written form; empty for the root. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (DocumentPath step : steps()) {
            if (step.key == null) {
                text.append('[').append(step.index).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(written(step.key));
            }
        }
        return text.toString();
    }

    private static String written(String key) {
        return WORD.matcher(key).matches() ? key : '"' + key + '"';
    }
}
