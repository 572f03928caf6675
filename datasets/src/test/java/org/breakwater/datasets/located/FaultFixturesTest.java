package org.breakwater.datasets.located;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each faulty document beside the report that a user reads about it: {@code F05-typo-in-key.yaml} and {@code .txt}. */
class FaultFixturesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void aFaultyDocumentIsReportedInFullAndAtItsPlaces(String fixture) throws IOException, URISyntaxException {
        byte[] document = Files.readAllBytes(folder().resolve(fixture));
        Path report = folder().resolve(fixture + ".txt");
        String expected = Files.exists(report) ? Files.readString(report, StandardCharsets.UTF_8) : "(no report)";
        assertThat(Sample.report(fixture, document)).isEqualTo(expected);
    }

    static List<String> fixtures() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder() throws URISyntaxException {
        URL folder = FaultFixturesTest.class.getResource("/located/faults");
        return Path.of(Objects.requireNonNull(folder).toURI());
    }
}
