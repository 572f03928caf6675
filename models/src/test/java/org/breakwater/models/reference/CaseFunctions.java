package org.breakwater.models.reference;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every function that the harness can answer, by name. */
final class CaseFunctions {

    private static final Map<String, CaseFunction> BY_NAME = new TreeMap<>();

    static {
        BY_NAME.putAll(DistributionCases.FUNCTIONS);
        BY_NAME.putAll(EstimateCases.FUNCTIONS);
        BY_NAME.putAll(DependenceCases.FUNCTIONS);
        BY_NAME.putAll(PriceCases.FUNCTIONS);
        BY_NAME.putAll(OptionCases.FUNCTIONS);
        BY_NAME.putAll(MarginCases.FUNCTIONS);
        BY_NAME.putAll(ImpactCases.FUNCTIONS);
        BY_NAME.putAll(GeneratorCases.FUNCTIONS);
    }

    private CaseFunctions() {}

    static @Nullable CaseFunction find(String name) {
        return BY_NAME.get(name);
    }
}
