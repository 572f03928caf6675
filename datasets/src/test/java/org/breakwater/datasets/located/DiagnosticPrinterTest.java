package org.breakwater.datasets.located;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {

    private final SourceTexts sources = new SourceTexts();

    @Test
    void aFindingShowsItsPlaceItsCodeItsAdviceAndTheLine() {
        sources.add("btc.yaml", "\n".repeat(11) + "  maintenance: 0.08  # too high\n");
        Diagnostic finding = Diagnostic.error(
                        DiagnosticCode.RULE,
                        "venue.margin.maintenance must be ≤ initial (0.05), got 0.08",
                        new SourceLocation("btc.yaml", 12, 16))
                .withHint("did you mean 0.008?");
        assertThat(print(finding)).isEqualTo("""
                btc.yaml:12:16: error[E203]: venue.margin.maintenance must be ≤ initial (0.05), got 0.08; did you mean 0.008?
                    12 |   maintenance: 0.08  # too high
                       |                ^^^^
                """);
    }

    @Test
    void aFindingWithoutAPlaceOrWithoutItsSourceIsOneLine() {
        assertThat(print(Diagnostic.warning(DiagnosticCode.MODEL, "no jumps", null)))
                .isEqualTo("warning[E501]: no jumps\n");
        assertThat(print(Diagnostic.note(DiagnosticCode.QUALITY, "gap", new SourceLocation("btc.csv", 3, 1))))
                .isEqualTo("btc.csv:3:1: note[E310]: gap\n");
    }

    @Test
    void atMostTwentyAreShown() {
        Diagnostic finding = Diagnostic.error(DiagnosticCode.RULE, "x", null);
        assertThat(new DiagnosticPrinter(sources, false)
                        .print(Collections.nCopies(20, finding))
                        .lines())
                .hasSize(20);
        assertThat(new DiagnosticPrinter(sources, false)
                        .print(Collections.nCopies(23, finding))
                        .lines())
                .hasSize(21)
                .endsWith("and 3 more");
    }

    @Test
    void f67ControlAndFormatCharactersAreEscaped() {
        sources.add("a\nb", "\tx: \u202e\u001b[2J \ud83d\ude00 1\n");
        String printed = print(Diagnostic.error(
                DiagnosticCode.RULE, "bad\u001b[31m\r\n\u2028\u200b\ud800 é😀", new SourceLocation("a\nb", 1, 2)));
        assertThat(printed).isEqualTo("""
                a\\nb:1:2: error[E203]: bad\\u001b[31m\\r\\n\\u2028\\u200b\\ud800 é😀
                     1 |  x: ..[2J 😀 1
                       |  ^
                """);
    }

    @Test
    void aLongLineIsCutAroundTheValue() {
        sources.add("x.json", "{" + "\"a\": 1, ".repeat(1000) + "\"b\": oops, " + "\"c\": 1, ".repeat(1000) + "}");
        String printed = print(Diagnostic.error(DiagnosticCode.SYNTAX, "x", new SourceLocation("x.json", 1, 8007)));
        List<String> lines = printed.lines().toList();
        assertThat(lines.get(1)).hasSizeLessThan(120).contains("\"b\": oops");
        assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf("oops"));
        assertThat(lines.get(2)).endsWith("^^^^");
    }

    @Test
    void coloursAreOptional() {
        assertThat(new DiagnosticPrinter(sources, true)
                        .print(List.of(Diagnostic.error(DiagnosticCode.RULE, "x", null))))
                .isEqualTo("\u001b[1;31merror[E203]\u001b[0m: x\n");
    }

    private String print(Diagnostic finding) {
        return new DiagnosticPrinter(sources, false).print(List.of(finding));
    }
}
