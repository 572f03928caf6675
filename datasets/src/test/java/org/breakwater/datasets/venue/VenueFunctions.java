package org.breakwater.datasets.venue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every function that the harness can answer, by name. */
final class VenueFunctions {

    private static final Map<String, VenueFunction> BY_NAME = merged(List.of(
            MarginVenueCases.FUNCTIONS,
            OracleVenueCases.FUNCTIONS,
            CloseOutVenueCases.FUNCTIONS,
            LossVenueCases.FUNCTIONS));

    private VenueFunctions() {}

    static @Nullable VenueFunction find(String function) {
        return BY_NAME.get(function);
    }

    static Map<String, VenueFunction> merged(List<Map<String, VenueFunction>> parts) {
        Map<String, VenueFunction> all = new TreeMap<>();
        for (Map<String, VenueFunction> part : parts) {
            part.forEach((name, function) -> {
                if (all.put(name, function) != null) {
                    throw new IllegalStateException("function " + name + " must be answered once");
                }
            });
        }
        return all;
    }
}
