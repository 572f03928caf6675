package org.breakwater.datasets.venue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The committed lists: what is in force, and functions that cannot be answered, each with its reason.
 *
 * @param open names of engines or of functions
 * @param unsupported reason by function
 */
record VenueLists(Set<String> open, Map<String, String> unsupported) {

    /** Reads both lists from the test resources. */
    static VenueLists read() {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : lines("/venue-unsupported.txt")) {
            String[] parts = line.split(" ", 2);
            reasons.put(parts[0], parts[1].strip());
        }
        return new VenueLists(new TreeSet<>(lines("/venue-open-groups.txt")), reasons);
    }

    /** True if the function, or all of its engine, is in force. */
    boolean isOpen(VenueCase given) {
        return open.contains(given.function()) || open.contains(given.engine());
    }

    private static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(VenueLists.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
