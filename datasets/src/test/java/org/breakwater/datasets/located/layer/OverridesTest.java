package org.breakwater.datasets.located.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.breakwater.datasets.located.read.LocatedReader;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.diagnostic.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {

    private final Findings findings = new Findings();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.b=2 | {\"a\":{\"b\":2},\"list\":[{\"x\":1},{\"x\":2}]}",
                "list[1].x=0.5 | {\"a\":{\"b\":1},\"list\":[{\"x\":1},{\"x\":0.5}]}",
                "list=[7, z] | {\"a\":{\"b\":1},\"list\":[7,\"z\"]}",
                "a={c: true} | {\"a\":{\"c\":true},\"list\":[{\"x\":1},{\"x\":2}]}",
                "a.\"B.C\".d=x=y | {\"a\":{\"b\":1,\"B.C\":{\"d\":\"x=y\"}},\"list\":[{\"x\":1},{\"x\":2}]}",
                "list[0]=no | {\"a\":{\"b\":1},\"list\":[\"no\",{\"x\":2}]}",
                "a.b= | {\"a\":{\"b\":\"\"},\"list\":[{\"x\":1},{\"x\":2}]}"
            })
    void anAssignmentReplacesOrAddsOneValue(String assignment, String expected) {
        assertThat(apply(assignment.strip()).tree()).hasToString(expected);
        findings.throwIfAny();
    }

    @Test
    void theAssignmentIsTheOriginAndLaterOnesWin() {
        LocatedDocument document = apply("a.b=2", "a.b=3");
        assertThat(document.location(DocumentPath.parse("a.b"))).isEqualTo(SourceLocation.of("--set a.b=3"));
        assertThat(document.tree().at("/a/b").intValue()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "a.b.c=1, TYPE",
        "a[0]=1, TYPE",
        "list.x=1, TYPE",
        "list[2]=1, UNKNOWN_REFERENCE",
        "a.b=[1, SYNTAX",
        "a.b=!!int 3, FORBIDDEN_SYNTAX",
        "a.b=1e400, RULE",
        "'a.b={x: 1, x: 2}', DUPLICATE_KEY"
    })
    void anAssignmentThatDoesNotFitIsAFinding(String assignment, DiagnosticCode code) {
        apply(assignment);
        assertThat(findings.sorted()).hasSize(1);
        assertThat(findings.sorted().get(0).code()).isEqualTo(code);
        assertThat(findings.sorted().get(0).location()).isEqualTo(SourceLocation.of("--set " + assignment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "", "=1", "a..b=1", "a[x]=1", "a.=1", ".a=1", "a[1=2", "a]b=1"})
    void anAssignmentWithoutItsFormIsWrongUsage(String assignment) {
        assertThatThrownBy(() -> apply(assignment))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a.b[2].c=value");
    }

    private LocatedDocument apply(String... assignments) {
        byte[] text = "{a: {b: 1}, list: [{x: 1}, {x: 2}]}".getBytes(StandardCharsets.UTF_8);
        LocatedDocument document = new LocatedReader(new SourceTexts()).read("x.yaml", text);
        return Overrides.apply(document, List.of(assignments), findings);
    }
}
