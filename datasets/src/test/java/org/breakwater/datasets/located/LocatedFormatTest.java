package org.breakwater.datasets.located;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.located.SampleFormat.Balance;
import org.breakwater.datasets.located.SampleFormat.MonteCarlo;
import org.breakwater.datasets.located.SampleFormat.Output;
import org.breakwater.datasets.located.SampleFormat.Run;
import org.breakwater.datasets.located.layer.FileReferences;
import org.breakwater.datasets.located.layer.References;
import org.breakwater.datasets.located.layer.SafePaths;
import org.breakwater.datasets.located.layer.Source;
import org.breakwater.datasets.located.tree.CanonicalJson;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocatedFormatTest {

    private static final String RIGHT = "schemaVersion: 1\nname: right\n" + Sample.REST;

    @Test
    void aRightDocumentBinds() {
        Run run = Sample.run(RIGHT + "seed: 9223372036854775807\nassets: {BTC: {depthPerPercent: 8e6, long: false}}\n");
        assertThat(run.seed()).isEqualTo(Long.MAX_VALUE);
        assertThat(run.venue().fund()).isEqualTo(new Balance(Map.of("USDC", 1.0)));
        assertThat(run.scenarios()).containsExactly(new MonteCarlo("a", 1, 60));
        assertThat(run.assets().get("BTC").longSide()).isFalse();
        assertThat(run.formats()).containsExactly(Output.HTML, Output.JSON);
    }

    @Test
    void overridesAreTypedByTheFormat() {
        Run run = Sample.run(RIGHT, "name=123", "scenarios[0].paths=7", "formats=[run-log]", "venue.fund={BTC: 2}");
        assertThat(run.name()).isEqualTo("123");
        assertThat(run.scenarios()).containsExactly(new MonteCarlo("a", 7, 60));
        assertThat(run.formats()).containsExactly(Output.RUN_LOG);
        assertThat(run.venue().fund()).isEqualTo(new Balance(Map.of("BTC", 2.0)));
    }

    @Test
    void anOverrideHashesLikeTheSameTextInTheFile() {
        assertThat(hash(RIGHT, "name=123")).isEqualTo(hash(RIGHT.replace("right", "\"123\"")));
        assertThat(hash(RIGHT, "seed=42")).isEqualTo(hash(RIGHT));
        assertThat(hash(RIGHT, "seed=43")).isNotEqualTo(hash(RIGHT));
    }

    @Test
    void anOverrideOfAnUnknownPathIsReportedWithTheOption() {
        assertThat(reported("venue.margin.maintenace=0.01", "scenarios[0].paths=1e3", "nothing.here=1"))
                .containsExactlyInAnyOrder(
                        "--set venue.margin.maintenace=0.01: venue.margin.maintenace is not a known key",
                        "--set scenarios[0].paths=1e3: scenarios[0].paths must be an integer, got 1e3",
                        "--set nothing.here=1: nothing is not a known key");
    }

    @Test
    void whatReadingAndBindingFindIsReportedTogether() {
        assertThat(Sample.report("schemaVersion: 1\nname: x\nname: y\nseed: 1_000\nextra: 1\n" + Sample.REST))
                .contains("error[E205]", "error[E206]", "error[E202]");
    }

    @Test
    void aRunFileLiesOverAPresetAndAFileBesideIt(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("common.yaml"), "name: common\nseed: 7\n");
        Path file = Files.writeString(
                folder.resolve("run.yaml"),
                "schemaVersion: 1\nextends: ./common.yaml\nvenue: {extends: preset:small, fund: 1}\n"
                        + "scenarios: [{type: monte-carlo, id: a, paths: 1}]\n");
        References references = new FileReferences(
                file,
                SafePaths.besides(file, List.of()),
                List.of("small"),
                name -> "margin: {initial: 0.05, maintenance: 0.03}\nfund: 2".getBytes(StandardCharsets.UTF_8));
        SourceTexts sources = new SourceTexts();
        var loaded = SampleFormat.RUN.read(Source.of(file), references, List.of("seed=8"), sources);
        assertThat(loaded.value().name()).isEqualTo("common");
        assertThat(loaded.value().seed()).isEqualTo(8);
        assertThat(loaded.value().venue().fund()).isEqualTo(new Balance(Map.of("USDC", 1.0)));
        assertThat(loaded.document().location(DocumentPath.parse("venue.margin.initial")))
                .isEqualTo(new SourceLocation("preset:small", 1, 19));
        assertThat(loaded.sources())
                .extracting(Source::name)
                .containsExactly(
                        file.toString(),
                        "preset:small",
                        folder.resolve("common.yaml").toString());
    }

    @Test
    void aRunFileThatDoesNotExistIsReported(@TempDir Path folder) {
        assertThat(catchThrowableOfType(ConfigurationException.class, () -> Source.of(folder.resolve("none.yaml"))))
                .hasMessage("the file does not exist");
        assertThat(catchThrowableOfType(ConfigurationException.class, () -> Source.of(folder)))
                .hasMessage("the file is a folder");
    }

    private static String hash(String text, String... overrides) {
        return CanonicalJson.sha256(
                Sample.read("run.yaml", text, overrides).document().root());
    }

    private static List<String> reported(String... overrides) {
        List<Diagnostic> found = catchThrowableOfType(ConfigurationException.class, () -> Sample.run(RIGHT, overrides))
                .diagnostics();
        return found.stream()
                .map(finding -> finding.location() + ": " + finding.message())
                .toList();
    }
}
