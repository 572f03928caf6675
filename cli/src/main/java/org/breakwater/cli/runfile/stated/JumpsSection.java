package org.breakwater.cli.runfile.stated;

import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.scenarios.path.stochastic.Jumps;

/** Jumps of a stated law. */
@Describe("Jumps that arrive as a Poisson process.")
public record JumpsSection(
        @Describe("Expected number in a year of 365 days.") @NonNegative
        double perYear,

        @Describe("Law of their log returns.") JumpSizeSection size) {

    /** The law. */
    public Jumps toDomain() {
        return new Jumps(perYear, size.toDomain());
    }
}
