package org.breakwater.datasets.located.tree;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.LocatedNode.Sequence;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * One configuration document: a file as read, or several merged into one.
 *
 * @param name the main file's name as the user gave it
 * @param root its value
 */
public record LocatedDocument(String name, LocatedNode root) {

    /** The value at a path, or null where there is none. */
    public @Nullable LocatedNode find(DocumentPath path) {
        LocatedNode node = root;
        for (DocumentPath step : path.steps()) {
            node = child(node, step.key() != null ? step.key() : Integer.toString(step.index()));
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    /** Where the value at a path was written; where there is none, the nearest value that encloses it. */
    public SourceLocation location(DocumentPath path) {
        return nearest(path.steps().stream()
                .map(step -> step.key() != null ? step.key() : Integer.toString(step.index()))
                .toList());
    }

    /** Where the value at a JSON pointer was written; where there is none, the nearest value that encloses it. */
    public SourceLocation location(JsonPointer pointer) {
        return nearest(DocumentPath.segments(pointer));
    }

    /** The document as Jackson's tree, for schema validators and writers. */
    public JsonNode tree() {
        return JsonTree.of(root);
    }

    /** Visits each scalar and each empty map or list, in the order of the document. */
    public void forEachLeaf(BiConsumer<DocumentPath, LocatedNode> visitor) {
        visit(DocumentPath.ROOT, root, visitor);
    }

    /**
     * Runs a conversion of the value at a path into a domain object, so that a rule which the domain's constructor finds
     * broken is reported at the place where the user wrote the value; see {@link BrokenRule}.
     *
     * @throws ConfigurationException with code {@link DiagnosticCode#RULE} when the conversion throws
     *     {@link IllegalArgumentException}
     */
    public <R> R convert(DocumentPath path, Supplier<R> conversion) {
        try {
            return conversion.get();
        } catch (IllegalArgumentException broken) {
            BrokenRule rule = BrokenRule.of(broken.getMessage(), path, find(path), location(path));
            throw new ConfigurationException(Diagnostic.error(DiagnosticCode.RULE, rule.message(), rule.location()));
        }
    }

    private SourceLocation nearest(List<String> segments) {
        LocatedNode node = root;
        for (String segment : segments) {
            LocatedNode child = child(node, segment);
            if (child == null) {
                break;
            }
            node = child;
        }
        return node.location();
    }

    private static @Nullable LocatedNode child(LocatedNode node, String segment) {
        if (node instanceof Mapping map) {
            return map.get(segment);
        }
        if (node instanceof Sequence list && segment.matches("\\d{1,9}")) {
            int index = Integer.parseInt(segment);
            return index < list.items().size() ? list.items().get(index) : null;
        }
        return null;
    }

    private static void visit(DocumentPath path, LocatedNode node, BiConsumer<DocumentPath, LocatedNode> visitor) {
        if (node instanceof Mapping map && !map.entries().isEmpty()) {
            map.entries().forEach((key, entry) -> visit(path.key(key), entry.value(), visitor));
        } else if (node instanceof Sequence list && !list.items().isEmpty()) {
            for (int i = 0; i < list.items().size(); i++) {
                visit(path.index(i), list.items().get(i), visitor);
            }
        } else {
            visitor.accept(path, node);
        }
    }
}
