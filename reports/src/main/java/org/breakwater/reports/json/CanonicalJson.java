package org.breakwater.reports.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.breakwater.reports.text.Numbers;

/**
 * Writes a JSON tree so that equal trees give equal bytes and differences read well line by line: two spaces of
 * indentation, keys in the order of the tree, arrays of plain values on one line, numbers by {@link Numbers#machine}, a
 * newline at the end.
 */
public final class CanonicalJson {

    private final StringBuilder out = new StringBuilder(1 << 14);

    private CanonicalJson() {}

    /** {@code tree} as text. */
    public static String text(JsonNode tree) {
        CanonicalJson writer = new CanonicalJson();
        writer.write(tree, 0);
        return writer.out.append('\n').toString();
    }

    /** {@code tree} as UTF-8. */
    public static byte[] bytes(JsonNode tree) {
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }

    private void write(JsonNode node, int depth) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, depth);
            case ARRAY -> writeArray(node, depth);
            case STRING -> quote(node.textValue());
            case NUMBER -> out.append(number(node));
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            default -> throw new IllegalArgumentException("a result holds plain JSON, got " + node.getNodeType());
        }
    }

    private void writeObject(JsonNode node, int depth) {
        if (node.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        for (Iterator<Map.Entry<String, JsonNode>> i = node.properties().iterator(); i.hasNext(); ) {
            Map.Entry<String, JsonNode> property = i.next();
            newLine(depth + 1);
            quote(property.getKey());
            out.append(": ");
            write(property.getValue(), depth + 1);
            out.append(i.hasNext() ? "," : "");
        }
        newLine(depth);
        out.append('}');
    }

    private void writeArray(JsonNode node, int depth) {
        boolean flat = isFlat(node);
        out.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                out.append(flat ? ", " : ",");
            }
            if (!flat) {
                newLine(depth + 1);
            }
            write(node.get(i), depth + 1);
        }
        if (!flat) {
            newLine(depth);
        }
        out.append(']');
    }

    private static boolean isFlat(JsonNode array) {
        for (JsonNode element : array) {
            if (element.isContainerNode()) {
                return false;
            }
        }
        return true;
    }

    private static String number(JsonNode node) {
        return node.isIntegralNumber() ? node.bigIntegerValue().toString() : Numbers.machine(node.doubleValue());
    }

    private void quote(String text) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        out.append('"');
    }

    private void newLine(int depth) {
        out.append('\n').append("  ".repeat(depth));
    }
}
