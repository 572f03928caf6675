package org.breakwater.datasets.preset;

import java.util.List;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.jspecify.annotations.Nullable;

/** Margin of a contract. */
@Describe("Margin of a contract.")
record MarginSection(
        @Describe("Margin to open a position, fraction of notional.")
        RateSchedule initial,

        @Describe("Margin to keep a position, fraction of notional, never above initial.")
        RateSchedule maintenance,

        @Describe("Add-on that follows volatility.") @Nullable
        VolatilityBufferSection volatilityBuffer) {

    MarginSection {
        if (initial.isFlat() && maintenance.isFlat() && !(maintenance.lowest() <= initial.lowest())) {
            throw new IllegalArgumentException(
                    "maintenance must be ≤ initial (" + initial.lowest() + "), got " + maintenance.lowest());
        }
        rules(initial, maintenance, null);
    }

    ContractRules toDomain() {
        return rules(initial, maintenance, volatilityBuffer);
    }

    private static ContractRules rules(
            RateSchedule initial, RateSchedule maintenance, @Nullable VolatilityBufferSection buffer) {
        return new ContractRules(with(buffer, initial.toDomain()), with(buffer, maintenance.toDomain()));
    }

    private static MarginSchedule with(@Nullable VolatilityBufferSection buffer, MarginSchedule schedule) {
        return buffer == null ? schedule : new MarginSchedule.Sum(List.of(schedule, buffer.toDomain()));
    }
}
