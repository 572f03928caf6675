package org.breakwater.datasets.preset.option;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.models.margin.option.OptionMargin;
import org.breakwater.models.margin.option.OptionRule;

/** What calls that are short in net add to the largest loss at expiry. */
@Describe(
        "The lesser of all shorts alone and the largest loss at expiry, to which calls short in net add a multiple of the forward.")
public record ExpiryOffsetSection(
        @Describe("Multiple of the forward, initial.") @Between(min = 1)
        double unpairedInitial,

        @Describe("Multiple of the forward, maintenance.") @Between(min = 1)
        double unpairedMaintenance) {

    OptionMargin toDomain(OptionRule rule) {
        return new OptionMargin.ExpiryOffset(rule, unpairedInitial, unpairedMaintenance);
    }
}
