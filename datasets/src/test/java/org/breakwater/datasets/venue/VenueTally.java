package org.breakwater.datasets.venue;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.breakwater.datasets.venue.VenueResult.Outcome;

/** How the cases of one engine came out. */
final class VenueTally {

    private final String engine;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final Map<String, Integer> provenance = new TreeMap<>();
    private int cases;
    private int inForce;

    VenueTally(String engine) {
        this.engine = engine;
    }

    void add(VenueCase given, VenueResult result, boolean open) {
        cases++;
        inForce += open ? 1 : 0;
        counts.merge(result.outcome(), 1, Integer::sum);
        if (result.outcome() == Outcome.PASSED) {
            provenance.merge(given.provenance(), 1, Integer::sum);
        }
    }

    /** The closing line: {@code venue bitmex: 4 passed, 0 failed, 0 unknown (3 asserted, 1 rule-only), 4 of 4 in force}. */
    String summary() {
        String vouched = provenance.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return "venue " + engine + ": " + count(Outcome.PASSED) + " passed, " + count(Outcome.FAILED) + " failed, "
                + count(Outcome.UNKNOWN) + " unknown" + (vouched.isEmpty() ? "" : " (" + vouched + ")")
                + apart(Outcome.FROM_PRESET, "from preset") + apart(Outcome.UNSUPPORTED, "unsupported")
                + ", " + inForce + " of " + cases + " in force";
    }

    private String apart(Outcome outcome, String name) {
        return count(outcome) == 0 ? "" : ", " + count(outcome) + " " + name;
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
