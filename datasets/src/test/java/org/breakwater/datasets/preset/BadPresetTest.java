package org.breakwater.datasets.preset;

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
import org.breakwater.datasets.located.DiagnosticPrinter;
import org.breakwater.datasets.located.layer.Source;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.BreakwaterException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad preset beside the report that its author reads: {@code unknown-layer.yaml} and {@code .txt}. */
class BadPresetTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void aBadPresetIsReportedAtTheLineOfTheFigureWithTheRuleThatItBreaks(String fixture)
            throws IOException, URISyntaxException {
        byte[] preset = Files.readAllBytes(folder().resolve(fixture));
        String expected = Files.readString(folder().resolve(fixture + ".txt"), StandardCharsets.UTF_8);
        assertThat(report(new Source(fixture, preset))).isEqualTo(expected);
    }

    private static String report(Source preset) {
        SourceTexts texts = new SourceTexts();
        try {
            VenuePresets.read(preset, texts);
            return "ok";
        } catch (BreakwaterException found) {
            return new DiagnosticPrinter(texts, false).print(found.diagnostics());
        }
    }

    static List<String> fixtures() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder() throws URISyntaxException {
        URL folder = BadPresetTest.class.getResource("faults");
        return Path.of(Objects.requireNonNull(folder).toURI());
    }
}
