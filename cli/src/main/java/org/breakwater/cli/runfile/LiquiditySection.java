package org.breakwater.cli.runfile;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.liquidity.ImpactModel;
import org.breakwater.models.liquidity.LiquidityProfile;

/** How the outside market recovers. Every default is an assumption of this project (docs/model.md). */
@Describe("How the outside market recovers; every default is an assumption.")
record LiquiditySection(
        @Describe("Share of a displacement that stays.") @Default("0.3") @Fraction
        double permanentShare,

        @Describe("Half-life of the rest.") @Default("30") @Positive
        double recoveryHalfLifeSeconds,

        @Describe("Temporary displacement beyond which the market takes nothing until it has recovered, log.")
        @Default("0.05")
        @Positive
        double maxDisplacement,

        @Describe("Half-life of the variance that depth follows.") @Default("300") @Positive
        double depthHalfLifeSeconds,

        @Describe("Smallest share of depth left in turmoil; 1 keeps depth constant.")
        @Default("0.02")
        @Positive
        @Fraction
        double depthFloor) {

    LiquidityProfile toDomain(ImpactModel impact, double volatilityAnnual) {
        return new LiquidityProfile(
                impact,
                permanentShare,
                recoveryHalfLifeSeconds,
                maxDisplacement,
                volatilityAnnual,
                depthHalfLifeSeconds,
                depthFloor);
    }
}
