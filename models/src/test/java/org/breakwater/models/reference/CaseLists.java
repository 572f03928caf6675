package org.breakwater.models.reference;

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
 * The committed lists: groups in force, and functions that the product does not use, each with its reason.
 *
 * @param openGroups names of groups
 * @param skipped reason by function
 */
public record CaseLists(Set<String> openGroups, Map<String, String> skipped) {

    /** Reads both lists from the test resources. */
    public static CaseLists read() {
        final Map<String, String> skipped = new TreeMap<>();
        for (String line : lines("/skipped-functions.txt")) {
            final String[] parts = line.split(" ", 2);
            skipped.put(parts[0], parts[1].strip());
        }
        return new CaseLists(new TreeSet<>(lines("/open-groups.txt")), skipped);
    }

    /** Why a function is skipped; empty if it is not. */
    public String reasonToSkip(String function) {
        return skipped.getOrDefault(function, "");
    }

    private static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CaseLists.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
