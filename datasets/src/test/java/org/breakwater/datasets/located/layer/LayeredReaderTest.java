package org.breakwater.datasets.located.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.located.read.LocatedReader;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayeredReaderTest {

    private final Map<String, String> files = new HashMap<>();
    private final List<String> opened = new ArrayList<>();

    @Test
    void mapsMergeListsReplaceAndEveryValueKeepsItsOrigin() {
        files.put("preset:base", "{margin: {initial: 0.05, maintenance: 0.03}, tiers: [1, 2], fee: 1}");
        files.put("./common.yaml", "{margin: {maintenance: 0.02}, fee: 2}");
        LocatedDocument document = read(
                "schemaVersion: 1\nextends: [preset:base, ./common.yaml]\nmargin: {maintenance: 0.01}\ntiers: [3]\n");
        assertThat(document.tree())
                .hasToString(
                        "{\"margin\":{\"initial\":0.05,\"maintenance\":0.01},\"tiers\":[3],\"fee\":2,\"schemaVersion\":1}");
        assertThat(origins(document))
                .containsExactly(
                        "margin.initial from preset:base:1:20",
                        "margin.maintenance from run.yaml:3:23",
                        "tiers[0] from run.yaml:4:9",
                        "fee from ./common.yaml:1:36",
                        "schemaVersion from run.yaml:1:16");
        assertThat(opened).containsExactly("run.yaml > preset:base", "run.yaml > ./common.yaml");
    }

    @Test
    void extendsMayStandInAnyMapAndInWhatIsExtended() {
        files.put("preset:venue", "{schemaVersion: 1, extends: preset:parent, a: 1}");
        files.put("preset:parent", "{a: 0, b: 2}");
        assertThat(read("schemaVersion: 1\nvenue: {extends: preset:venue, c: 3}\nlist: [{extends: preset:parent}]\n")
                        .tree())
                .hasToString("{\"schemaVersion\":1,\"venue\":{\"a\":1,\"b\":2,\"c\":3},\"list\":[{\"a\":0,\"b\":2}]}");
    }

    @Test
    void aMapOfAnotherTypeReplacesInsteadOfMerging() {
        files.put("preset:base", "{impact: {type: linear, slope: 1}, fund: {type: x, a: 1}}");
        assertThat(read("{schemaVersion: 1, extends: preset:base, impact: {type: root, scale: 2}, fund: {a: 2}}")
                        .tree())
                .hasToString(
                        "{\"impact\":{\"type\":\"root\",\"scale\":2},\"fund\":{\"type\":\"x\",\"a\":2},\"schemaVersion\":1}");
    }

    @Test
    void aCycleIsReportedWithItsWay() {
        files.put("./a.yaml", "extends: ./b.yaml");
        files.put("./b.yaml", "\nextends: ./a.yaml");
        Diagnostic found = findings("{schemaVersion: 1, extends: ./a.yaml}").get(0);
        assertThat(found.message())
                .isEqualTo("extends must not lead back to itself: ./a.yaml extends ./b.yaml extends ./a.yaml");
        assertThat(found.location()).isEqualTo(new SourceLocation("./b.yaml", 2, 10));
    }

    @Test
    void f01ABombOfExtensionsIsRefused() {
        for (int i = 0; i < 40; i++) {
            String next = "./" + (i + 1) + ".yaml";
            files.put(
                    "./" + i + ".yaml",
                    "a: {extends: " + next + "}\nb: {extends: " + next + "}\nc: {extends: " + next + "}\n");
        }
        files.put("./40.yaml", "x: 1");
        assertThat(findings("{schemaVersion: 1, extends: ./0.yaml}"))
                .extracting(Diagnostic::code)
                .containsOnly(DiagnosticCode.LIMIT);
        assertThat(opened).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void whatIsWrongInSeveralFilesIsReportedTogether() {
        files.put("./a.yaml", "x: 1\nx: 2\n");
        files.put("./b.yaml", "x: [");
        files.put("./c.yaml", "[1]");
        List<Diagnostic> found =
                findings("schemaVersion: 1\nn: 012\nextends: [./a.yaml, ./b.yaml, ./c.yaml, ./d.yaml, 5]\n");
        assertThat(found)
                .extracting(finding -> finding.code() + " " + finding.location())
                .containsExactly(
                        "TYPE run.yaml:2:4",
                        "TYPE run.yaml:3:31",
                        "UNKNOWN_REFERENCE run.yaml:3:41",
                        "TYPE run.yaml:3:51",
                        "DUPLICATE_KEY ./a.yaml:2:1",
                        "SYNTAX ./b.yaml:1:5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "99999999999999999999", "\"1\"", "1.0", "null", "[1]"})
    void f13AnotherSchemaVersionIsRefusedBeforeAnythingElse(String version) {
        List<Diagnostic> found = findings("schemaVersion: " + version + "\nn: 012\nextends: ./missing.yaml\n");
        assertThat(found).extracting(Diagnostic::code).containsExactly(DiagnosticCode.SCHEMA_VERSION);
        assertThat(found.get(0).message()).contains("must be 1");
    }

    @Test
    void f13AMissingSchemaVersionIsAnErrorAndAnExtendedDocumentIsChecked() {
        assertThat(findings("a: 1")).extracting(Diagnostic::code).containsExactly(DiagnosticCode.MISSING_KEY);
        files.put("preset:future", "{schemaVersion: 7, b: 1}");
        assertThat(findings("{schemaVersion: 1, extends: preset:future}"))
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.SCHEMA_VERSION);
    }

    private LocatedDocument read(String text) {
        Findings findings = new Findings();
        LayeredReader reader = new LayeredReader(new LocatedReader(new SourceTexts()), this::open, 1, findings);
        LocatedDocument document = reader.read(new Source("run.yaml", text.getBytes(StandardCharsets.UTF_8)));
        findings.throwIfAny();
        return document;
    }

    private Source open(String reference, String from, SourceLocation at) {
        opened.add(from + " > " + reference);
        String text = files.get(reference);
        if (text == null) {
            throw new ConfigurationException(Diagnostic.error(DiagnosticCode.UNKNOWN_REFERENCE, "no " + reference, at));
        }
        return new Source(reference, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Diagnostic> findings(String text) {
        return catchThrowableOfType(ConfigurationException.class, () -> read(text))
                .diagnostics();
    }

    private static List<String> origins(LocatedDocument document) {
        List<String> origins = new ArrayList<>();
        document.forEachLeaf((path, value) -> origins.add(path + " from " + value.location()));
        return origins;
    }
}
