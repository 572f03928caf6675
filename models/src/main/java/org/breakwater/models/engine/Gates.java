package org.breakwater.models.engine;

import org.breakwater.models.loss.fund.WithdrawalGate;
import org.jspecify.annotations.Nullable;

/**
 * What a venue shuts in a crisis. Users do not withdraw in a run, so a gate that is shut is measured and moves no price.
 *
 * @param withdrawals when users may not withdraw; null for never
 */
public record Gates(@Nullable WithdrawalGate withdrawals) {

    /** Everything stays open. */
    public static Gates none() {
        return new Gates(null);
    }
}
