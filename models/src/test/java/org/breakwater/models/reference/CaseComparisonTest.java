package org.breakwater.models.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The harness itself: it must see a wrong answer. */
class CaseComparisonTest {

    @Test
    void aRelativeToleranceIsRelative() {
        assertThat(differences("1e-50", "{'rel': 1e-11}", 1.000000000001e-50)).isEmpty();
        assertThat(differences("1e-50", "{'rel': 1e-11}", 1.0000000001e-50)).hasSize(1);
        assertThat(differences("0.0", "{'rel': 1e-11}", 1e-300)).hasSize(1);
    }

    @Test
    void oneOfTwoBoundsSuffices() {
        assertThat(differences("0.0", "{'rel': 1e-13, 'abs': 1e-15}", 1e-16)).isEmpty();
        assertThat(differences("0.0", "{'rel': 1e-13, 'abs': 1e-15}", 1e-14)).hasSize(1);
    }

    @Test
    void relativeToOneForgivesSmallValues() {
        assertThat(differences("0.001", "{'tolerance_rel_of_max1': 0.001}", 0.0015))
                .isEmpty();
        assertThat(differences("10", "{'tolerance_rel_of_max1': 0.001}", 10.02)).hasSize(1);
    }

    @Test
    void withoutAToleranceIntegersAreExactAndDecimalsMeetTheirDigits() {
        assertThat(differences("42", "{}", 42L)).isEmpty();
        assertThat(differences("42", "{}", 43L)).hasSize(1);
        assertThat(differences("1.50", "{}", 1.504)).isEmpty();
        assertThat(differences("1.50", "{}", 1.506)).hasSize(1);
    }

    @Test
    void everyPartHasItsOwnTolerance() {
        final String expected = "{'exact': 1.0, 'bgk': 2.0}";
        final String tolerance = "{'exact': {'abs': 0.1, 'mc': '4 errors'}, 'bgk': {'rel': 1e-10}}";
        assertThat(differences(expected, tolerance, Map.of("exact", 1.05, "bgk", 2.0)))
                .isEmpty();
        assertThat(differences(expected, tolerance, Map.of("exact", 1.05, "bgk", 2.05)))
                .hasSize(1);
        assertThat(differences(expected, tolerance, Map.of("exact", 1.05))).hasSize(1);
    }

    @Test
    void publishedDigitsAreComparedMoreLoosely() {
        final String expected = "{'wilson': [0.25528, 0.36620], 'published': {'wilson': [0.2553, 0.3662]}}";
        final String tolerance = "{'highprec': {'abs': 1e-10}, 'published': {'abs': 5e-05}}";
        assertThat(differences(expected, tolerance, Map.of("wilson", new double[] {0.25528, 0.3662})))
                .isEmpty();
        assertThat(differences(expected, tolerance, Map.of("wilson", new double[] {0.25529, 0.3662})))
                .hasSize(1);
    }

    @Test
    void variantsHoldTheWholeAnswer() {
        final String expected = "{'highprec': [[1.0]], 'published': [[1.0]]}";
        final String tolerance = "{'highprec': {'abs': 1e-7}, 'published': {'abs': 1e-3}}";
        assertThat(differences(expected, tolerance, new double[][] {{1.0}})).isEmpty();
        assertThat(differences(expected, tolerance, new double[][] {{1.0001}})).hasSize(1);
        assertThat(differences(expected, tolerance, new double[][] {{1.0, 2.0}}))
                .hasSize(2);
    }

    @Test
    void wordsOfAGeneratorAreComparedAsText() {
        assertThat(differences("['00ff']", "{'exact': true}", List.of("00ff"))).isEmpty();
        assertThat(differences("['00ff']", "{'exact': true}", List.of("00fe"))).hasSize(1);
    }

    @Test
    void aDecimalInATextIsANumber() {
        assertThat(differences("'57889.4472361809045226'", "{'rel': 1e-15}", 57889.447236180904))
                .isEmpty();
        assertThat(differences("'57889.4472361809045226'", "{'rel': 1e-15}", Double.NaN))
                .hasSize(1);
    }

    @Test
    void whatThrowsFailsAndWhatIsUnknownIsUnknown() {
        final CaseLists lists = CaseLists.read();
        assertThat(CaseResult.of(reference("normal.cdf", "1.0", "{}"), lists).outcome())
                .isEqualTo(CaseOutcome.FAILED);
        assertThat(CaseResult.of(reference("no.such", "1.0", "{}"), lists).outcome())
                .isEqualTo(CaseOutcome.UNKNOWN);
        assertThat(CaseResult.of(reference("rng.threefry2x64", "1.0", "{}"), lists)
                        .outcome())
                .isEqualTo(CaseOutcome.SKIPPED);
    }

    private static List<String> differences(String expected, String tolerance, Object answer) {
        return CaseComparison.differences(reference("any", expected, tolerance), answer);
    }

    private static ReferenceCase reference(String function, String expected, String tolerance) {
        return new ReferenceCase(
                "group", "id", function, new CaseInputs(json("{}"), Path.of("")), json(expected), json(tolerance));
    }

    private static JsonNode json(String text) {
        try {
            return ReferenceFolder.MAPPER.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
