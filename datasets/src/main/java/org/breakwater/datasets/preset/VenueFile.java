package org.breakwater.datasets.preset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.engine.VenueDraft;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.loss.LossWaterfall;
import org.breakwater.models.margin.CollateralSchedule;
import org.breakwater.models.margin.ContractRules;
import org.jspecify.annotations.Nullable;

/**
 * A venue in a preset or in a run file. The order of keys means nothing: collateral is sold quote asset first, then by
 * rising haircut, then by name; a fund pays from the quote asset first, then by name.
 */
@Describe("A venue: one value of each policy.")
public record VenueFile(
        @Describe("Name of the rule-set in reports.") @Identifier
        String name,

        @Describe("One sentence about it.") @Default("\"\"") String title,

        @Describe("Currency of prices and of linear settlement.") @Identifier
        String quoteAsset,

        @Describe("Margin of every contract without an entry of its own.")
        MarginSection margin,

        @Describe("Margin by symbol or by underlying.") @Default("{}")
        Map<@Identifier String, MarginSection> contracts,

        @Describe("Accepted collateral by asset.") @NonEmpty Map<@Identifier String, CollateralSection> collateral,
        @Describe("How accounts are closed.") @Default("{}") LiquidationSection liquidation,

        @Describe("How the index is observed.") @Default("{}")
        OracleSection oracle,

        @Describe("How the mark follows the index.") @Default("{}")
        MarkSection mark,

        @Describe("Funding of perpetuals.") @Default("{}") FundingSection funding,

        @Describe("Window before an expiry over which the index is averaged.") @Default("1800") @NonNegative
        double settlementWindowSeconds,

        @Describe("The insurance fund; a preset that knows no balance leaves it to the run file.") @Nullable
        InsuranceFundSection insuranceFund,

        @Describe("Who pays deficits, in order; what no layer absorbs stays unpaid.")
        @Default("[{type: fund}, {type: auto-deleveraging}, {type: socialisation}]")
        List<LayerSection> waterfall,

        @Describe("What the real venue does and these rules do not express.") @Default("[]")
        List<String> notExpressed,

        @Describe("Source and date of the figures, by path within the venue.") @Default("{}")
        Map<String, Provenance> provenance) {

    public VenueFile {
        if (!collateral.containsKey(quoteAsset)) {
            throw new IllegalArgumentException(
                    "collateral must hold the quote asset " + quoteAsset + ", got " + collateral.keySet());
        }
        double lowest = margin.maintenance().lowest();
        for (MarginSection contract : contracts.values()) {
            lowest = Math.min(lowest, contract.maintenance().lowest());
        }
        if (!(liquidation.penaltyRate() <= lowest)) {
            throw new IllegalArgumentException("liquidation.penaltyRate must be ≤ the lowest maintenance margin ("
                    + lowest + "), got " + liquidation.penaltyRate());
        }
        new LossWaterfall(waterfall.stream().map(LayerSection::toDomain).toList());
    }

    /**
     * The rules that the engine runs.
     *
     * @throws IllegalArgumentException when no fund is given
     */
    public VenueRules toDomain() {
        if (insuranceFund == null) {
            throw new IllegalArgumentException("insuranceFund must be given, venue " + name
                    + " states no balance: insuranceFund: {balance: 10000000}");
        }
        Map<String, ContractRules> margins = new LinkedHashMap<>();
        contracts.forEach((contract, section) -> margins.put(contract, section.toDomain()));
        margins.put(VenueRules.ANY_CONTRACT, margin.toDomain());
        return new VenueDraft(name, quoteAsset, margins)
                .collateral(schedule())
                .liquidation(liquidation.toDomain())
                .oracle(oracle.toDomain())
                .mark(mark.toDomain())
                .funding(funding.toDomain())
                .settlementWindowSeconds(settlementWindowSeconds)
                .fund(insuranceFund.balance().toDomain(quoteAsset))
                .waterfall(new LossWaterfall(
                        waterfall.stream().map(LayerSection::toDomain).toList()))
                .rules();
    }

    private CollateralSchedule schedule() {
        List<String> order = new ArrayList<>(collateral.keySet());
        order.sort(Comparator.comparing((String asset) -> !asset.equals(quoteAsset))
                .thenComparingDouble(asset -> haircut(asset))
                .thenComparing(Comparator.naturalOrder()));
        Map<String, Double> haircuts = new LinkedHashMap<>();
        order.forEach(asset -> haircuts.put(asset, haircut(asset)));
        return new CollateralSchedule(haircuts);
    }

    private double haircut(String asset) {
        CollateralSection section = collateral.get(asset);
        return section == null ? 1 : section.haircut();
    }
}
