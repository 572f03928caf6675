package org.breakwater.cli.runfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breakwater.cli.runfile.LoadedRun.Input;

/** Every file that a run has read, once, by name. */
final class Inputs {

    private final Map<String, Input> byName = new TreeMap<>();

    void add(String name, long bytes, String sha256) {
        byName.put(name, new Input(name, bytes, sha256));
    }

    /** Sorted by name. */
    List<Input> all() {
        return List.copyOf(byName.values());
    }

    /** {@code name=sha256}, sorted by name. */
    List<String> hashes() {
        List<String> hashes = new ArrayList<>();
        byName.values().forEach(input -> hashes.add(input.name() + "=" + input.sha256()));
        return hashes;
    }
}
