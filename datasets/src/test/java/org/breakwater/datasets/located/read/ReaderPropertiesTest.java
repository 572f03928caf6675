package org.breakwater.datasets.located.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.breakwater.datasets.located.tree.CanonicalJson;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.ConfigurationException;

class ReaderPropertiesTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Property(seed = "2201", tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void aJsonDocumentMeansTheSameAsYaml(@ForAll("documents") JsonNode tree) {
        LocatedDocument json = read("x.json", tree.toPrettyString());
        LocatedDocument yaml = read("x.yaml", tree.toPrettyString());
        assertThat(json.tree()).isEqualTo(tree).isEqualTo(yaml.tree());
        assertThat(CanonicalJson.of(json.root())).isEqualTo(CanonicalJson.of(yaml.root()));
    }

    @Property(seed = "2202", tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void theCanonicalFormReadsBackToItself(@ForAll("documents") JsonNode tree) {
        String canonical = CanonicalJson.of(read("x.json", tree.toString()).root());
        assertThat(CanonicalJson.of(read("x.json", canonical).root())).isEqualTo(canonical);
    }

    @Property(seed = "2203", tries = 2000)
    void anyTextIsEitherReadOrRefusedWithFindings(@ForAll("scribbles") String text) {
        for (String name : List.of("x.yaml", "x.json")) {
            try {
                assertThat(read(name, text).root()).isNotNull();
            } catch (ConfigurationException refused) {
                assertThat(refused.diagnostics()).isNotEmpty();
            }
        }
    }

    @Provide
    Arbitrary<JsonNode> documents() {
        return Arbitraries.recursive(ReaderPropertiesTest::scalars, ReaderPropertiesTest::nested, 0, 3);
    }

    @Provide
    Arbitrary<String> scribbles() {
        Arbitrary<String> tokens = Arbitraries.of(
                "a",
                "b",
                ": ",
                ":",
                "- ",
                "\n",
                "\n  ",
                "[",
                "]",
                "{",
                "}",
                ",",
                "\"",
                "'",
                "#",
                "&a",
                "*a",
                "!t",
                "!!str ",
                "|",
                ">",
                "?",
                "%",
                "@",
                "`",
                "<<",
                "---\n",
                "...\n",
                "\t",
                "\r",
                "\\",
                "1",
                "0",
                ".",
                "e",
                "-",
                "~",
                "null",
                "\0",
                "\ud83d\ude00",
                "\ufeff",
                "\u0085",
                " ");
        return tokens.list().ofMaxSize(40).map(list -> String.join("", list));
    }

    private static Arbitrary<JsonNode> scalars() {
        Arbitrary<JsonNode> texts = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('\n', '\t', 'é', 'ß')
                .ofMaxLength(12)
                .map(JSON::textNode);
        return Arbitraries.oneOf(
                texts,
                Arbitraries.longs()
                        .map(value -> JSON.numberNode(value.longValue()))
                        .map(node -> reread(node)),
                Arbitraries.doubles().map(value -> JSON.numberNode(value + 0.0)),
                Arbitraries.of(JSON.booleanNode(true), JSON.booleanNode(false), JSON.nullNode()));
    }

    /** Jackson compares numbers with their types; the reader always makes longs. */
    private static JsonNode reread(JsonNode node) {
        return JSON.numberNode(node.longValue());
    }

    private static Arbitrary<JsonNode> nested(Arbitrary<JsonNode> values) {
        Arbitrary<JsonNode> lists = values.list().ofMaxSize(4).map(ReaderPropertiesTest::list);
        Arbitrary<JsonNode> maps = Arbitraries.maps(
                        Arbitraries.strings()
                                .ascii()
                                .excludeChars('\0', '\u007f')
                                .ofMaxLength(6),
                        values)
                .ofMaxSize(4)
                .map(ReaderPropertiesTest::map);
        return Arbitraries.oneOf(lists, maps);
    }

    private static JsonNode list(List<JsonNode> items) {
        ArrayNode list = JSON.arrayNode();
        items.forEach(list::add);
        return list;
    }

    private static JsonNode map(Map<String, JsonNode> entries) {
        ObjectNode map = JSON.objectNode();
        entries.forEach(map::set);
        return map;
    }

    private static LocatedDocument read(String name, String text) {
        return new LocatedReader(new SourceTexts()).read(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
