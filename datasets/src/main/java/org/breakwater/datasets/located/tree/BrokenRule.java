package org.breakwater.datasets.located.tree;

import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a constructor found broken, placed in the document. By the project's style a constructor's message starts with
 * the name of the value that breaks the rule, perhaps with a path to it: {@code maintenance must be ≤ initial (0.05), got
 * 0.08}, {@code tiers[2].floor must be above …}. Where the document has such a value, the rule is reported there.
 *
 * @param message the constructor's message with the full path of the value
 * @param location where the value was written
 * @param culprit the value's path relative to what was constructed, or null where the message names no value
 */
public record BrokenRule(
        String message, SourceLocation location, @Nullable DocumentPath culprit) {

    /**
     * Places a message.
     *
     * @param message the constructor's message
     * @param path the path of what was constructed
     * @param node what was constructed
     * @param otherwise where to report a rule that belongs to no single value that the user wrote
     */
    public static BrokenRule of(
            @Nullable String message, DocumentPath path, @Nullable LocatedNode node, SourceLocation otherwise) {
        String text = String.valueOf(message);
        if (node instanceof LocatedNode.Sequence list && text.matches("\\w+\\[\\d{1,9}].*")) {
            return ofElement(text.substring(text.indexOf('[')), path, list, otherwise);
        }
        DocumentPath culprit = node instanceof LocatedNode.Mapping map ? culprit(text, map) : null;
        if (node == null || culprit == null) {
            return new BrokenRule(path.parent() == null ? text : path + ": " + text, otherwise, null);
        }
        SourceLocation written = new LocatedDocument("", node).location(culprit);
        String full = path.parent() == null ? text : path + "." + text;
        return new BrokenRule(full, written.line() == 0 ? otherwise : written, culprit);
    }

    /** A list that stands for a component of its own: the component's name is not in the document, its elements are. */
    private static BrokenRule ofElement(
            String text, DocumentPath path, LocatedNode.Sequence list, SourceLocation otherwise) {
        DocumentPath element = DocumentPath.parse(text.split("[\\s:,]", 2)[0]);
        LocatedNode written = new LocatedDocument("", list).find(element);
        return new BrokenRule(path + text, written == null ? otherwise : written.location(), element);
    }

    private static @Nullable DocumentPath culprit(String message, LocatedNode.Mapping map) {
        try {
            DocumentPath path = DocumentPath.parse(message.split("[\\s:,]", 2)[0]);
            String first = path.steps().get(0).key();
            return first == null || map.get(first) == null ? null : path;
        } catch (IllegalArgumentException noPath) {
            return null;
        }
    }
}
