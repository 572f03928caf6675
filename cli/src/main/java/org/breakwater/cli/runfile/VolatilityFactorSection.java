package org.breakwater.cli.runfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.scenarios.path.volatility.VolatilityFactor;

/** How the implied volatility of options on an asset moves by itself. */
@Describe("A mean-reverting lognormal factor on the implied volatility of options on an asset.")
record VolatilityFactorSection(
        @Describe("Annualised volatility of the factor's logarithm.") @Between(min = 0, max = 20)
        double volOfVolAnnual,

        @Describe("Time in which half of a deviation goes away.") @Positive
        double halfLifeSeconds,

        @Describe("Correlation with the asset's returns; negative where volatility rises as the price falls.")
        @Between(min = -1, max = 1)
        double correlation,

        @Describe("Annualised volatility of the asset, against which a return is large or small.") @Positive
        double priceVolatilityAnnual) {

    /**
     * The laws by asset, in the order of the file.
     *
     * @throws IllegalArgumentException when an asset is named that the market lacks
     */
    static Map<String, VolatilityFactor> toDomain(Map<String, VolatilityFactorSection> sections, List<String> assets) {
        Map<String, VolatilityFactor> laws = new LinkedHashMap<>();
        sections.forEach((asset, section) -> {
            if (!assets.contains(asset)) {
                throw new IllegalArgumentException("volatilityFactor." + asset
                        + " must refer to an asset of the market, which has " + String.join(", ", assets));
            }
            laws.put(asset, section.toDomain());
        });
        return laws;
    }

    private VolatilityFactor toDomain() {
        return new VolatilityFactor(volOfVolAnnual, halfLifeSeconds, correlation, priceVolatilityAnnual);
    }
}
