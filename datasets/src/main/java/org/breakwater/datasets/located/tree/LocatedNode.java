package org.breakwater.datasets.located.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A value of a document together with the place where it was written. Immutable; the order of keys is the file's. */
public sealed interface LocatedNode {

    /** Where the value starts, in the file (or option, or default) that it came from. */
    SourceLocation location();

    /** The value as a message names it, for instance {@code the text "abc"} or {@code a list}. */
    String describe();

    /** Where a scalar came from, which decides how strictly its text is read. */
    enum Origin {
        /** Written without quotes in a file. */
        PLAIN,
        /** Written in quotes or as a block in a file: always text. */
        QUOTED,
        /** Given on the command line, where the shell has removed the quotes: text wherever text is expected. */
        OPTION,
        /** Found wrong while reading and reported: stands in for the value, so that the rest can be checked. */
        REFUSED
    }

    /**
     * A single value.
     *
     * @param value String, Boolean, Long, java.math.BigInteger, Double (finite, never -0.0), or null
     * @param text the characters as written, without quotes
     * @param origin how it was written
     * @param location where it starts
     */
    record Scalar(@Nullable Object value, String text, Origin origin, SourceLocation location) implements LocatedNode {

        @Override
        public String describe() {
            if (value == null) {
                return "null";
            }
            if (value instanceof String string) {
                return "the text \"" + (string.length() <= 60 ? string : string.substring(0, 57) + "...") + "\"";
            }
            return (value instanceof Boolean ? "the boolean " : "the number ") + text;
        }
    }

    /** A list. */
    record Sequence(List<LocatedNode> items, SourceLocation location) implements LocatedNode {

        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /** A map of unique keys to values. */
    record Mapping(Map<String, Entry> entries, SourceLocation location) implements LocatedNode {

        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** The value under the key, or null where the key is absent. */
        public @Nullable LocatedNode get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        @Override
        public String describe() {
            return "a map";
        }
    }

    /** A key's place and its value. */
    record Entry(SourceLocation keyLocation, LocatedNode value) {}
}
