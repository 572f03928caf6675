package org.breakwater.datasets.located.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @Test
    void everyValueKnowsItsLineAndColumn() {
        LocatedDocument document = read("a:\n  b: [1, {c: 'é😀', d: 2}]\n");
        assertThat(document.location(DocumentPath.parse("a.b[1].d"))).isEqualTo(new SourceLocation("x.yaml", 2, 23));
        assertThat(document.location(JsonPointer.compile("/a/b/0"))).isEqualTo(new SourceLocation("x.yaml", 2, 7));
        assertThat(document.location(JsonPointer.compile("/a/b/7/z"))).isEqualTo(new SourceLocation("x.yaml", 2, 6));
        assertThat(document.tree()).hasToString("{\"a\":{\"b\":[1,{\"c\":\"é😀\",\"d\":2}]}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAtAnyLineBreak(String lineBreak) {
        LocatedDocument document = read(String.join(lineBreak, "a: 1", "# comment", "", "b: 2"));
        assertThat(document.location(DocumentPath.parse("b"))).isEqualTo(new SourceLocation("x.yaml", 4, 4));
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(read("\uFEFFa: 1").tree()).hasToString("{\"a\":1}");
    }

    @Test
    void numbersKeepAllBitsOfALongAndMinusZeroBecomesZero() {
        LocatedDocument document =
                read("[9223372036854775807, -9223372036854775808, 9223372036854775808, -0.0, -0, 1e3, 4.9E-324]");
        List<Object> values = List.of(0, 1, 2, 3, 4, 5, 6).stream()
                .map(i -> ((Scalar) document.find(DocumentPath.ROOT.index(i))).value())
                .toList();
        assertThat(values)
                .containsExactly(
                        Long.MAX_VALUE,
                        Long.MIN_VALUE,
                        new java.math.BigInteger("9223372036854775808"),
                        0.0,
                        0L,
                        1000.0,
                        Double.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"BTC-PERP", "2020-03-12", "2020-03-12T10:00:00Z", "1INCH", "5%", "y", "v1.2.3", "a,b", "1h", "0x"
            })
    void whatCanOnlyBeTextIsText(String text) {
        assertThat(((Scalar) read("a: " + text).find(DocumentPath.parse("a"))).value())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "No",
                "NO",
                "yes",
                "on",
                "Off",
                "True",
                "FALSE",
                "Null",
                "NULL",
                "~",
                "012",
                "-012",
                "08",
                "1_000",
                "0x1F",
                "0o17",
                "0b11",
                "22:30",
                "190:20:30",
                "1:30.5",
                "+1",
                ".5",
                "5.",
                "1.e3",
                "1e",
                "1e+",
                ".inf",
                "-.Inf",
                ".NaN",
                "NaN",
                "Infinity",
                "inf",
                "1'000",
                "00",
                "0.5_5"
            })
    void f06AnAmbiguousScalarIsAnErrorAsValueAndAsKey(String text) {
        assertThat(codes("a: " + text)).containsExactly(DiagnosticCode.TYPE);
        assertThat(codes(text + ": a")).containsExactly(DiagnosticCode.TYPE);
        assertThat(read("a: \"" + text + "\"").find(DocumentPath.parse("a"))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e-400", "1e999999999", "1e-999999999"})
    void f09ANumberThatADoubleCannotHoldIsAnError(String text) {
        assertThat(codes("a: " + text)).containsExactly(DiagnosticCode.RULE);
    }

    @Test
    void f01AnAliasBombIsRefusedBeforeItExpands() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol,lol]\n");
        for (int i = 1; i < 30; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [")
                    .append(String.join(",", List.of(alias, alias, alias)))
                    .append("]\n");
        }
        assertThat(codes(bomb.toString())).hasSize(30 + 29 * 3).containsOnly(DiagnosticCode.FORBIDDEN_SYNTAX);
    }

    @Test
    void f01AMillionAliasesStopAfterAThousandFindings() {
        assertThat(codes("a: &a 1\nb:\n" + "- *a\n".repeat(1_000_000))).hasSize(1000);
    }

    @ParameterizedTest
    @CsvSource({"'[', 1000", "'{a: ', 1000", "'- ', 1000", "'[', 5000000"})
    void f03DeepNestingIsRefusedAtItsLine(String open, int times) {
        Diagnostic found = findings("x: 1\ny:\n  " + open.repeat(times)).get(0);
        assertThat(found.code()).isEqualTo(DiagnosticCode.LIMIT);
        assertThat(found.location().line()).isEqualTo(3);
    }

    @Test
    void f03SixtyFourLevelsAreAccepted() {
        assertThat(read("[".repeat(64) + "]".repeat(64)).root()).isNotNull();
        assertThat(codes("[".repeat(65) + "]".repeat(65))).containsExactly(DiagnosticCode.LIMIT);
    }

    @Test
    void f03AFileOfMoreThanTenMegabytesIsRefused() {
        assertThat(codes("#".repeat(10 * 1024 * 1024 + 1))).containsExactly(DiagnosticCode.LIMIT);
    }

    @Test
    void f03AScalarOfTenMegabytesIsRefusedAtItsLine() {
        String huge = "x".repeat(10_000_000);
        assertThat(codes("a: " + huge)).containsExactly(DiagnosticCode.LIMIT);
        assertThat(codes("a: |\n" + "  twelve chars\n".repeat(600_000))).containsExactly(DiagnosticCode.LIMIT);
        assertThat(codes("a:\n" + "  twelve chars\n".repeat(600_000))).containsExactly(DiagnosticCode.LIMIT);
        assertThat(codes("a: '" + "x".repeat(65_537) + "'")).containsExactly(DiagnosticCode.LIMIT);
        assertThat(codes("a: " + "9".repeat(10_000_000))).containsExactly(DiagnosticCode.LIMIT);
        assertThat(findings("\n\na: '" + huge + "'").get(0).location()).isEqualTo(new SourceLocation("x.yaml", 3, 1));
    }

    @Test
    void f03AKeyOfTenMegabytesIsRefusedAtItsLine() {
        String huge = "x".repeat(10_000_000);
        assertThat(codes("a".repeat(257) + ": 1")).containsExactly(DiagnosticCode.LIMIT);
        assertThat(codes("? " + huge + "\n: 1")).containsExactly(DiagnosticCode.LIMIT);
        assertThat(findings("a: 1\n" + huge + ": 1").get(0).location().line()).isEqualTo(2);
    }

    @Test
    void f03AMillionValuesAreRefused() {
        assertThat(codes("- 1\n".repeat(1_000_000))).containsExactly(DiagnosticCode.LIMIT);
    }

    @Test
    void f04EveryDuplicateKeyIsNamedWithBothLines() {
        assertThat(findings("a: 1\nb: 2\na: 3\n\nb: {c: 1, c: 2}\n"))
                .extracting(Diagnostic::message)
                .containsExactly(
                        "a stands twice, on line 1 and on line 3",
                        "b stands twice, on line 2 and on line 5",
                        "b.c stands twice on line 5");
    }

    @Test
    void f04AMillionDuplicateKeysStopAfterAThousandFindings() {
        assertThat(codes("a: 1\n".repeat(1_000_000))).hasSize(1000).containsOnly(DiagnosticCode.DUPLICATE_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: !!javax.script.ScriptEngineManager [x]",
                "a: !!java.net.URL ['http://localhost']",
                "!!map {a: 1}",
                "a: !local 1",
                "a: !!str 5",
                "!!str a: 1",
                "a: ! x",
                "a: !<tag:yaml.org,2002:str> x"
            })
    void f02ATagIsRefused(String text) {
        assertThat(codes(text)).contains(DiagnosticCode.FORBIDDEN_SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%YAML 1.1\n---\na: 1",
                "%TAG ! tag:x.org,2000:\n---\na: 1",
                "a: 1\n---\nb: 2",
                "a: 1\n...\n---\n",
                "<<: {a: 1}",
                "a: &x 1",
                "&x a: 1"
            })
    void directivesSecondDocumentsMergeKeysAndAnchorsAreRefused(String text) {
        assertThat(codes(text)).containsOnly(DiagnosticCode.FORBIDDEN_SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "   \n",
                "[a]: 1",
                "{a: 1}: 1",
                "a: b: c",
                "a: [1",
                "\"a",
                "a: *",
                "? \n",
                "a: @b",
                "\tb: 1"
            })
    void whatIsNotWellFormedIsRefusedWithALine(String text) {
        List<Diagnostic> found = findings(text);
        assertThat(found).isNotEmpty();
        assertThat(found.get(0).location().line()).isPositive();
    }

    @Test
    void anEmptyValueIsAnErrorAndNotNull() {
        assertThat(findings("a:\nb: 1")).extracting(Diagnostic::message).containsExactly("a has no value");
        assertThat(findings("---\n")).extracting(Diagnostic::message).containsExactly("the document has no value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1"})
    void anotherEncodingIsRefusedWithItsByte(String charset) {
        byte[] bytes = "a: é".getBytes(Charset.forName(charset));
        assertThat(failure(bytes).diagnostics().get(0).code()).isEqualTo(DiagnosticCode.SYNTAX);
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedAtTheirPlace() {
        Diagnostic found = failure(new byte[] {'a', ':', ' ', '1', '\n', 'b', (byte) 0xC3, '('})
                .diagnostics()
                .get(0);
        assertThat(found.message()).isEqualTo("the file must be UTF-8, byte 6 is not");
        assertThat(found.location()).isEqualTo(new SourceLocation("x.yaml", 2, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u001b", "\u0085", "\u2028", "\u009b", "\u007f"})
    void controlCharactersAreRefusedAtTheirPlace(String character) {
        Diagnostic found = findings("a: 1\nb: x" + character + "y").get(0);
        assertThat(found.code()).isEqualTo(DiagnosticCode.SYNTAX);
        assertThat(found.location()).isEqualTo(new SourceLocation("x.yaml", 2, 5));
    }

    private static LocatedDocument read(String text) {
        return new LocatedReader(new SourceTexts()).read("x.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ConfigurationException failure(byte[] bytes) {
        return catchThrowableOfType(
                ConfigurationException.class, () -> new LocatedReader(new SourceTexts()).read("x.yaml", bytes));
    }

    private static List<Diagnostic> findings(String text) {
        return failure(text.getBytes(StandardCharsets.UTF_8)).diagnostics();
    }

    private static List<DiagnosticCode> codes(String text) {
        return findings(text).stream().map(Diagnostic::code).toList();
    }
}
