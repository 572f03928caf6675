package org.breakwater.cli.runfile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.breakwater.datasets.located.shape.Component;
import org.breakwater.datasets.located.tree.LocatedNode;
import org.breakwater.datasets.located.tree.LocatedNode.Entry;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;

/** Maps of a document with something else in them. */
final class DocumentEdits {

    private DocumentEdits() {}

    /** The map with a value in place of what stood under a key, if anything did. */
    static Mapping with(Mapping map, String key, LocatedNode value) {
        Map<String, Entry> entries = new LinkedHashMap<>(map.entries());
        Entry old = entries.get(key);
        entries.put(key, new Entry(old == null ? Component.DEFAULT : old.keyLocation(), value));
        return new Mapping(entries, map.location());
    }

    /** The map without some keys. */
    static Mapping without(Mapping map, Iterable<String> keys) {
        Map<String, Entry> entries = new LinkedHashMap<>(map.entries());
        keys.forEach(entries::remove);
        return new Mapping(entries, map.location());
    }

    /** A map that a document holds under a key. */
    static Mapping map(Mapping holder, String key) {
        if (holder.get(key) instanceof Mapping map) {
            return map;
        }
        throw new IllegalStateException("a document that was bound must hold the map " + key);
    }
}
