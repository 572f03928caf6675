package org.breakwater.datasets.preset;

import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;

/** What an asset counts for as collateral. */
@Describe("What an asset counts for as collateral.")
record CollateralSection(
        @Describe("Fraction taken off the asset's value.") @Fraction
        double haircut) {}
