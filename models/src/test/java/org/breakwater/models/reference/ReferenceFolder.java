package org.breakwater.models.reference;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of reference cases beside the project.
 *
 * @param folder where the case files are
 */
public record ReferenceFolder(Path folder) {

    /** Keeps every printed digit of a decimal. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /**
     * Finds the folder: the system property {@code breakwater.reference.dir}, else {@code ../shared/reference} seen from the
     * project's root, which is the working folder or the one above.
     */
    public static Optional<ReferenceFolder> find() {
        final String given = System.getProperty("breakwater.reference.dir", "");
        final Stream<Path> places = given.isEmpty()
                ? Stream.of(Path.of("../shared/reference"), Path.of("../../shared/reference"))
                : Stream.of(Path.of(given));
        return places.filter(Files::isDirectory).map(ReferenceFolder::new).findFirst();
    }

    /** Every case of every file, in the order of file names and files. */
    public List<ReferenceCase> cases() {
        final List<ReferenceCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                final JsonNode tree = MAPPER.readTree(file.toFile());
                final String group = tree.get("group").asText();
                tree.get("cases").forEach(node -> cases.add(read(group, node)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private ReferenceCase read(String group, JsonNode node) {
        return new ReferenceCase(
                group,
                node.get("id").asText(),
                node.get("function").asText(),
                new CaseInputs(node.get("inputs"), folder.resolve("data")),
                node.get("expected"),
                node.has("tolerance") ? node.get("tolerance") : node);
    }
}
