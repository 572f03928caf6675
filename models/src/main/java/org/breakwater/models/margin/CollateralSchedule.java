package org.breakwater.models.margin;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.breakwater.models.collateral.CollateralRule;

/**
 * What each asset counts for as collateral. The order of the assets is the order in which a closed account's collateral
 * is sold.
 */
public final class CollateralSchedule {

    private final Map<String, CollateralRule> rules;

    /**
     * @param rules at most one for each asset; an asset without one is not accepted
     */
    public CollateralSchedule(Collection<CollateralRule> rules) {
        Map<String, CollateralRule> byAsset = new LinkedHashMap<>();
        for (CollateralRule rule : rules) {
            if (byAsset.put(rule.asset(), rule) != null) {
                throw new IllegalArgumentException("collateral " + rule.asset() + " must have one rule, got two");
            }
        }
        this.rules = Collections.unmodifiableMap(byAsset);
    }

    /**
     * @param haircuts fraction taken off each asset's value, in [0, 1]; an asset that is not listed is not accepted
     */
    public CollateralSchedule(Map<String, Double> haircuts) {
        this(haircuts.entrySet().stream()
                .map(entry -> flat(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static CollateralRule flat(String asset, double haircut) {
        if (!(haircut >= 0 && haircut <= 1)) {
            throw new IllegalArgumentException("haircut of " + asset + " must be in [0, 1], got " + haircut);
        }
        return CollateralRule.flat(asset, haircut);
    }

    /** Accepted assets in the order of sale. */
    public List<String> assets() {
        return List.copyOf(rules.keySet());
    }

    /** Rules in the order of sale. */
    public List<CollateralRule> rules() {
        return List.copyOf(rules.values());
    }

    /** True if every asset counts for the same fraction of its value in any amount and for any purpose, and debts in full. */
    public boolean isFlat() {
        return rules.values().stream().allMatch(CollateralRule::isFlat);
    }

    public boolean accepts(String asset) {
        return rules.containsKey(asset);
    }

    /**
     * Fraction of value that a small holding counts for against liquidation; {@code 1 − haircut} where it is the same for all.
     *
     * @throws IllegalArgumentException if the asset is not accepted
     */
    public double weight(String asset) {
        CollateralRule rule = rules.get(asset);
        if (rule == null) {
            throw new IllegalArgumentException(
                    "collateral " + asset + " must be accepted by the venue, which takes " + rules.keySet());
        }
        return rule.maintenance().weight(0, 1, 0);
    }

    /** The schedule without the assets that the test refuses. */
    public CollateralSchedule only(Predicate<String> kept) {
        return new CollateralSchedule(
                rules.values().stream().filter(rule -> kept.test(rule.asset())).toList());
    }
}
