package org.breakwater.datasets.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.breakwater.datasets.venue.VenueResult.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The harness itself: what passes, what fails, what counts. */
class VenueCasesSelfTest {

    private static final String FILE = """
            {"engine": "e", "rule": "r", "cases": [{"name": "n", "function": "e/f", "rule": "both at oracle",
             "inputs": {"x": "1.5", "none": null}, "expected": %s, %s "provenance": "%s"}]}
            """;

    @Test
    void aFunctionThatNobodyAnswersIsUnknown() {
        assertThat(VenueResult.answered(expecting("{\"y\": 1}"), null).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void anAnswerThatThrowsFails() {
        VenueResult result = VenueResult.answered(expecting("{\"y\": 1}"), given -> given.number("absent"));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.message()).contains("the case has no input absent");
    }

    @Test
    void theRuleOfACaseReachesItsAnswer() {
        VenueFunction atOracle = given -> Map.of("y", given.rule().contains("at oracle") ? 1 : 0);
        assertThat(VenueResult.answered(expecting("{\"y\": 1}"), atOracle).outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void aParameterIsCountedApart() {
        VenueCase parameter = read(String.format(Locale.ROOT, FILE, "{\"y\": 1}", "", "parameter"));
        assertThat(VenueResult.answered(parameter, given -> Map.of("y", 1)).outcome())
                .isEqualTo(Outcome.FROM_PRESET);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, true",
        "3, 3.0000001, false",
        "2.50, 2.504, true",
        "2.5, 2.56, false",
        "true, 1, false",
        "'\"12\"', 12, true",
        "'\"word\"', 12, false"
    })
    void withoutToleranceIntegersAreExactAndDecimalsHoldToThePrintedDigits(
            String expected, double answer, boolean right) {
        assertThat(isRight(expecting("{\"y\": " + expected + "}"), answer)).isEqualTo(right);
    }

    @Test
    void aToleranceIsRelativeToTheExpectedValueOrToOne() {
        VenueCase large = read(
                String.format(Locale.ROOT, FILE, "{\"y\": 1000}", "\"tolerance_rel_of_max1\": 0.001,", "asserted"));
        VenueCase small =
                read(String.format(Locale.ROOT, FILE, "{\"y\": 0}", "\"tolerance_rel_of_max1\": 0.001,", "asserted"));
        assertThat(isRight(large, 1_001)).isTrue();
        assertThat(isRight(large, 1_001.1)).isFalse();
        assertThat(isRight(small, 0.00099)).isTrue();
        assertThat(isRight(small, Double.NaN)).isFalse();
    }

    @Test
    void wordsListsAndLargeIntegersAreComparedAsTheyAre() {
        assertThat(isRight(expecting("{\"y\": [\"2:10\", \"5:10\"]}"), List.of("2:10", "5:10")))
                .isTrue();
        assertThat(isRight(expecting("{\"y\": [1, 2]}"), new double[] {1})).isFalse();
        assertThat(isRight(expecting("{\"y\": false}"), false)).isTrue();
        BigInteger wei = new BigInteger("5000000000000008888");
        assertThat(isRight(expecting("{\"y\": \"5000000000000008888\"}"), wei)).isTrue();
        assertThat(isRight(expecting("{\"y\": \"5000000000000008888\"}"), wei.add(BigInteger.ONE)))
                .isFalse();
        assertThat(VenueComparison.differences(expecting("{\"y\": 1, \"z\": 2}"), Map.of("y", 1)))
                .containsExactly("/z: expected 2, got nothing");
    }

    @Test
    void inputsReadDecimalsThatAreWrittenAsTexts() {
        VenueInputs inputs = expecting("{\"y\": 1}").inputs();
        assertThat(inputs.number("x")).isEqualTo(1.5);
        assertThat(inputs.number("none", 7)).isEqualTo(7);
    }

    @Test
    void anEngineOrOneOfItsFunctionsIsInForce() {
        VenueCase given = expecting("{\"y\": 1}");
        assertThat(new VenueLists(Set.of("e"), Map.of()).isOpen(given)).isTrue();
        assertThat(new VenueLists(Set.of("e/f"), Map.of()).isOpen(given)).isTrue();
        assertThat(new VenueLists(Set.of("e/f-2"), Map.of()).isOpen(given)).isFalse();
    }

    @Test
    void twoAnswersToOneFunctionAreRefused() {
        Map<String, VenueFunction> part = Map.of("e/f", given -> 1);
        assertThatIllegalStateException()
                .isThrownBy(() -> VenueFunctions.merged(List.of(part, part)))
                .withMessage("function e/f must be answered once");
    }

    @Test
    void aTallyNamesWhoVouchesAndWhatIsInForce() {
        VenueTally tally = new VenueTally("e");
        VenueCase given = expecting("{\"y\": 1}");
        tally.add(given, new VenueResult(Outcome.PASSED, ""), true);
        tally.add(given, new VenueResult(Outcome.UNSUPPORTED, "no table"), true);
        tally.add(given, new VenueResult(Outcome.UNKNOWN, ""), false);
        assertThat(tally.summary())
                .isEqualTo("venue e: 1 passed, 0 failed, 1 unknown (1 asserted), 1 unsupported, 2 of 3 in force");
    }

    private static boolean isRight(VenueCase given, Object answer) {
        return VenueComparison.differences(given, Map.of("y", answer)).isEmpty();
    }

    private static VenueCase expecting(String expected) {
        return read(String.format(Locale.ROOT, FILE, expected, "", "asserted"));
    }

    private static VenueCase read(String file) {
        try {
            return VenueFolder.read(VenueFolder.MAPPER.readTree(file)).get(0);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
