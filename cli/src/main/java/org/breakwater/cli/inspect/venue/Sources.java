package org.breakwater.cli.inspect.venue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.breakwater.datasets.located.shape.Component;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.LocatedNode;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.datasets.preset.Provenance;
import org.jspecify.annotations.Nullable;

/** Who says so: the sources of figures, numbered in the order in which they are first asked for. */
final class Sources {

    private final LocatedDocument preset;
    private final Map<DocumentPath, Provenance> byPath = new LinkedHashMap<>();
    private final List<Provenance> cited = new ArrayList<>();

    Sources(LocatedDocument preset, Map<String, Provenance> provenance) {
        this.preset = preset;
        provenance.forEach((path, source) -> byPath.put(DocumentPath.parse(path), source));
    }

    /** The sources of a rule as {@code [1, 2]}; a figure that the preset leaves to the program is named as a default. */
    String mark(List<DocumentPath> paths) {
        Set<Integer> numbers = new TreeSet<>();
        Set<String> defaults = new LinkedHashSet<>();
        for (DocumentPath path : paths) {
            collect(path, numbers, defaults);
        }
        if (numbers.isEmpty()) {
            return "[default]";
        }
        String left = defaults.isEmpty() ? "" : "; default: " + String.join(", ", defaults);
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", left + "]"));
    }

    /** A default that a source is named for is as good as stated. */
    private void collect(DocumentPath path, Set<Integer> numbers, Set<String> defaults) {
        LocatedNode node = preset.find(path);
        if (node == null) {
            shorthand(path, numbers);
            return;
        }
        new LocatedDocument(preset.name(), node).forEachLeaf((below, leaf) -> {
            DocumentPath at = path.then(below);
            if (!isDefault(leaf) || byPath.containsKey(at)) {
                cite(at, numbers);
            } else if (leaf instanceof Scalar scalar && scalar.value() != null) {
                defaults.add(name(at));
            }
        });
    }

    /** Where one word or list stands for a whole map, its keys are that word's. */
    private void shorthand(DocumentPath path, Set<Integer> numbers) {
        DocumentPath parent = path.parent();
        LocatedNode enclosing = parent == null ? null : preset.find(parent);
        if (enclosing != null && !(enclosing instanceof Mapping) && !isDefault(enclosing)) {
            cite(path, numbers);
        }
    }

    private static boolean isDefault(LocatedNode node) {
        return node.location().file().equals(Component.DEFAULT.file());
    }

    private static String name(DocumentPath path) {
        return path.key() == null ? path.toString() : path.key();
    }

    private void cite(DocumentPath path, Set<Integer> numbers) {
        Provenance source = source(path);
        if (source != null) {
            if (!cited.contains(source)) {
                cited.add(source);
            }
            numbers.add(cited.indexOf(source) + 1);
        }
    }

    /** The source named for the path itself, else for the nearest thing that encloses it. */
    private @Nullable Provenance source(DocumentPath path) {
        for (DocumentPath at = path; at != null; at = at.parent()) {
            Provenance source = byPath.get(at);
            if (source != null) {
                return source;
            }
        }
        return null;
    }

    /** The sources that were asked for, in the order of their numbers. */
    List<Provenance> cited() {
        return List.copyOf(cited);
    }
}
