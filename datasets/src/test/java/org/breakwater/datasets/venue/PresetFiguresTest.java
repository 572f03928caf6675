package org.breakwater.datasets.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.breakwater.datasets.preset.VenuePresets;
import org.breakwater.datasets.preset.margin.MarginSection;
import org.breakwater.models.collateral.CollateralTier;
import org.breakwater.models.collateral.CollateralWeight.MarginalTiers;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.MarginTier;
import org.breakwater.models.margin.schedule.SizeSchedule;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Where cases of real venues state figures that a preset has as well, the two agree. */
class PresetFiguresTest {

    /** Hands over each case of a function with its preset's margin of the coin that the case is about. */
    private static void each(String preset, String function, BiConsumer<VenueCase, MarginSection> check) {
        Map<String, MarginSection> contracts = VenuePresets.read(preset).value().contracts();
        List<VenueCase> cases = cases(function);
        assertThat(cases).as(function).isNotEmpty();
        cases.forEach(c -> check.accept(c, coin(c, contracts)));
    }

    private static MarginSection coin(VenueCase c, Map<String, MarginSection> contracts) {
        String name = List.of("BTC", "ETH", "SOL").stream()
                .filter(c.name()::contains)
                .findFirst()
                .orElseThrow();
        return contracts.get(name);
    }

    private static List<VenueCase> cases(String function) {
        boolean others = System.getProperty("breakwater.venues.dir") != null;
        Assumptions.assumeFalse(others, "other cases than those whose figures the presets have");
        VenueFolder folder = VenueFolder.find().orElse(null);
        if (folder == null && Boolean.getBoolean("breakwater.requireCases")) {
            throw new AssertionError("no folder of venue cases");
        }
        Assumptions.assumeTrue(folder != null, "no folder of venue cases");
        return folder.cases().stream()
                .filter(c -> c.function().equals(function))
                .toList();
    }

    private static MarginTier byRate(VenueInputs tier) {
        return new MarginTier(tier.number("floor"), tier.number("mmr"));
    }

    private static MarginTier byLeverage(VenueInputs tier) {
        return new MarginTier(tier.number("floor"), 1 / tier.number("maxLeverage"));
    }

    @Test
    void binanceHasTheTierTablesOfItsCases() {
        each("binance-usdm", "binance-usdm/tiered-maintenance-margin", (c, margin) -> {
            List<VenueInputs> tiers = c.inputs().elements("tiers");
            assertThat(margin.maintenance().toDomain())
                    .as(c.name())
                    .isEqualTo(new MarginSchedule.Tiered(
                            tiers.stream().map(PresetFiguresTest::byRate).toList()));
            assertThat(((MarginSchedule.Max) margin.initial().toDomain()).parts())
                    .as(c.name())
                    .contains(new MarginSchedule.Bracketed(
                            tiers.stream().map(PresetFiguresTest::byLeverage).toList()));
        });
    }

    @Test
    void binanceChargesTheMaintenanceOfItsCases() {
        each(
                "binance-usdm",
                "binance-usdm/tiered-maintenance-margin-2",
                (c, margin) -> assertThat(
                                margin.maintenance().toDomain().resolve().at(c.number("notional"), 0, 1, 0))
                        .as(c.name())
                        .isCloseTo(c.expected().get("maintenanceMargin").asDouble(), within(1e-5)));
    }

    @Test
    void hyperliquidHasTheLeverageTiersOfItsCases() {
        each(
                "hyperliquid",
                "hyperliquid/tiered-maintenance-margin",
                (c, margin) -> assertThat(margin.maintenance().toDomain())
                        .as(c.name())
                        .isEqualTo(new MarginSchedule.Tiered(c.inputs().elements("tiers").stream()
                                .map(tier -> MarginTier.ofLeverage(tier.number("floor"), tier.number("maxLeverage")))
                                .toList())));
    }

    @Test
    void deribitHasTheRatesOfItsCases() {
        each("deribit-futures", "deribit/margin-schedule-linear-in-size-2", (c, margin) -> {
            var schedule = c.name().contains("IM") ? margin.initial() : margin.maintenance();
            assertThat(schedule.toDomain())
                    .as(c.name())
                    .isEqualTo(new SizeSchedule.Affine(c.number("base"), c.number("slopePerCoin"), 1));
        });
    }

    @Test
    void bybitCountsCollateralByTheTiersOfItsCases() {
        var btc = VenuePresets.read("bybit-linear").value().collateral().get("BTC");
        for (VenueCase c : cases("bybit/collateral-haircut")) {
            List<CollateralTier> tiers = c.inputs().elements("tiers").stream()
                    .map(tier -> new CollateralTier(tier.number("floor"), tier.number("ratio")))
                    .toList();
            assertThat(btc.toDomain("BTC").maintenance())
                    .as(c.name())
                    .isEqualTo(new MarginalTiers(tiers, MarginalTiers.By.QUANTITY));
        }
    }
}
