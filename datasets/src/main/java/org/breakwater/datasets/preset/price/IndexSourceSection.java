package org.breakwater.datasets.preset.price;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.oracle.OracleSource;

/** One source of the index. */
@Describe("One source of the index.")
public record IndexSourceSection(
        @Describe("Age of its observation.") @Default("0") @NonNegative
        double delaySeconds,

        @Describe("Weight of this venue's own price in it.") @Default("0") @Fraction
        double ownPriceWeight) {

    OracleSource toDomain() {
        return new OracleSource(delaySeconds, ownPriceWeight);
    }
}
