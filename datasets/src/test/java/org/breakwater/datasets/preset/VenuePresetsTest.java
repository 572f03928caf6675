package org.breakwater.datasets.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.breakwater.datasets.preset.loss.LayerSection;
import org.breakwater.datasets.preset.margin.MarginSection;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.liquidation.fee.LiquidationFee;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.adl.AdlMatching;
import org.breakwater.models.loss.adl.AdlPolicy;
import org.breakwater.models.loss.adl.AdlPrice;
import org.breakwater.models.loss.adl.AdlRanking;
import org.breakwater.models.loss.adl.AdlTrigger;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.market.Perpetual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VenuePresetsTest {

    private static List<String> names() {
        return VenuePresets.names();
    }

    private static ContractRules contract(VenueRules rules, String coin) {
        return rules.contract(Perpetual.linear(coin + "-PERP", coin, rules.quoteAsset()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPresetIsCalledAsItsFileAndHasASourceForEachOfItsValues(String name) {
        assertThat(VenuePresets.read(name).value().name()).isEqualTo(name);
    }

    @Test
    void theGenericVenueIsTieredAndDoubleForInitial() {
        VenueRules rules = VenuePresets.read("generic-linear").value().toDomain();
        ContractRules btc = contract(rules, "BTC");
        assertThat(btc.maintenance().resolve().at(1_000_000)).isCloseTo(10_000, within(1e-9));
        assertThat(btc.maintenance().resolve().at(3_000_000)).isCloseTo(20_000 + 0.02 * 1_000_000, within(1e-9));
        assertThat(contract(rules, "DOGE").initial().resolve().at(100_000)).isCloseTo(5_000, within(1e-9));
        assertThat(rules.liquidation().fee()).isEqualTo(new LiquidationFee.Rate(0.005));
        assertThat(rules.collateral().assets()).containsExactly("USDC", "BTC", "ETH", "SOL");
    }

    /** Tiers of dydxprotocol/v4-chain@1c67023 protocol/testing/mainnet/genesis.json, in parts per million. */
    @Test
    void theDydxChainHasTheTiersOfItsGenesis() {
        VenueFile file = VenuePresets.read("dydx-v4").value();
        assertThat(file.notExpressed()).isNotEmpty();
        assertThat(file.insuranceFund())
                .as("its balance is not known from its source")
                .isNull();
        assertThatThrownBy(file::toDomain)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("insuranceFund");
        assertTier(file, "BTC", 50_000, 600_000);
        assertTier(file, "ETH", 50_000, 600_000);
        assertTier(file, "SOL", 100_000, 500_000);
        assertTier(file, "XRP", 100_000, 500_000);
        assertTier(file, "MKR", 200_000, 500_000);
    }

    private static void assertTier(VenueFile file, String coin, int initialPpm, int maintenanceFractionPpm) {
        MarginSection margin = file.contracts().get(coin);
        assertThat(margin.initial().lowest()).as(coin).isCloseTo(initialPpm / 1e6, within(1e-12));
        assertThat(margin.maintenance().lowest())
                .as(coin)
                .isCloseTo(initialPpm / 1e6 * maintenanceFractionPpm / 1e6, within(1e-12));
    }

    @Test
    void theDydxFundPaysADeficitWholeOrNotAtAllAndThenPositionsAreDeleveraged() {
        AdlPolicy policy = new AdlPolicy(
                new AdlTrigger.Deficit(), new AdlRanking.PseudoRandom(), AdlPrice.BANKRUPTCY, AdlMatching.WHOLE_PAIR);
        assertThat(VenuePresets.read("dydx-v4").value().waterfall())
                .extracting(LayerSection::toDomain)
                .containsExactly(
                        new LossLayer.Fund(Double.POSITIVE_INFINITY, true), new LossLayer.AutoDeleveraging(policy));
    }

    @Test
    void anUnknownPresetNamesTheNearest() {
        assertThatThrownBy(() -> VenuePresets.read("dydx-v3"))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        wrong -> assertThat(wrong.diagnostics().get(0).hint()).isEqualTo("did you mean dydx-v4?"));
    }
}
