package org.breakwater.models.margin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What each asset counts for as collateral. The order of the assets is the order in which a closed account's collateral
 * is sold.
 */
public final class CollateralSchedule {

    private final Map<String, Double> haircuts;

    /**
     * @param haircuts fraction taken off each asset's value, in [0, 1]; an asset that is not listed is not accepted
     */
    public CollateralSchedule(Map<String, Double> haircuts) {
        haircuts.forEach((asset, haircut) -> {
            if (!(haircut >= 0 && haircut <= 1)) {
                throw new IllegalArgumentException("haircut of " + asset + " must be in [0, 1], got " + haircut);
            }
        });
        this.haircuts = Collections.unmodifiableMap(new LinkedHashMap<>(haircuts));
    }

    /** Accepted assets in the order of sale. */
    public List<String> assets() {
        return List.copyOf(haircuts.keySet());
    }

    public boolean accepts(String asset) {
        return haircuts.containsKey(asset);
    }

    /**
     * Fraction of value that counts: {@code 1 − haircut}.
     *
     * @throws IllegalArgumentException if the asset is not accepted
     */
    public double weight(String asset) {
        Double haircut = haircuts.get(asset);
        if (haircut == null) {
            throw new IllegalArgumentException(
                    "collateral " + asset + " must be accepted by the venue, which takes " + haircuts.keySet());
        }
        return 1 - haircut;
    }

    /** The schedule without the assets that the test refuses. */
    public CollateralSchedule only(Predicate<String> kept) {
        Map<String, Double> rest = new LinkedHashMap<>(haircuts);
        rest.keySet().removeIf(kept.negate());
        return new CollateralSchedule(rest);
    }
}
