package org.breakwater.cli.inspect.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.breakwater.cli.terminal.Style;
import org.breakwater.datasets.preset.Provenance;
import org.breakwater.datasets.preset.VenueFile;
import org.breakwater.datasets.preset.VenuePresets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Presets in words. */
class VenueTextTest {

    static List<String> presets() {
        return VenuePresets.names();
    }

    private static String told(String preset) {
        return VenueText.of(VenuePresets.read(preset), new Style(false));
    }

    @Test
    void thePlainVenueReadsAsWrittenHere() throws IOException {
        try (InputStream golden = VenueTextTest.class.getResourceAsStream("generic-linear.txt")) {
            assertThat(told("generic-linear")).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** A source that is not cited stands for figures that no rule tells. */
    @ParameterizedTest
    @MethodSource("presets")
    void everySourceOfAPresetIsCitedByARule(String preset) {
        VenueFile venue = VenuePresets.read(preset).value();
        String unwrapped = told(preset).replaceAll("\\s+", " ");
        for (Provenance source : venue.provenance().values()) {
            assertThat(unwrapped).contains("] " + source.source().replaceAll("\\s+", " ") + ", as of " + source.asOf());
        }
        venue.absent().forEach(absent -> assertThat(unwrapped).contains(absent));
        venue.notExpressed().forEach(rule -> assertThat(unwrapped).contains(rule));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void linesAreShortAndHaveNoTrailingSpace(String preset) {
        assertThat(told(preset).lines()).allMatch(line -> line.length() <= 130 && line.equals(line.stripTrailing()));
    }

    @Test
    void whatAPresetLeavesOutIsADefaultOfTheProgram() {
        assertThat(told("drift-v2"))
                .contains("the insurance fund, up to 20,000 a contract, keeping 1 [8, 9; default: allOrNothing,")
                .contains("sold in the market [default]")
                .contains("fund holds        absent: the run file gives insuranceFund");
    }
}
