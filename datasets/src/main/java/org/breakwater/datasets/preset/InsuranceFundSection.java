package org.breakwater.datasets.preset;

import org.breakwater.datasets.located.format.Describe;

/** The insurance fund. */
@Describe("The insurance fund.")
record InsuranceFundSection(
        @Describe("What it holds at the start.") FundBalance balance) {}
