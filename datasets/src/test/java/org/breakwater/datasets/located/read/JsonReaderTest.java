package org.breakwater.datasets.located.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void everyValueKnowsItsLineAndColumn() {
        LocatedDocument document =
                read("x.json", "{\n  \"a\": [1, {\"b\": true}],\r\n  \"seed\": 9223372036854775807\n}");
        assertThat(document.location(DocumentPath.parse("a[1].b"))).isEqualTo(new SourceLocation("x.json", 2, 18));
        assertThat(document.tree()).hasToString("{\"a\":[1,{\"b\":true}],\"seed\":9223372036854775807}");
    }

    @Test
    void contentDecidesTheFormatWhereTheNameDoesNot() {
        assertThat(read("run", "{\"a\":\t1}").tree()).hasToString("{\"a\":1}");
        assertThat(read("run", "a: 1").tree()).hasToString("{\"a\":1}");
        assertThat(read("run", "{a: 1}").tree()).hasToString("{\"a\":1}");
        assertThat(read("run.yml", "{a: 1}").tree()).hasToString("{\"a\":1}");
    }

    @Test
    void f36ANumberOfAMillionDigitsIsRefused() {
        assertThat(codes("x.json", "{\"a\": " + "9".repeat(1_000_000) + "}")).containsExactly(DiagnosticCode.LIMIT);
        assertThat(codes("x.json", "{\"a\": 0." + "9".repeat(1_000_000) + "}")).containsExactly(DiagnosticCode.LIMIT);
        assertThat(codes("x.json", "{\"a\": 1e999999999}")).containsExactly(DiagnosticCode.RULE);
        assertThat(codes("x.json", "{\"a\": 1e" + "9".repeat(900) + "}")).containsExactly(DiagnosticCode.RULE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": NaN}",
                "{\"a\": Infinity}",
                "{\"a\": 1} // x",
                "/* x */ {}",
                "{\"a\": 1} {}",
                "{\"a\": 1}]",
                "{'a': 1}",
                "{a: 1}",
                "{\"a\": 1,}",
                "[1,,2]",
                "{\"a\": 01}",
                "{\"a\": +1}",
                "{\"a\": .5}",
                "{\"a\": 1.}",
                "{\"a\": \"\t\"}",
                "{\"a\": \"\\ud800\"}",
                "{\"a\": \"\\udc00x\"}",
                "{\"\\ud800\": 1}",
                "{\"a\": \"\\u0000\"}",
                "{\"a\": \"\\x\"}",
                "",
                "  ",
                "{",
                "[1",
                "tru"
            })
    void f37WhatIsNotJsonIsRefused(String text) {
        assertThat(codes("x.json", text)).containsExactly(DiagnosticCode.SYNTAX);
    }

    @Test
    void f37EveryDuplicateFieldIsNamed() {
        assertThat(codes("x.json", "{\"a\": 1, \"a\": 2, \"b\": {\"c\": 1, \"\\u0063\": 2}}"))
                .containsExactly(DiagnosticCode.DUPLICATE_KEY, DiagnosticCode.DUPLICATE_KEY);
    }

    @Test
    void f03LimitsHoldForJsonToo() {
        assertThat(codes("x.json", "[".repeat(1000))).containsExactly(DiagnosticCode.LIMIT);
        assertThat(failure("x.json", "[\n\n" + "[".repeat(1000))
                        .diagnostics()
                        .get(0)
                        .location()
                        .line())
                .isEqualTo(3);
        assertThat(codes("x.json", "{\"" + "k".repeat(257) + "\": 1}")).containsExactly(DiagnosticCode.LIMIT);
        assertThat(codes("x.json", "[\"" + "k".repeat(10_000_000) + "\"]")).containsExactly(DiagnosticCode.LIMIT);
    }

    private static LocatedDocument read(String name, String text) {
        return new LocatedReader(new SourceTexts()).read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ConfigurationException failure(String name, String text) {
        return catchThrowableOfType(ConfigurationException.class, () -> read(name, text));
    }

    private static List<DiagnosticCode> codes(String name, String text) {
        return failure(name, text).diagnostics().stream().map(Diagnostic::code).toList();
    }
}
