package org.breakwater.datasets.located.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Key;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.datasets.located.read.LocatedReader;
import org.breakwater.datasets.located.tree.CanonicalJson;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocatedBinderTest {

    enum Side {
        LONG,
        LONG_AND_SHORT
    }

    record Everything(
            int paths,
            long seed,
            double rate,
            boolean enabled,
            String name,
            Side side,
            Instant from,
            LocalDate day,
            List<Double> rates,
            Map<String, Integer> counts,
            Map<Side, String> sides,
            Optional<String> note,
            @Nullable Double factor,
            @Key("short") double shortSide) {}

    @Test
    void everyKindOfValueBindsWithoutCoercion() {
        Everything bound = bind(Everything.class, """
                paths: 10
                seed: -9223372036854775808
                rate: 3
                enabled: true
                name: "12"
                side: long-and-short
                from: 2020-03-12T10:00:00Z
                day: 2020-03-12
                rates: [0.1, -0.0, 1e3]
                counts: {z: 1, a: 2}
                sides: {long: x}
                short: 0.5
                """);
        assertThat(bound)
                .isEqualTo(new Everything(
                        10,
                        Long.MIN_VALUE,
                        3.0,
                        true,
                        "12",
                        Side.LONG_AND_SHORT,
                        Instant.parse("2020-03-12T10:00:00Z"),
                        LocalDate.of(2020, 3, 12),
                        List.of(0.1, 0.0, 1000.0),
                        Map.of("z", 1, "a", 2),
                        Map.of(Side.LONG, "x"),
                        Optional.empty(),
                        null,
                        0.5));
        assertThat(bound.counts().keySet()).containsExactly("z", "a");
    }

    record Defaulted(
            @Default("60") long stepSeconds,
            @Default("{}") Inner inner,
            @Default("[a, b]") List<String> names) {}

    record Inner(
            @Default("0.5") double share, @Default("x y") String text) {}

    @Test
    void defaultsStandInAndArePartOfTheDocumentAndItsHash() {
        Binding<Defaulted> binding = binding(Defaulted.class, "{inner: {share: 0.25}}");
        assertThat(binding.value()).isEqualTo(new Defaulted(60, new Inner(0.25, "x y"), List.of("a", "b")));
        assertThat(CanonicalJson.of(binding.document().root()))
                .isEqualTo("{\"inner\":{\"share\":0.25,\"text\":\"x y\"},\"names\":[\"a\",\"b\"],\"stepSeconds\":60}");
        assertThat(binding.document().location(DocumentPath.parse("inner.text")))
                .isEqualTo(SourceLocation.of("default"));
        assertThat(bind(Defaulted.class, "{}").inner()).isEqualTo(new Inner(0.5, "x y"));
    }

    @Test
    void nullIsAbsenceForWhatMayBeAbsentAndAnErrorElsewhere() {
        record Two(@Nullable Double a, Optional<Double> b) {}
        assertThat(bind(Two.class, "{a: null, b: null}")).isEqualTo(new Two(null, Optional.empty()));
        record One(double a) {}
        assertThat(messages(One.class, "a: null")).containsExactly("a must be a number, got null");
    }

    sealed interface Schedule permits Flat, Max {
        @Shorthand
        static Schedule flat(@Fraction double rate) {
            return new Flat(rate);
        }

        @Shorthand
        static Schedule max(@NonEmpty List<Schedule> parts) {
            return new Max(parts);
        }
    }

    @Kind(value = "flat", implied = true)
    record Flat(@Fraction double rate) implements Schedule {}

    @Kind("max")
    record Max(@NonEmpty List<Schedule> of) implements Schedule {}

    record Margin(Schedule maintenance) {}

    @Test
    void aMapWithoutATypeIsTheImpliedRecordOfItsUnion() {
        assertThat(bind(Margin.class, "maintenance: {rate: 0.05}").maintenance())
                .isEqualTo(new Flat(0.05));
        assertThat(messages(Margin.class, "maintenance: {rat: 0.05}"))
                .containsExactly("maintenance.rat is not a known key");
    }

    @Test
    void aUnionMayContainItselfAndHaveShorthands() {
        Margin bound = bind(Margin.class, "maintenance: {type: max, of: [0.03, {type: flat, rate: 0.05}, [0.01]]}");
        assertThat(bound.maintenance())
                .isEqualTo(new Max(List.of(new Flat(0.03), new Flat(0.05), new Max(List.of(new Flat(0.01))))));
        assertThat(messages(Margin.class, "maintenance: {type: max, of: [3, {type: flt}, [], yes it is]}"))
                .containsExactly(
                        "maintenance.of[0] must be between 0 and 1, got 3",
                        "maintenance.of[1].type must be one of flat, max, got the text \"flt\"",
                        "maintenance.of[2] must not be empty",
                        "maintenance.of[3] must be a number or a list or a map, got the text \"yes it is\"");
    }

    @Test
    void aShorthandThatBreaksARuleIsReportedAtItsValue() {
        record Name(String text) {
            @Shorthand
            static Name of(String text) {
                throw new IllegalArgumentException("name must be known, got " + text);
            }
        }
        record Holder(Name name) {}
        Diagnostic found = findings(Holder.class, "name: x").get(0);
        assertThat(found.message()).isEqualTo("name: name must be known, got x");
        assertThat(found.location()).isEqualTo(new SourceLocation("x.yaml", 1, 7));
    }

    record Bounded(@Positive double depth, double maintenance, double initial) {
        Bounded {
            if (!(maintenance < initial)) {
                throw new IllegalArgumentException(
                        "maintenance must be below initial (" + initial + "), got " + maintenance);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.08, 0.05, 0.008", "5, 0.1, 0.05", "50, 0.01, 0.005", "0.6, 0.05, 0.006"})
    void f08ABrokenRuleIsReportedWithTheValueThatWasProbablyMeant(String maintenance, String initial, String meant) {
        Diagnostic found = findings(
                        Bounded.class, "{depth: 1, maintenance: " + maintenance + ", initial: " + initial + "}")
                .get(0);
        assertThat(found.code()).isEqualTo(DiagnosticCode.RULE);
        assertThat(found.message()).startsWith("maintenance must be below initial (" + initial);
        assertThat(found.hint()).isEqualTo("did you mean " + meant + "?");
    }

    @Test
    void f08ARuleOfTheWholeRecordIsReportedAtTheRecord() {
        record Pair(int a, int b) {
            Pair {
                throw new IllegalArgumentException("the pair is never right");
            }
        }
        record Holder(Pair pair) {}
        Diagnostic found = findings(Holder.class, "\n\npair: {a: 1, b: 2}").get(0);
        assertThat(found.message()).isEqualTo("pair: the pair is never right");
        assertThat(found.location()).isEqualTo(new SourceLocation("x.yaml", 3, 1));
    }

    @Test
    void f05AMisspeltKeyIsReportedOnceWithItsNearestName() {
        Diagnostic found = findings(Bounded.class, "{depth: 1, maintenace: 0.03, initial: 0.05}")
                .get(0);
        assertThat(found.code()).isEqualTo(DiagnosticCode.UNKNOWN_KEY);
        assertThat(found.hint()).isEqualTo("did you mean maintenance?");
        assertThat(findings(Bounded.class, "{depth: 1, maintenace: 0.03, initial: 0.05}"))
                .hasSize(1);
        assertThat(findings(Bounded.class, "{Depth: 1, maintenance: 0.03, initial: 0.05}")
                        .get(0)
                        .hint())
                .isEqualTo("did you mean depth?");
        assertThat(findings(Bounded.class, "{depth: 1, maintenance: 0.03, initial: 0.05, x: 1}")
                        .get(0)
                        .hint())
                .isEqualTo("known are depth, maintenance, initial");
    }

    @ParameterizedTest
    @CsvSource({"5%, write 0.05", "'-12.5 %', write -0.125", "12bps, write 0.0012", "1 bp, write 0.0001", "fast, "})
    void f07ATextWithAUnitIsNoNumber(String text, @Nullable String hint) {
        Diagnostic found = findings(Bounded.class, "{depth: 1, maintenance: \"" + text + "\", initial: 0.05}")
                .get(0);
        assertThat(found.code()).isEqualTo(DiagnosticCode.TYPE);
        assertThat(found.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource({
        "2147483648, RULE",
        "-2147483649, RULE",
        "0, RULE",
        "-1, RULE",
        "1.0, TYPE",
        "1e3, TYPE",
        "'\"1\"', TYPE"
    })
    void f10AnIntegerOutOfRangeOrOfAnotherTypeIsAnError(String value, DiagnosticCode code) {
        record Paths(@Positive int paths) {}
        assertThat(findings(Paths.class, "paths: " + value))
                .extracting(Diagnostic::code)
                .containsExactly(code);
        assertThat(bind(Paths.class, "paths: 2147483647").paths()).isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-03-12T10:00:00",
                "2020-03-12T10:00:00+01:00",
                "2020-03-12T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2020-02-30T10:00:00Z",
                "12.03.2020"
            })
    void aTimeThatIsNotInUtcOrNotInTheCalendarIsAnError(String text) {
        record Window(Instant from) {}
        assertThat(messages(Window.class, "from: " + text))
                .containsExactly("from must be a time in UTC like 2020-03-12T10:00:00Z, got the text \"" + text + "\"");
    }

    @Test
    void aRuleOfTheDomainIsReportedWhereTheUserWroteTheValue() {
        LocatedDocument document = read("venue:\n  margin: 1\n");
        ConfigurationException found = catchThrowableOfType(
                ConfigurationException.class,
                () -> document.convert(DocumentPath.parse("venue.margin"), () -> {
                    throw new IllegalArgumentException("margin must be below 1, got 1");
                }));
        assertThat(found.diagnostics().get(0).location()).isEqualTo(new SourceLocation("x.yaml", 2, 11));
        assertThat(found).hasMessage("venue.margin: margin must be below 1, got 1");

        ConfigurationException inside = catchThrowableOfType(
                ConfigurationException.class,
                () -> document.convert(DocumentPath.parse("venue"), () -> {
                    throw new IllegalArgumentException("margin must be below 1, got 1");
                }));
        assertThat(inside.diagnostics())
                .isEqualTo(List.of(Diagnostic.error(
                        DiagnosticCode.RULE,
                        "venue.margin must be below 1, got 1",
                        new SourceLocation("x.yaml", 2, 11))));
    }

    @Test
    void aFormatThatCannotBeReadIsAFaultOfTheProgram() {
        record Wrong(float narrow) {}
        assertThatThrownBy(() -> bind(Wrong.class, "narrow: 1")).isInstanceOf(IllegalStateException.class);
    }

    private static <T> T bind(Class<T> type, String text) {
        return binding(type, text).value();
    }

    private static <T> Binding<T> binding(Class<T> type, String text) {
        return LocatedBinder.bind(read(text), type);
    }

    private static List<Diagnostic> findings(Class<?> type, String text) {
        return catchThrowableOfType(ConfigurationException.class, () -> bind(type, text))
                .diagnostics();
    }

    private static List<String> messages(Class<?> type, String text) {
        return findings(type, text).stream().map(Diagnostic::message).toList();
    }

    private static LocatedDocument read(String text) {
        return new LocatedReader(new SourceTexts()).read("x.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
