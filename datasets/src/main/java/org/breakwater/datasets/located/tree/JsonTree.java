package org.breakwater.datasets.located.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.datasets.located.tree.LocatedNode.Sequence;
import org.jspecify.annotations.Nullable;

/** Strips the locations: a located value as Jackson's tree. */
final class JsonTree {

    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    private JsonTree() {}

    static JsonNode of(LocatedNode node) {
        if (node instanceof Mapping map) {
            ObjectNode object = FACTORY.objectNode();
            map.entries().forEach((key, entry) -> object.set(key, of(entry.value())));
            return object;
        }
        if (node instanceof Sequence list) {
            ArrayNode array = FACTORY.arrayNode();
            list.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar(((Scalar) node).value());
    }

    private static JsonNode scalar(@Nullable Object value) {
        if (value == null) {
            return FACTORY.nullNode();
        }
        if (value instanceof Boolean flag) {
            return FACTORY.booleanNode(flag);
        }
        if (value instanceof Long number) {
            return FACTORY.numberNode(number.longValue());
        }
        if (value instanceof BigInteger number) {
            return FACTORY.numberNode(number);
        }
        if (value instanceof Double number) {
            return FACTORY.numberNode(number.doubleValue());
        }
        return FACTORY.textNode((String) value);
    }
}
