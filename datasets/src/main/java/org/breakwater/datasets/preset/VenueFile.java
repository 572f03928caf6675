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
import org.breakwater.datasets.preset.collateral.CollateralSection;
import org.breakwater.datasets.preset.inventory.InheritanceSection;
import org.breakwater.datasets.preset.liquidation.LiquidationSection;
import org.breakwater.datasets.preset.loss.GatesSection;
import org.breakwater.datasets.preset.loss.InsuranceFundSection;
import org.breakwater.datasets.preset.loss.LayerSection;
import org.breakwater.datasets.preset.margin.EquitySection;
import org.breakwater.datasets.preset.margin.MarginSection;
import org.breakwater.datasets.preset.margin.ScheduleSection;
import org.breakwater.datasets.preset.option.OptionsSection;
import org.breakwater.datasets.preset.price.FundingSection;
import org.breakwater.datasets.preset.price.MarkSection;
import org.breakwater.datasets.preset.price.OracleSection;
import org.breakwater.datasets.preset.price.PurposesSection;
import org.breakwater.datasets.preset.price.RoundingSection;
import org.breakwater.models.collateral.CollateralRule;
import org.breakwater.models.engine.VenueDraft;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.loss.LossWaterfall;
import org.breakwater.models.margin.CollateralSchedule;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.rounding.VenueRounding;
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

        @Describe(
                "Margin of every contract without an entry of its own; such contracts are refused where it is left out.")
        @Nullable
        MarginSection margin,

        @Describe("Margin by symbol or by underlying.") @Default("{}")
        Map<@Identifier String, MarginSection> contracts,

        @Describe("How options are margined; a book that holds any is refused where it is left out.") @Nullable
        OptionsSection options,

        @Describe("Accepted collateral by asset.") @NonEmpty Map<@Identifier String, CollateralSection> collateral,

        @Describe("What counts as equity beside collateral.") @Default("{}")
        EquitySection equity,

        @Describe("Which price is used for what.") @Default("{}")
        PurposesSection prices,

        @Describe("How accounts are closed.") @Default("{}") LiquidationSection liquidation,

        @Describe("Who takes positions of liquidated accounts into its own book.") @Default("{}")
        InheritanceSection inheritance,

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

        @Describe("What is shut in a crisis.") @Default("{}")
        GatesSection gates,

        @Describe("The whole numbers in which the venue counts.") @Default("{}")
        RoundingSection rounding,

        @Describe("Figures of the real venue that its sources do not give.") @Default("[]")
        List<String> absent,

        @Describe("What the real venue does and these rules do not express.") @Default("[]")
        List<String> notExpressed,

        @Describe("Source and date of the figures, by path within the venue.") @Default("{}")
        Map<String, Provenance> provenance) {

    public VenueFile {
        if (!collateral.containsKey(quoteAsset)) {
            throw new IllegalArgumentException(
                    "collateral must hold the quote asset " + quoteAsset + ", got " + collateral.keySet());
        }
        if (margin == null && contracts.isEmpty()) {
            throw new IllegalArgumentException("margin must be given where contracts are not, got neither");
        }
        double lowest = lowestMaintenance(margin, contracts);
        if (!(liquidation.chargedRate() <= lowest)) {
            String fee = liquidation.fee() == null ? "penaltyRate" : "fee";
            throw new IllegalArgumentException("liquidation." + fee + " must be ≤ the lowest maintenance margin ("
                    + lowest + "), got " + liquidation.chargedRate());
        }
        new LossWaterfall(waterfall.stream().map(LayerSection::toDomain).toList());
        VenueRounding whole = rounding.toDomain();
        if (margin != null) {
            requireOnGrid("margin", margin, whole);
        }
        contracts.forEach((contract, section) -> requireOnGrid("contracts." + contract, section, whole));
    }

    /** Where requirements round, each rate is a whole number of the venue's quanta. */
    private static void requireOnGrid(String at, MarginSection margin, VenueRounding rounding) {
        requireOnGrid(at + ".initial", margin.initial(), rounding);
        requireOnGrid(at + ".maintenance", margin.maintenance(), rounding);
    }

    private static void requireOnGrid(String at, ScheduleSection schedule, VenueRounding rounding) {
        try {
            schedule.toDomain().resolve(rounding);
        } catch (IllegalArgumentException offGrid) {
            throw new IllegalArgumentException(at + ": " + offGrid.getMessage(), offGrid);
        }
    }

    private static double lowestMaintenance(@Nullable MarginSection margin, Map<String, MarginSection> contracts) {
        double lowest = margin == null ? 1 : margin.maintenance().lowest();
        for (MarginSection contract : contracts.values()) {
            lowest = Math.min(lowest, contract.maintenance().lowest());
        }
        return lowest;
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
        if (margin != null) {
            margins.put(VenueRules.ANY_CONTRACT, margin.toDomain());
        }
        return new VenueDraft(name, quoteAsset, margins)
                .collateral(schedule())
                .equity(equity.toDomain())
                .prices(prices.toDomain())
                .liquidation(liquidation.toDomain())
                .oracle(oracle.toDomain())
                .mark(mark.toDomain())
                .funding(funding.toDomain())
                .settlementWindowSeconds(settlementWindowSeconds)
                .fund(insuranceFund.toDomain(quoteAsset))
                .waterfall(new LossWaterfall(
                        waterfall.stream().map(LayerSection::toDomain).toList()))
                .gates(gates.toDomain())
                .rounding(rounding.toDomain())
                .inheritance(inheritance.toDomain())
                .joint(options == null ? null : options.toDomain())
                .rules();
    }

    private CollateralSchedule schedule() {
        List<CollateralRule> rules = new ArrayList<>();
        collateral.forEach((asset, section) -> rules.add(section.toDomain(asset)));
        rules.sort(Comparator.comparing((CollateralRule rule) -> !rule.asset().equals(quoteAsset))
                .thenComparingDouble(rule -> -rule.maintenance().weight(0, 1, 0))
                .thenComparing(CollateralRule::asset));
        return new CollateralSchedule(rules);
    }
}
