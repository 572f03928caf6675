package org.breakwater.cli.runfile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.breakwater.cli.runfile.LoadedRun.Input;

/** Every file that a run has read, once, by name. */
final class Inputs {

    private final Map<String, Input> byName = new TreeMap<>();
    private final TreeSet<String> hashes = new TreeSet<>();

    /** A file that is part of the resolved configuration, whose hash speaks for it. */
    void addConfiguration(String name, byte[] bytes) {
        byName.put(name, new Input(name, bytes.length, Sha256.of(bytes)));
    }

    /** A file of data. */
    void add(String name, long bytes, String sha256) {
        byName.put(name, new Input(name, bytes, sha256));
        hashes.add(name + "=" + sha256);
    }

    /** Sorted by name. */
    List<Input> all() {
        return List.copyOf(byName.values());
    }

    /** {@code name=sha256} of all data, sorted by name. */
    List<String> dataHashes() {
        return List.copyOf(hashes);
    }
}
