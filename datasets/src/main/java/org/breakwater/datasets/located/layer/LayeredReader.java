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
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.datasets.located.tree.LocatedNode.Sequence;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;

/**
 * Reads a document together with everything that it extends. {@code extends} may stand in any map and names one source or a
 * list of them; later ones lie over earlier ones, and the map's own keys over all (maps merge, lists replace). Every source
 * is checked for its schema version.
 */
public final class LayeredReader {

    /** The key that names what lies under a map. */
    public static final String EXTENDS = "extends";

    private static final int MOST_SOURCES = 64;
    private static final int DEEPEST = 8;

    private final LocatedReader reader;
    private final References references;
    private final SchemaVersion version;
    private final Findings findings;
    private final List<Source> sources = new ArrayList<>();

    /**
     * @param reader reads each source
     * @param references finds them
     * @param schemaVersion the version that this program reads
     * @param findings takes what does not prevent a tree; the document must not be used when there are any
     */
    public LayeredReader(LocatedReader reader, References references, int schemaVersion, Findings findings) {
        this.findings = findings;
        this.reader = reader;
        this.references = references;
        this.version = new SchemaVersion(schemaVersion);
    }

    /**
     * Reads the document; one reader is for one document.
     *
     * @throws ConfigurationException when the document itself is no tree or has another version
     */
    public LocatedDocument read(Source main) {
        sources.add(main);
        LocatedDocument document = reader.read(main.name(), main.bytes(), findings);
        version.require(document);
        LocatedNode root = expand(document.root(), DocumentPath.ROOT, List.of(main.name()));
        return new LocatedDocument(main.name(), root);
    }

    /** All sources in the order in which they were read, the main one first; a manifest lists their hashes. */
    public List<Source> sources() {
        return List.copyOf(sources);
    }

    private LocatedNode expand(LocatedNode node, DocumentPath path, List<String> chain) {
        if (node instanceof Sequence list) {
            List<LocatedNode> items = new ArrayList<>();
            for (int i = 0; i < list.items().size(); i++) {
                items.add(expand(list.items().get(i), path.index(i), chain));
            }
            return new Sequence(items, list.location());
        }
        if (!(node instanceof Mapping map)) {
            return node;
        }
        Map<String, Entry> own = new LinkedHashMap<>();
        map.entries().forEach((key, entry) -> {
            LocatedNode value = expand(entry.value(), path.key(key), chain);
            own.put(key, new Entry(entry.keyLocation(), value));
        });
        own.remove(EXTENDS);
        LocatedNode expanded = new Mapping(own, map.location());
        LocatedNode extended = map.get(EXTENDS);
        return extended == null ? expanded : Merge.over(under(extended, path, chain, map.location()), expanded);
    }

    private LocatedNode under(LocatedNode extended, DocumentPath path, List<String> chain, SourceLocation at) {
        List<LocatedNode> names = extended instanceof Sequence list ? list.items() : List.of(extended);
        LocatedNode merged = new Mapping(Map.of(), at);
        for (LocatedNode name : names) {
            if (name instanceof Scalar scalar && scalar.value() instanceof String reference) {
                merged = Merge.over(merged, open(reference, path, chain, scalar.location()));
            } else {
                String message = path.key(EXTENDS) + " must be the name of a file or preset, or a list of names, got ";
                findings.error(DiagnosticCode.TYPE, message + name.describe(), name.location());
            }
        }
        return merged;
    }

    private LocatedNode open(String reference, DocumentPath path, List<String> chain, SourceLocation at) {
        if (isTooMuch(path, chain, at)) {
            return new Mapping(Map.of(), at);
        }
        try {
            Source source = references.open(reference, chain.get(chain.size() - 1), at);
            if (isCycle(source, path, chain, at)) {
                return new Mapping(Map.of(), at);
            }
            sources.add(source);
            List<String> longer = new ArrayList<>(chain);
            longer.add(source.name());
            return expand(content(source, path, at), path, List.copyOf(longer));
        } catch (ConfigurationException found) {
            findings.addAll(found.diagnostics());
            return new Mapping(Map.of(), at);
        }
    }

    private boolean isTooMuch(DocumentPath path, List<String> chain, SourceLocation at) {
        boolean many = sources.size() >= MOST_SOURCES;
        if (many || chain.size() > DEEPEST) {
            String most = many ? MOST_SOURCES + " sources" : DEEPEST + " sources one after the other";
            findings.error(DiagnosticCode.LIMIT, path.key(EXTENDS) + " must not lead to more than " + most, at);
            return true;
        }
        return false;
    }

    private boolean isCycle(Source source, DocumentPath path, List<String> chain, SourceLocation at) {
        int first = chain.indexOf(source.name());
        if (first >= 0) {
            String cycle = String.join(" extends ", chain.subList(first, chain.size())) + " extends " + source.name();
            String message = path.key(EXTENDS) + " must not lead back to itself: " + cycle;
            findings.error(DiagnosticCode.RULE, message, at);
        }
        return first >= 0;
    }

    /** The source as a map without its schema version, which has been checked. */
    private LocatedNode content(Source source, DocumentPath path, SourceLocation at) {
        LocatedDocument document = reader.read(source.name(), source.bytes(), findings);
        version.check(document);
        if (document.root() instanceof Mapping map) {
            Map<String, Entry> entries = new LinkedHashMap<>(map.entries());
            entries.remove(SchemaVersion.KEY);
            return new Mapping(entries, map.location());
        }
        String message = path.key(EXTENDS) + " must name a document that is a map, got "
                + document.root().describe();
        findings.error(DiagnosticCode.TYPE, message, at);
        return new Mapping(Map.of(), at);
    }
}
