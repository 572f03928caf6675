package org.breakwater.datasets.preset.price;

import java.util.EnumMap;
import java.util.Map;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.oracle.PricePolicy;
import org.breakwater.models.oracle.PriceSource;
import org.breakwater.models.oracle.Purpose;
import org.breakwater.models.oracle.StablePriceRules;
import org.jspecify.annotations.Nullable;

/** Which price is used for what. */
@Describe("Which price is used for what; left out, contracts have the mark and collateral the index.")
public record PurposesSection(
        @Describe("Price of initial margin.") @Default("mark")
        PriceSource initial,

        @Describe("Price of maintenance margin.") @Default("mark")
        PriceSource maintenance,

        @Describe("Price of unrealised profit.") @Default("mark")
        PriceSource profit,

        @Describe("Price of collateral.") @Default("index") PriceSource collateral,

        @Describe("Time constant of the index's moving average.") @Default("300") @Positive
        double twapSeconds,

        @Describe("How slowly the stable price follows; that of Mango v4 where left out.") @Nullable
        StablePriceSection stable,

        @Describe("Distance of either price of the oracle's pair from the index, fraction.") @Default("0") @Fraction
        double pairSpread) {

    public PurposesSection {
        if (collateral == PriceSource.MARK) {
            throw new IllegalArgumentException("collateral has no mark: its price must be another one, got mark");
        }
    }

    public PricePolicy toDomain() {
        Map<Purpose, PriceSource> sources = new EnumMap<>(Purpose.class);
        sources.put(Purpose.INITIAL, initial);
        sources.put(Purpose.MAINTENANCE, maintenance);
        sources.put(Purpose.TRIGGER, profit);
        sources.put(Purpose.COLLATERAL, collateral);
        boolean stabilised = sources.containsValue(PriceSource.WORSE_OF_INDEX_AND_STABLE);
        StablePriceRules rules = stable == null ? StablePriceRules.daily() : stable.toDomain();
        return new PricePolicy(sources, twapSeconds, stabilised ? rules : null, pairSpread);
    }
}
