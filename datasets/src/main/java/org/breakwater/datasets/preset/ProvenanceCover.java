package org.breakwater.datasets.preset;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.breakwater.datasets.located.shape.Component;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.LocatedNode;
import org.breakwater.datasets.located.tree.LocatedNode.Entry;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.datasets.located.tree.NearestName;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * Whether each value that a preset states has a source. A source is named for a path and holds for all that the path encloses;
 * the longest path counts. What a preset leaves out is a default of the program and needs none.
 */
final class ProvenanceCover {

    private static final String PROVENANCE = "provenance";

    /** Keys that identify or describe the rule-set: no source could be wrong about them. */
    private static final Set<String> WORDS =
            Set.of("name", "title", "quoteAsset", "absent", "notExpressed", PROVENANCE);

    private final LocatedDocument preset;
    private final Findings findings;

    private ProvenanceCover(LocatedDocument preset, Findings findings) {
        this.preset = preset;
        this.findings = findings;
    }

    /** Reports each value without a source, at the value, and each source of nothing, at its path. */
    static void check(LocatedDocument preset, Findings findings) {
        ProvenanceCover cover = new ProvenanceCover(preset, findings);
        Set<DocumentPath> sourced = cover.sourced();
        preset.forEachLeaf((path, value) -> cover.requireSource(path, value, sourced));
    }

    private Set<DocumentPath> sourced() {
        Set<DocumentPath> sourced = new LinkedHashSet<>();
        entries().forEach((written, entry) -> {
            DocumentPath path = parsed(written);
            if (path == null || preset.find(path) == null) {
                findings.error(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        "provenance of \"" + written + "\" must name something that the preset states, there is none",
                        entry.keyLocation(),
                        NearestName.question(written, stated()));
            } else {
                sourced.add(path);
            }
        });
        return sourced;
    }

    private Map<String, Entry> entries() {
        LocatedNode node = preset.find(DocumentPath.ROOT.key(PROVENANCE));
        return node instanceof Mapping map ? map.entries() : new LinkedHashMap<>();
    }

    private void requireSource(DocumentPath path, LocatedNode value, Set<DocumentPath> sourced) {
        boolean stated = value instanceof Scalar scalar
                && scalar.value() != null
                && !value.location().file().equals(Component.DEFAULT.file());
        if (stated && !isWord(path) && enclosing(path).noneMatch(sourced::contains)) {
            findings.error(
                    DiagnosticCode.MISSING_KEY,
                    "missing source: provenance must name " + path + " or what encloses it",
                    value.location());
        }
    }

    private static boolean isWord(DocumentPath path) {
        return WORDS.contains(String.valueOf(path.steps().get(0).key()));
    }

    /** The path itself, then what encloses it, the document left out. */
    private static Stream<DocumentPath> enclosing(DocumentPath path) {
        return Stream.iterate(path, p -> p != null && p.parent() != null, DocumentPath::parent);
    }

    private Set<String> stated() {
        Set<String> paths = new LinkedHashSet<>();
        preset.forEachLeaf(
                (path, value) -> enclosing(path).map(DocumentPath::toString).forEach(paths::add));
        paths.removeIf(path -> path.startsWith(PROVENANCE));
        return paths;
    }

    private static @Nullable DocumentPath parsed(String path) {
        try {
            return DocumentPath.parse(path);
        } catch (IllegalArgumentException noPath) {
            return null;
        }
    }
}
