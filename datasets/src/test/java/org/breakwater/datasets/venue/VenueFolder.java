package org.breakwater.datasets.venue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of venue cases beside the project.
 *
 * @param folder where the case files are
 */
record VenueFolder(Path folder) {

    /** Keeps every printed digit of a decimal. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Finds the folder: {@code -Dbreakwater.venues.dir}, else {@code ../shared/venues} seen from the project's root. */
    static Optional<VenueFolder> find() {
        String given = System.getProperty("breakwater.venues.dir", "");
        Stream<Path> places = given.isEmpty()
                ? Stream.of(Path.of("../shared/venues"), Path.of("../../shared/venues"))
                : Stream.of(Path.of(given));
        return places.filter(Files::isDirectory).map(VenueFolder::new).findFirst();
    }

    /** Every case of every file, in the order of file names and files. */
    List<VenueCase> cases() {
        List<VenueCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                cases.addAll(read(MAPPER.readTree(file.toFile())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    /** The cases of one file. */
    static List<VenueCase> read(JsonNode file) {
        List<VenueCase> cases = new ArrayList<>();
        for (JsonNode node : file.get("cases")) {
            cases.add(new VenueCase(
                    file.get("engine").asText(),
                    cases.size() + 1,
                    node.get("name").asText(),
                    node.get("function").asText(),
                    node.get("rule").asText(),
                    file.path("rule").asText(""),
                    file.path("notes").asText(""),
                    new VenueInputs(node.get("inputs")),
                    node.get("expected"),
                    tolerance(node.path("tolerance_rel_of_max1")),
                    node.get("provenance").asText()));
        }
        return cases;
    }

    private static @Nullable BigDecimal tolerance(JsonNode bound) {
        return bound.isNumber() ? bound.decimalValue() : null;
    }
}
