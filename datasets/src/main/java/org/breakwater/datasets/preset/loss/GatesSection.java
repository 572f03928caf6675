package org.breakwater.datasets.preset.loss;

import org.breakwater.datasets.located.format.Describe;
import org.breakwater.models.engine.Gates;
import org.jspecify.annotations.Nullable;

/** What a venue shuts in a crisis. */
@Describe("What a venue shuts in a crisis; measured, it moves no price.")
public record GatesSection(
        @Describe("When users may not withdraw; always allowed where left out.") @Nullable
        WithdrawalsSection withdrawals) {

    public Gates toDomain() {
        return withdrawals == null ? Gates.none() : new Gates(withdrawals.toDomain());
    }
}
