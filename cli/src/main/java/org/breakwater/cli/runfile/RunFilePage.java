package org.breakwater.cli.runfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The page docs/run-file.md: every key of a run file with type, default and meaning, from the schema. */
public final class RunFilePage {

    private static final String REFERENCE = "#/$defs/";

    private static final String OPENING = """
            # The run file

            Every key of a run file, written by `breakwater schema --markdown` from the schema that validates it. A key without a
            default is required unless it may be `null`. Fractions are fractions, never percent (0.05, not 5); times end in `Seconds`;
            money is in the quote asset. `breakwater init DIR` writes a commented run file to begin with, and `extends` in a section
            takes another section or preset, over which the keys beside it are laid.
            """;

    private final JsonNode sections;
    private final StringBuilder page = new StringBuilder(OPENING);
    private final Set<String> seen = new LinkedHashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    private RunFilePage(JsonNode schema) {
        sections = schema.get("$defs");
        wants(schema.get("$ref").textValue());
    }

    /** The page, lines ending in LF. */
    public static String text() {
        try {
            return new RunFilePage(new ObjectMapper().readTree(RunFileSchema.text())).written();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the program's own schema must be JSON", e);
        }
    }

    private String written() {
        while (!waiting.isEmpty()) {
            String name = waiting.remove();
            section(name, whole(sections.get(name)));
        }
        return page.toString();
    }

    private void wants(String reference) {
        String name = reference.substring(REFERENCE.length());
        if (seen.add(name)) {
            waiting.add(name);
        }
    }

    private void section(String name, JsonNode section) {
        JsonNode keys = section.at("/else/properties");
        if (keys.isEmpty()) {
            section.path("anyOf").forEach(this::type);
            return;
        }
        page.append("\n## ").append(title(name)).append("\n\n");
        if (section.hasNonNull("description")) {
            page.append(section.get("description").textValue()).append("\n\n");
        }
        page.append("| key | type | default | meaning |\n|---|---|---|---|\n");
        for (Map.Entry<String, JsonNode> key : keys.properties()) {
            JsonNode value = key.getValue();
            if (value.has("const")) {
                continue;
            }
            page.append("| `").append(key.getKey()).append("` | ");
            page.append(escaped(type(value))).append(" | ");
            page.append(
                            value.has("default")
                                    ? "`" + escaped(value.get("default").toString()) + "`"
                                    : "")
                    .append(" | ");
            page.append(escaped(value.path("description").asText(""))).append(" |\n");
        }
    }

    /** The form of a section that has keys, where a shorthand stands beside it. */
    private static JsonNode whole(JsonNode section) {
        for (JsonNode form : section.path("anyOf")) {
            if (form.has("else")) {
                return form;
            }
        }
        return section;
    }

    /** {@code MonteCarloSection.monte-carlo}: scenario of type monte-carlo. */
    private static String title(String name) {
        int dot = name.lastIndexOf('.');
        String last = name.substring(dot + 1);
        if (Character.isLowerCase(last.charAt(0))) {
            return "type: " + last;
        }
        String words = last.replace("Section", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private String type(JsonNode value) {
        if (value.has("$ref")) {
            return reference(value.get("$ref").textValue());
        }
        if (value.has("anyOf")) {
            List<String> forms = new ArrayList<>();
            value.get("anyOf").forEach(form -> forms.add(type(form)));
            return String.join(" or ", forms);
        }
        if (value.has("enum")) {
            List<String> words = new ArrayList<>();
            value.get("enum").forEach(word -> words.add("`" + word.asText() + "`"));
            return String.join(", ", words);
        }
        return value.has("else") ? "keys" : structure(value);
    }

    private String structure(JsonNode value) {
        return switch (value.path("type").asText()) {
            case "array" -> "list of " + type(value.path("items"));
            case "object" -> "map of " + type(value.path("additionalProperties"));
            case "number", "integer" -> value.get("type").textValue() + range(value);
            case "string" -> "text";
            default -> value.path("type").asText("value");
        };
    }

    private String reference(String reference) {
        JsonNode section = sections.get(reference.substring(REFERENCE.length()));
        if (!section.has("anyOf")) {
            wants(reference);
            return link(reference);
        }
        List<String> forms = new ArrayList<>();
        for (JsonNode form : section.get("anyOf")) {
            if (form.has("else")) {
                wants(reference);
                forms.add(link(reference));
            } else {
                forms.add(type(form));
            }
        }
        return String.join(" or ", forms);
    }

    private static String link(String reference) {
        String title = title(reference.substring(REFERENCE.length()));
        String anchor = title.toLowerCase(Locale.ROOT).replace(":", "").replace(' ', '-');
        return "[" + title + "](#" + anchor + ")";
    }

    /** {@code above 0, at most 1}: the bounds of a number, as far as they say something. */
    private static String range(JsonNode value) {
        List<String> bounds = new ArrayList<>();
        bound(bounds, "above ", value.path("exclusiveMinimum"));
        bound(bounds, "at least ", value.path("minimum"));
        bound(bounds, "below ", value.path("exclusiveMaximum"));
        bound(bounds, "at most ", value.path("maximum"));
        return bounds.isEmpty() ? "" : ", " + String.join(", ", bounds);
    }

    private static void bound(List<String> bounds, String words, JsonNode limit) {
        if (limit.isNumber() && Math.abs(limit.doubleValue()) < 1e15) {
            bounds.add(words + limit.asText());
        }
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
