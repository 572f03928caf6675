package org.breakwater.datasets.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.breakwater.datasets.located.bind.LocatedBinder;
import org.breakwater.datasets.located.layer.LayeredReader;
import org.breakwater.datasets.located.layer.Source;
import org.breakwater.datasets.located.read.LocatedReader;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.market.Perpetual;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With a fund's balance of the run file every preset gives rules, and they list BTC and ETH. */
class PresetRulesTest {

    private static List<String> names() {
        return VenuePresets.names();
    }

    /** A document that holds a venue, as a run file does. */
    record Holder(int schemaVersion, VenueFile venue) {}

    private static VenueRules withFund(String preset) {
        Findings findings = new Findings();
        String text = "{schemaVersion: 1, venue: {extends: preset:" + preset + ", insuranceFund: {balance: 1000000}}}";
        LocatedDocument document = new LayeredReader(
                        new LocatedReader(new SourceTexts()),
                        (reference, from, at) ->
                                new Source(reference, VenuePresets.bytes(reference.substring("preset:".length()))),
                        VenuePresets.SCHEMA_VERSION,
                        findings)
                .read(new Source("own.yaml", text.getBytes(StandardCharsets.UTF_8)));
        return LocatedBinder.bind(document, Holder.class, findings)
                .value()
                .venue()
                .toDomain();
    }

    @ParameterizedTest
    @MethodSource("names")
    void bitcoinAndEtherPerpetualsHaveMargins(String name) {
        VenueRules rules = withFund(name);
        for (String coin : List.of("BTC", "ETH")) {
            assertThat(rules.contract(Perpetual.linear(coin + "-PERP", coin, rules.quoteAsset())))
                    .as(coin)
                    .isNotNull();
        }
    }
}
