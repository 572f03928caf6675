package org.breakwater.datasets.preset.option;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.margin.portfolio.grid.ValueDiscount;
import org.jspecify.annotations.Nullable;

/** A haircut on what an expiry is worth in a scenario. */
@Describe("base·exp(−years·(rateMultiple·rate + rateAddend)) of a positive worth counts; the rate is zero in a run.")
public record DiscountSection(
        @Describe("Share just before expiry.") @Fraction double base,

        @Describe("Multiple of the interest rate.") @Default("0") @NonNegative
        double rateMultiple,

        @Describe("Addend to it, annual.") @Default("0") @NonNegative
        double rateAddend) {

    static ValueDiscount orNone(@Nullable DiscountSection section) {
        return section == null
                ? ValueDiscount.none()
                : new ValueDiscount(section.base(), section.rateMultiple(), section.rateAddend());
    }
}
