package org.breakwater.cli.runfile.stated;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.scenarios.path.stochastic.Jumps;
import org.breakwater.scenarios.spec.StatedLawSpec;
import org.jspecify.annotations.Nullable;

/** How the price of one asset moves. */
@Describe("How the price of one asset moves.")
public record AssetLawSection(
        @Describe("Volatility of its diffusion.") VolatilitySection volatility,

        @Describe("Jumps of this asset alone.") @Nullable JumpsSection jumps,

        @Describe("Expected growth per year, jumps included.") @Default("0")
        double driftAnnual) {

    /** The law. */
    public StatedLawSpec.Law toDomain() {
        return new StatedLawSpec.Law(volatility.toDomain(), jumps == null ? Jumps.NONE : jumps.toDomain(), driftAnnual);
    }
}
