package org.breakwater.models.reference;

import java.util.EnumMap;
import java.util.Map;

/** How the cases of one group came out. */
public final class GroupTally {

    private final String group;
    private final boolean open;
    private final Map<CaseOutcome, Integer> counts = new EnumMap<>(CaseOutcome.class);

    /**
     * Starts at zero.
     *
     * @param group its name
     * @param open whether the group is in force
     */
    public GroupTally(String group, boolean open) {
        this.group = group;
        this.open = open;
    }

    /** Whether a case that fails or is unknown fails the build. */
    public boolean isOpen() {
        return open;
    }

    /** Counts a case. */
    public void add(CaseOutcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    /** The closing line: {@code reference first_passage: 17 passed, 0 failed, 0 unknown}. */
    public String summary() {
        final String skipped = count(CaseOutcome.SKIPPED) > 0 ? ", " + count(CaseOutcome.SKIPPED) + " skipped" : "";
        return "reference " + group + ": " + count(CaseOutcome.PASSED) + " passed, " + count(CaseOutcome.FAILED)
                + " failed, " + count(CaseOutcome.UNKNOWN) + " unknown" + skipped + (open ? "" : " (not in force)");
    }

    private int count(CaseOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
