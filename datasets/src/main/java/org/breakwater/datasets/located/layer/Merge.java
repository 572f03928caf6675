package org.breakwater.datasets.located.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.breakwater.datasets.located.shape.UnionShape;
import org.breakwater.datasets.located.tree.LocatedNode;
import org.breakwater.datasets.located.tree.LocatedNode.Entry;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;

/**
 * Lays one value over another: maps merge key by key, everything else replaces what lies under it. A map whose {@code type}
 * differs from that of the map under it replaces it too, since its other keys mean something else. Every value keeps its
 * location, so the origin of each stays known.
 */
final class Merge {

    private Merge() {}

    static LocatedNode over(LocatedNode under, LocatedNode top) {
        if (!(under instanceof Mapping below) || !(top instanceof Mapping above) || isOfOtherType(below, above)) {
            return top;
        }
        Map<String, Entry> merged = new LinkedHashMap<>(below.entries());
        above.entries()
                .forEach((key, entry) -> merged.merge(
                        key, entry, (old, own) -> new Entry(own.keyLocation(), over(old.value(), own.value()))));
        return new Mapping(merged, above.location());
    }

    private static boolean isOfOtherType(Mapping below, Mapping above) {
        return below.get(UnionShape.DISCRIMINATOR) instanceof Scalar old
                && above.get(UnionShape.DISCRIMINATOR) instanceof Scalar own
                && !old.text().equals(own.text());
    }
}
