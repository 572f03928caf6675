package org.breakwater.models.oracle.validity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which action needs which validity. Classes are ordered, so one threshold an action says it all.
 *
 * @param least worst class that still allows the action; an action that is not named is always allowed
 */
public record ActionMatrix(Map<OracleAction, Validity> least) {

    public ActionMatrix {
        Map<OracleAction, Validity> copy = new EnumMap<>(OracleAction.class);
        copy.putAll(least);
        least = Collections.unmodifiableMap(copy);
    }

    /** Any price will do for anything. */
    public static ActionMatrix all() {
        return new ActionMatrix(Map.of());
    }

    /** Accounts are not liquidated on prices too old for margins, or worse. */
    public static ActionMatrix haltingOnStalePrices() {
        return new ActionMatrix(Map.of(OracleAction.LIQUIDATE, Validity.INSUFFICIENT_DATA));
    }

    public boolean allows(OracleAction action, Validity validity) {
        return validity.isAtLeast(least.getOrDefault(action, Validity.NON_POSITIVE));
    }

    /** The worst class that still allows each action, by its ordinal. */
    public Validity[] leastByAction() {
        Validity[] byAction = new Validity[OracleAction.values().length];
        for (OracleAction action : OracleAction.values()) {
            byAction[action.ordinal()] = least.getOrDefault(action, Validity.NON_POSITIVE);
        }
        return byAction;
    }

    /** Every class that allows the action, the worst first. */
    public Set<Validity> allowed(OracleAction action) {
        return EnumSet.range(least.getOrDefault(action, Validity.NON_POSITIVE), Validity.VALID);
    }
}
