package org.breakwater.cli.runfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.scenarios.run.Limit;
import org.jspecify.annotations.Nullable;

/** A declared limit of one metric. */
@Describe("Largest permitted value; the upper end of the interval must not exceed it.")
record LimitSection(
        @Describe("For the headline scenario.") @Nullable @NonNegative
        Double max,

        @Describe("For other scenarios, by their id.") @Default("{}")
        Map<@Identifier String, @NonNegative Double> scenarios) {

    private static final String HEADLINE = "*";

    LimitSection {
        if (max == null && scenarios.isEmpty()) {
            throw new IllegalArgumentException("max must be given, or scenarios with a limit each");
        }
    }

    List<Limit> toDomain(String metric) {
        List<Limit> limits = new ArrayList<>();
        if (max != null) {
            limits.add(new Limit(HEADLINE, metric, max));
        }
        new TreeMap<>(scenarios).forEach((id, most) -> limits.add(new Limit(id, metric, most)));
        return limits;
    }
}
