package org.breakwater.reports.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.breakwater.reports.sample.SampleResult;
import org.junit.jupiter.api.Test;

/** The committed schema and the records that write the file must say the same. */
class ResultSchemaTest {

    private static final Map<String, Class<?>> LAYOUT = Map.of(
            "run", ResultFile.Run.class,
            "scenario", ResultFile.Scenario.class,
            "metric", ResultFile.Figure.class,
            "range", ResultFile.Range.class,
            "table", ResultFile.Table.class,
            "column", ResultFile.TableColumn.class,
            "limit", ResultFile.Limit.class,
            "finding", ResultFile.Finding.class,
            "location", ResultFile.Location.class);

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ResultJson.schema(), InputFormat.JSON);

    @Test
    void everyRecordAndTheSchemaNameTheSameFieldsInTheSameOrder() throws Exception {
        JsonNode root = StrictJson.MAPPER.readTree(ResultJson.schema());
        assertSameFields(root, ResultFile.class);
        assertThat(new TreeSet<>(LAYOUT.keySet())).isEqualTo(fieldNames(root.get("$defs")));
        LAYOUT.forEach((name, type) -> assertSameFields(root.get("$defs").get(name), type));
    }

    private static void assertSameFields(JsonNode object, Class<?> type) {
        List<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(object.get("properties").fieldNames())
                .toIterable()
                .as(type.getSimpleName())
                .containsExactlyElementsOf(components);
        assertThat(object.get("required")).extracting(JsonNode::textValue).containsExactlyElementsOf(components);
        assertThat(object.get("additionalProperties").booleanValue()).isFalse();
    }

    private static TreeSet<String> fieldNames(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void resultsFollowTheSchema() throws Exception {
        assertThat(faults(StrictJson.MAPPER.readTree(ResultJson.write(SampleResult.rich()))))
                .isZero();
        assertThat(faults(StrictJson.MAPPER.readTree(ResultJson.write(SampleResult.bare()))))
                .isZero();
    }

    @Test
    void theSchemaRejectsForeignFieldsMissingFieldsAndUnknownWords() throws Exception {
        for (String pointer : List.of(
                "",
                "/run",
                "/scenarios/0",
                "/scenarios/0/metrics/fundDraw.es99",
                "/scenarios/0/tables/0",
                "/limits/0",
                "/findings/0")) {
            JsonNode tree = StrictJson.MAPPER.readTree(ResultJson.write(SampleResult.rich()));
            ObjectNode object = (ObjectNode) tree.at(pointer);
            String first = object.fieldNames().next();
            JsonNode removed = object.remove(first);
            assertThat(faults(tree)).as(pointer + " without " + first).isPositive();
            object.set(first, removed);
            assertThat(faults(tree)).isZero();
            object.put("foreign", 1);
            assertThat(faults(tree)).as(pointer + " with a foreign field").isPositive();
        }
        JsonNode tree = StrictJson.MAPPER.readTree(ResultJson.write(SampleResult.rich()));
        ((ObjectNode) tree.at("/scenarios/0/tables/0/columns/0")).put("type", "float");
        assertThat(faults(tree)).isPositive();
        ((ArrayNode) tree.at("/scenarios/0/tables/0/rows/0")).add(true);
        assertThat(faults(tree)).isPositive();
    }

    @Test
    void aFigureIsEitherAValueOrAReason() throws Exception {
        JsonNode tree = StrictJson.MAPPER.readTree(ResultJson.write(SampleResult.rich()));
        ObjectNode figure = (ObjectNode) tree.at("/scenarios/0/metrics/fundDraw.es99");
        figure.putNull("upper");
        assertThat(faults(tree)).as("one side unbounded").isZero();
        figure.putNull("lower");
        assertThat(faults(tree)).as("a confidence without an interval").isPositive();
        figure.putNull("confidence");
        assertThat(faults(tree)).as("a value alone").isZero();
        figure.putNull("value");
        assertThat(faults(tree)).as("neither value nor reason").isPositive();
    }

    private int faults(JsonNode tree) {
        return schema.validate(CanonicalJson.text(tree), InputFormat.JSON).size();
    }
}
