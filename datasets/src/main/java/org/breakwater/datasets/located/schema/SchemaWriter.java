package org.breakwater.datasets.located.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breakwater.datasets.located.layer.LayeredReader;
import org.breakwater.datasets.located.shape.Component;
import org.breakwater.datasets.located.shape.ListShape;
import org.breakwater.datasets.located.shape.MapShape;
import org.breakwater.datasets.located.shape.RecordShape;
import org.breakwater.datasets.located.shape.Shape;
import org.breakwater.datasets.located.shape.Shape.Leaf;
import org.breakwater.datasets.located.shape.Shapes;
import org.breakwater.datasets.located.shape.ShorthandShape;
import org.breakwater.datasets.located.shape.UnionShape;
import org.breakwater.datasets.located.tree.LocatedDocument;

/**
 * Writes the JSON Schema (draft 2020-12) of the documents that users write. It states types, required keys, ranges, choices,
 * the values of {@code type}, defaults and descriptions, and closes every map. Rules between values, which only a record's
 * constructor knows, are not in it. A map that {@code extends} another document may leave keys out, also in the maps inside
 * it; for these the schema has a second, partial definition.
 */
public final class SchemaWriter {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DEFINITIONS = "#/$defs/";
    private static final String PARTIAL = "Partial";

    private final Map<String, JsonNode> definitions = new TreeMap<>();
    private final Map<String, Class<?>> named = new TreeMap<>();

    private SchemaWriter() {}

    /** The schema of a record, or of a sealed interface of records. */
    public static JsonNode schemaOf(Class<?> type) {
        SchemaWriter writer = new SchemaWriter();
        ObjectNode schema = object().put("$schema", DIALECT).put("title", type.getSimpleName());
        schema.setAll(writer.schema(Shapes.of(type), false));
        schema.set("$defs", object().setAll(writer.definitions));
        return schema;
    }

    /** The schema as a file's text: indented by two spaces, lines ending in LF. */
    public static String textOf(Class<?> type) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(schemaOf(type)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectNode schema(Shape shape, boolean partial) {
        if (shape instanceof Leaf leaf) {
            return LeafSchema.of(leaf);
        }
        if (shape instanceof ListShape list) {
            ObjectNode schema = object().put("type", "array");
            schema.set("items", schema(list.element(), partial));
            return list.nonEmpty() ? schema.put("minItems", 1) : schema;
        }
        if (shape instanceof MapShape map) {
            ObjectNode schema = object().put("type", "object");
            schema.set("propertyNames", LeafSchema.of(map.key()));
            schema.set("additionalProperties", schema(map.value(), partial));
            return map.nonEmpty() && !partial ? schema.put("minProperties", 1) : schema;
        }
        if (shape instanceof UnionShape union) {
            return reference(union.type(), "", partial, () -> union(union, partial));
        }
        RecordShape components = (RecordShape) shape;
        return reference(components.type(), "", partial, () -> withShorthands(components, partial));
    }

    /** A reference to a definition, which is written when it is first referred to: a format may contain itself. */
    private ObjectNode reference(Class<?> type, String suffix, boolean partial, Definition definition) {
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.')
                        + suffix
                        + (partial ? PARTIAL : "");
        Class<?> other = named.putIfAbsent(name, type);
        if (other == null) {
            definitions.put(name, definition.write());
        } else if (other != type) {
            throw new IllegalStateException(type + " and " + other + " must have different names in a schema");
        }
        return object().put("$ref", DEFINITIONS + name);
    }

    private ObjectNode union(UnionShape union, boolean partial) {
        ArrayNode forms = shorthands(union.shorthands(), partial);
        union.members()
                .forEach((kind, member) -> forms.add(
                        reference(member.type(), "." + kind, partial, () -> components(member, kind, partial))));
        return object().set("anyOf", forms);
    }

    private ObjectNode withShorthands(RecordShape shape, boolean partial) {
        if (shape.shorthands().isEmpty()) {
            return components(shape, "", partial);
        }
        ArrayNode forms = shorthands(shape.shorthands(), partial);
        if (shape.shorthands().stream().noneMatch(ShorthandShape::isMap)) {
            forms.add(components(shape, "", partial));
        }
        return object().set("anyOf", forms);
    }

    private ArrayNode shorthands(List<ShorthandShape> shorthands, boolean partial) {
        ArrayNode forms = JsonNodeFactory.instance.arrayNode();
        shorthands.forEach(form -> forms.add(schema(form.shape(), partial)));
        return forms;
    }

    /** The map of components; complete, or partial as soon as it extends another document. */
    private ObjectNode components(RecordShape shape, String kind, boolean partial) {
        if (partial) {
            return map(shape, kind, true);
        }
        ObjectNode schema = object();
        if (shape.description() != null) {
            schema.put("description", shape.description());
        }
        schema.set("if", object().set("required", strings(List.of(LayeredReader.EXTENDS))));
        String suffix = kind.isEmpty() ? "" : "." + kind;
        schema.set("then", reference(shape.type(), suffix, true, () -> map(shape, kind, true)));
        return schema.set("else", map(shape, kind, false));
    }

    private ObjectNode map(RecordShape shape, String kind, boolean partial) {
        ObjectNode properties = object();
        List<String> required = new ArrayList<>();
        if (!kind.isEmpty()) {
            properties.set(UnionShape.DISCRIMINATOR, object().put("const", kind));
            if (!UnionShape.isImplied(shape.type())) {
                required.add(UnionShape.DISCRIMINATOR);
            }
        }
        if (partial) {
            properties.set(LayeredReader.EXTENDS, LeafSchema.extended());
        }
        for (Component component : shape.components()) {
            properties.set(component.key(), property(component, partial));
            if (component.presence() == Component.Presence.REQUIRED) {
                required.add(component.key());
            }
        }
        ObjectNode schema = object().put("type", "object");
        schema.set("properties", properties);
        if (!partial && !required.isEmpty()) {
            schema.set("required", strings(required));
        }
        return schema.put("additionalProperties", false);
    }

    private ObjectNode property(Component component, boolean partial) {
        ObjectNode value = schema(component.shape(), partial);
        ObjectNode schema = component.mayBeNull() ? nullable(value) : value;
        if (component.description() != null) {
            schema.put("description", component.description());
        }
        if (component.defaultValue() != null) {
            schema.set("default", new LocatedDocument("", component.defaultValue()).tree());
        }
        return schema;
    }

    private static ObjectNode nullable(ObjectNode schema) {
        ArrayNode forms = JsonNodeFactory.instance.arrayNode().add(schema).add(object().put("type", "null"));
        return object().set("anyOf", forms);
    }

    private static ArrayNode strings(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Writes a definition when it is needed. */
    private interface Definition {
        JsonNode write();
    }
}
