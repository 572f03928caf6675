package org.breakwater.datasets.preset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.breakwater.datasets.located.bind.Binding;
import org.breakwater.datasets.located.bind.LocatedBinder;
import org.breakwater.datasets.located.layer.LayeredReader;
import org.breakwater.datasets.located.layer.Source;
import org.breakwater.datasets.located.read.LocatedReader;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.datasets.preset.liquidation.LiquidationSection;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run file lays its own figures over a preset: {@code extends: preset:NAME}. */
class PresetOverrideTest {

    private static List<String> names() {
        return VenuePresets.names();
    }

    /** A document that holds a venue, as a run file does. */
    record Holder(int schemaVersion, VenueFile venue) {}

    private static Binding<Holder> over(String preset, String own) {
        Findings findings = new Findings();
        String text = "{schemaVersion: 1, venue: {extends: preset:" + preset + ", " + own + "}}";
        Source top = new Source("own.yaml", text.getBytes(StandardCharsets.UTF_8));
        LocatedDocument document = new LayeredReader(
                        new LocatedReader(new SourceTexts()),
                        (reference, from, at) ->
                                new Source(reference, VenuePresets.bytes(reference.substring("preset:".length()))),
                        VenuePresets.SCHEMA_VERSION,
                        findings)
                .read(top);
        return LocatedBinder.bind(document, Holder.class, findings);
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachKeyOfAPresetCanBeLaidOver(String name) {
        Binding<VenueFile> preset = VenuePresets.read(name);
        JsonNode tree = preset.document().tree();
        tree.fieldNames().forEachRemaining(key -> {
            Binding<Holder> own = over(name, key + ": " + tree.get(key));
            assertThat(own.value().venue()).as(key).isEqualTo(preset.value());
            own.document().forEachLeaf((path, value) -> {
                if (path.steps().size() > 1 && key.equals(path.steps().get(1).key())) {
                    assertThat(value.location().file()).as(path.toString()).isEqualTo("own.yaml");
                }
            });
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void oneFigureIsLaidOverAndItsNeighboursStand(String name) {
        VenueFile preset = VenuePresets.read(name).value();
        VenueFile own = over(name, "liquidation: {latencySeconds: 7.5}").value().venue();
        assertThat(own.liquidation().latencySeconds()).isEqualTo(7.5);
        assertThat(own.liquidation().sizing()).isEqualTo(preset.liquidation().sizing());
        assertThat(own.liquidation().trigger()).isEqualTo(preset.liquidation().trigger());
        assertThat(own.contracts()).isEqualTo(preset.contracts());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPresetMakesRulesAsSoonAsAFundIsGiven(String name) {
        VenueRules rules =
                over(name, "insuranceFund: {balance: 10000000}").value().venue().toDomain();
        assertThat(rules.name()).isEqualTo(name);
        assertThat(rules.fund().balances()).containsEntry(rules.quoteAsset(), 10_000_000.0);
    }

    @Test
    void aPolicyOfAnotherTypeReplacesTheOneUnderIt() {
        Binding<Holder> own = over(
                "generic-linear", "liquidation: {sizing: {type: lots, lot: 2}, price: {type: oracle-fee, fee: 0.01}}");
        LiquidationSection liquidation = own.value().venue().liquidation();
        assertThat(liquidation.sizing().toDomain()).isEqualTo(new Sizing.Lots(2));
        assertThat(own.document().find(DocumentPath.parse("venue.liquidation.sizing.share")))
                .isNull();
        assertThat(liquidation.latencySeconds()).isEqualTo(2);
    }
}
