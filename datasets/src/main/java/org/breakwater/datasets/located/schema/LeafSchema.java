package org.breakwater.datasets.located.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.shape.Bounds;
import org.breakwater.datasets.located.shape.Shape.BooleanShape;
import org.breakwater.datasets.located.shape.Shape.ChoiceShape;
import org.breakwater.datasets.located.shape.Shape.Leaf;
import org.breakwater.datasets.located.shape.Shape.MomentShape;
import org.breakwater.datasets.located.shape.Shape.NumberKind;
import org.breakwater.datasets.located.shape.Shape.NumberShape;
import org.breakwater.datasets.located.shape.Shape.TextShape;

/** The JSON Schema of single values. */
final class LeafSchema {

    private LeafSchema() {}

    static ObjectNode of(Leaf shape) {
        if (shape instanceof NumberShape number) {
            return number(number);
        }
        if (shape instanceof BooleanShape) {
            return type("boolean");
        }
        if (shape instanceof ChoiceShape choice) {
            ArrayNode names = JsonNodeFactory.instance.arrayNode();
            choice.byName().keySet().forEach(names::add);
            return type("string").set("enum", names);
        }
        if (shape instanceof MomentShape moment) {
            return type("string")
                    .put("format", moment.dateOnly() ? "date" : "date-time")
                    .put("pattern", moment.pattern());
        }
        return text((TextShape) shape);
    }

    /** The value of {@code extends}: a name or a list of names. */
    static ObjectNode extended() {
        ArrayNode forms = JsonNodeFactory.instance.arrayNode();
        forms.add(type("string")).add(type("array").set("items", type("string")));
        ObjectNode schema = SchemaWriter.object().put("description", "What this map lies over: preset:NAME or ./file.");
        return schema.set("anyOf", forms);
    }

    private static ObjectNode text(TextShape rule) {
        ObjectNode schema = type("string");
        if (rule.identifier()) {
            return schema.put("pattern", Identifier.PATTERN);
        }
        return rule.nonEmpty() ? schema.put("pattern", "\\S") : schema;
    }

    private static ObjectNode number(NumberShape number) {
        Bounds bounds = number.bounds();
        ObjectNode schema = type(number.kind() == NumberKind.DOUBLE ? "number" : "integer");
        if (bounds.min() != Double.NEGATIVE_INFINITY) {
            schema.set(bounds.minExcluded() ? "exclusiveMinimum" : "minimum", written(bounds.min()));
        }
        if (bounds.max() != Double.POSITIVE_INFINITY) {
            schema.set("maximum", written(bounds.max()));
        }
        return held(schema, number.kind());
    }

    /** Adds the range of the Java type where the format states no narrower one. */
    private static ObjectNode held(ObjectNode schema, NumberKind kind) {
        if (kind != NumberKind.DOUBLE) {
            long max = kind == NumberKind.INT ? Integer.MAX_VALUE : Long.MAX_VALUE;
            if (!schema.has("minimum") && !schema.has("exclusiveMinimum")) {
                schema.put("minimum", -max - 1);
            }
            if (!schema.has("maximum")) {
                schema.put("maximum", max);
            }
        }
        return schema;
    }

    private static JsonNode written(double bound) {
        BigDecimal shortest = BigDecimal.valueOf(bound).stripTrailingZeros();
        boolean whole = shortest.scale() <= 0;
        return whole
                ? JsonNodeFactory.instance.numberNode(shortest.toBigInteger())
                : JsonNodeFactory.instance.numberNode(shortest);
    }

    private static ObjectNode type(String name) {
        return SchemaWriter.object().put("type", name);
    }
}
