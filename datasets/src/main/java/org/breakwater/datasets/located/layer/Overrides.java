package org.breakwater.datasets.located.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.located.read.LocatedReader;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.LocatedNode;
import org.breakwater.datasets.located.tree.LocatedNode.Entry;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.LocatedNode.Sequence;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.diagnostic.UsageException;

/**
 * The option {@code --set a.b[2].c=v}. The value is in YAML's notation and needs no quotes where the format expects text; a
 * map or list replaces what is there. Keys on the way that the document leaves out are added, whether the format knows them
 * is for the binder to say; a list's elements must exist.
 */
public final class Overrides {

    private Overrides() {}

    /**
     * The document with the assignments laid over it, in their order.
     *
     * @param findings takes what is wrong: a path that runs through a value that is no map or list, or past a list's end,
     *     a value that is not well formed
     * @throws UsageException when an assignment has no {@code path=value} form
     */
    public static LocatedDocument apply(LocatedDocument document, List<String> assignments, Findings findings) {
        LocatedNode root = document.root();
        for (String assignment : assignments) {
            try {
                root = new Assignment(assignment).applyTo(root);
            } catch (ConfigurationException wrong) {
                findings.addAll(wrong.diagnostics());
            }
        }
        return new LocatedDocument(document.name(), root);
    }

    /** One assignment while it is applied. */
    private static final class Assignment {

        private final SourceLocation at;
        private final DocumentPath path;
        private final String value;

        Assignment(String text) {
            at = SourceLocation.of("--set " + text);
            int equals = text.indexOf('=');
            try {
                path = DocumentPath.parse(text.substring(0, Math.max(0, equals)).strip());
            } catch (IllegalArgumentException noPath) {
                String message = "--set must look like a.b[2].c=value, got " + text;
                throw new UsageException(Diagnostic.error(DiagnosticCode.USAGE, message, null));
            }
            value = text.substring(equals + 1);
        }

        LocatedNode applyTo(LocatedNode root) {
            return set(root, path.steps(), DocumentPath.ROOT, LocatedReader.value(value, at));
        }

        private LocatedNode set(LocatedNode node, List<DocumentPath> steps, DocumentPath done, LocatedNode changed) {
            if (steps.isEmpty()) {
                return changed;
            }
            DocumentPath step = steps.get(0);
            List<DocumentPath> rest = steps.subList(1, steps.size());
            if (step.key() != null) {
                return setKey(node, step.key(), rest, done, changed);
            }
            if (!(node instanceof Sequence list)) {
                throw refused(DiagnosticCode.TYPE, done.subject() + " must be a list, got " + node.describe());
            }
            if (step.index() >= list.items().size()) {
                String message = done.index(step.index()) + " does not exist, " + done.subject() + " has length ";
                throw refused(
                        DiagnosticCode.UNKNOWN_REFERENCE, message + list.items().size());
            }
            List<LocatedNode> items = new ArrayList<>(list.items());
            items.set(step.index(), set(items.get(step.index()), rest, done.index(step.index()), changed));
            return new Sequence(items, list.location());
        }

        private LocatedNode setKey(
                LocatedNode node, String key, List<DocumentPath> rest, DocumentPath done, LocatedNode changed) {
            if (!(node instanceof Mapping map)) {
                throw refused(DiagnosticCode.TYPE, done.subject() + " must be a map, got " + node.describe());
            }
            Map<String, Entry> entries = new LinkedHashMap<>(map.entries());
            Entry old = entries.get(key);
            LocatedNode under = old == null ? new Mapping(Map.of(), at) : old.value();
            LocatedNode value = set(under, rest, done.key(key), changed);
            entries.put(key, new Entry(rest.isEmpty() || old == null ? at : old.keyLocation(), value));
            return new Mapping(entries, map.location());
        }

        private ConfigurationException refused(DiagnosticCode code, String message) {
            return new ConfigurationException(Diagnostic.error(code, message, at));
        }
    }
}
