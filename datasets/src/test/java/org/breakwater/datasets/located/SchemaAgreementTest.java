package org.breakwater.datasets.located;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.breakwater.datasets.located.SampleFormat.Run;
import org.breakwater.datasets.located.read.LocatedReader;
import org.breakwater.datasets.located.schema.SchemaWriter;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema and the binder say the same of a document, wherever no rule between values is concerned. */
class SchemaAgreementTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaWriter.textOf(Run.class));

    @Property(seed = "2220", tries = 1000)
    void theSchemaAcceptsWhatTheBinderAccepts(@ForAll("documents") String text) {
        boolean bound = Sample.report(text).equals("ok");
        assertThat(SCHEMA.validate(tree(text)).isEmpty()).as(text).isEqualTo(bound);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{schemaVersion: 1, extends: preset:whole}",
                "{schemaVersion: 1, extends: [preset:whole, ./x.yaml], venue: {margin: {initial: 0.1}}, assets: {BTC: {}}}",
                "{schemaVersion: 1, name: x, venue: {extends: preset:v, margin: {}}, scenarios: [{extends: preset:s}]}"
            })
    void aMapThatExtendsAnotherMayLeaveKeysOut(String text) {
        assertThat(SCHEMA.validate(tree(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{schemaVersion: 1, extends: 5}",
                "{schemaVersion: 1, extends: preset:whole, venue: {margin: {initial: 5}}}",
                "{schemaVersion: 1, extends: preset:whole, venue: {margin: {maintenace: 0.5}}}",
                "{schemaVersion: 1, name: x, venue: {extends: preset:v}, scenarios: [{type: unknown, extends: preset:s}]}"
            })
    void aMapThatExtendsAnotherIsStillChecked(String text) {
        assertThat(SCHEMA.validate(tree(text))).isNotEmpty();
    }

    @Test
    void theSchemaStatesRangesChoicesDefaultsAndDescriptions() {
        JsonNode schema = SchemaWriter.schemaOf(Run.class);
        assertThat(schema.at("/$defs/SampleFormat.Margin/else/properties/initial")
                        .toString())
                .isEqualTo("{\"type\":\"number\",\"minimum\":0,\"maximum\":1}");
        assertThat(schema.at("/$defs/SampleFormat.MonteCarlo.monte-carlo/else/properties/type")
                        .toString())
                .isEqualTo("{\"const\":\"monte-carlo\"}");
        assertThat(schema.at("/$defs/SampleFormat.MonteCarlo.monte-carlo/else/properties/paths")
                        .toString())
                .isEqualTo("{\"type\":\"integer\",\"exclusiveMinimum\":0,\"maximum\":2147483647}");
        assertThat(schema.at("/$defs/SampleFormat.Run/else/properties/formats").toString())
                .isEqualTo(
                        "{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"html\",\"json\",\"run-log\"]},"
                                + "\"default\":[\"html\",\"json\"]}");
        assertThat(schema.at("/$defs/SampleFormat.Run/description").asText()).isEqualTo("A run.");
        assertThat(schema.at("/$defs/SampleFormat.Run/else/required").toString())
                .isEqualTo("[\"schemaVersion\",\"name\",\"venue\",\"scenarios\"]");
    }

    @Test
    void theSchemaIsTheSameTextEachTime() {
        assertThat(SchemaWriter.textOf(Run.class))
                .isEqualTo(SchemaWriter.textOf(Run.class))
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> version = pick("1", "1", "1", "1", "2", "\"1\"");
        Arbitrary<String> margin = pick(
                "{initial: 0.05, maintenance: 0.03}",
                "{initial: 0.05, maintenance: 0.03}",
                "{initial: 1, maintenance: 0}",
                "{initial: 0.05}",
                "{initial: 1.5, maintenance: 0.03}",
                "0.05",
                "{initial: 0.05, maintenance: 0.03, tiers: [{floor: 0, rate: 1}]}",
                "{initial: 0.05, maintenance: 0.03, tiers: [{floor: -1, rate: 1}]}",
                "{initial: 0.05, maintenance: \"0.03\"}");
        Arbitrary<String> fund = pick("1", "1", "0", "{USDC: 1}", "{}", "-1", "{USDC: -1}", "[1]", "1%", "null");
        Arbitrary<String> scenario = pick(
                "{type: monte-carlo, id: a, paths: 1}",
                "{type: monte-carlo, id: a, paths: 1}",
                "{type: price-gap, id: g.1, shocks: {BTC: -0.3}}",
                "{type: price-gap, id: g, shocks: {BTC: -3}}",
                "{type: monte-carlo, id: a, paths: 0}",
                "{type: monte-carlo, id: a, paths: 1.5}",
                "{type: other, id: a}",
                "{id: a, paths: 1}",
                "{type: monte-carlo, id: a/b, paths: 1}",
                "{type: monte-carlo, id: a, paths: 2147483648}",
                "{type: price-gap, id: g, shocks: {BTC: -0.3}, paths: 1}",
                "a",
                "{type: [a]}");
        Arbitrary<String> extra = pick(
                "",
                "",
                "",
                "seed: 7\n",
                "seed: 9223372036854775808\n",
                "from: 2020-03-12T00:00:00Z\n",
                "from: 2020-03-12\n",
                "from: null\n",
                "seed: null\n",
                "formats: [run-log]\n",
                "formats: [xml]\n",
                "formats: []\n",
                "assets: {BTC: {depthPerPercent: 1, long: true, prices: null}}\n",
                "assets: {\"B/C\": {depthPerPercent: 1}}\n",
                "assets: {BTC: {depthPerPercent: 0}}\n",
                "assets: {BTC: {depthPerPercent: 1, longSide: true}}\n",
                "typo: 1\n");
        Arbitrary<String> haircut = pick("", "", ", haircut: 0.5", ", haircut: null", ", haircut: 2", ", hairct: 0.5");
        Arbitrary<List<String>> scenarios = scenario.list().ofMaxSize(2);
        return Combinators.combine(version, margin, fund, haircut, scenarios, extra)
                .as((v, m, f, h, s, e) -> "schemaVersion: " + v + "\nname: x\nvenue: {margin: " + m + ", fund: " + f + h
                        + "}\nscenarios: [" + String.join(", ", s) + "]\n" + e);
    }

    private static Arbitrary<String> pick(String... texts) {
        return Arbitraries.of(texts);
    }

    private static JsonNode tree(String text) {
        return new LocatedReader(new SourceTexts())
                .read("x.yaml", text.getBytes(StandardCharsets.UTF_8))
                .tree();
    }
}
