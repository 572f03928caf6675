package org.breakwater.cli.inspect.venue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.jspecify.annotations.Nullable;

/** Where two venues differ, value by value, every default of the program included; what they are called and their sources left out. */
public final class VenueDiff {

    private static final Set<String> LEFT_OUT =
            Set.of("schemaVersion", "name", "title", "provenance", "absent", "notExpressed");

    /**
     * A value that differs.
     *
     * @param path of the value in the venue file
     * @param first what the first venue has; null if nothing
     * @param second what the second venue has; null if nothing
     */
    public record Difference(
            String path, @Nullable String first, @Nullable String second) {}

    private VenueDiff() {}

    /** Differences in the order of their paths. */
    public static List<Difference> of(LocatedDocument first, LocatedDocument second) {
        Map<String, String> left = values(first);
        Map<String, String> right = values(second);
        Set<String> paths = new TreeSet<>(left.keySet());
        paths.addAll(right.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            String a = left.get(path);
            String b = right.get(path);
            if (a == null || !a.equals(b)) {
                differences.add(new Difference(path, a, b));
            }
        }
        return differences;
    }

    private static Map<String, String> values(LocatedDocument document) {
        Map<String, String> values = new LinkedHashMap<>();
        document.forEachLeaf((path, value) -> {
            String top = String.valueOf(path.steps().get(0).key());
            if (!LEFT_OUT.contains(top) && value instanceof Scalar scalar && scalar.value() != null) {
                values.put(path.toString(), scalar.text());
            }
        });
        return values;
    }
}
