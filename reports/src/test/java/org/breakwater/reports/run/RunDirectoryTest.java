package org.breakwater.reports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.ResourceException;
import org.breakwater.reports.json.Hashes;
import org.breakwater.reports.json.ManifestJson;
import org.breakwater.reports.json.ResultJson;
import org.breakwater.reports.sample.SampleResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {

    private static final long STARTED = 1_760_130_900_000L;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void resolveLinks() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void aRunIsNamedByTimeAndHashAndCarriesTheHashOfItsResult() {
        byte[] result = ResultJson.write(SampleResult.rich());
        Path target;
        try (RunDraft draft = RunDirectory.under(folder.resolve("runs"), STARTED, "1a2b3c4d5e6f")
                .open()) {
            draft.write("result.json", result);
            draft.write("tables/limits.csv", new byte[] {1});
            assertThat(Files.exists(draft.target())).isFalse();
            target = draft.publish(SampleResult.manifest());
        }
        assertThat(target).isEqualTo(folder.resolve("runs/20251010T211500Z-1a2b3c4d"));
        assertThat(names(target)).containsExactly("manifest.json", "result.json", "tables");
        assertThat(ManifestJson.read(target.resolve("manifest.json")))
                .isEqualTo(SampleResult.manifest().withResultSha256(Hashes.sha256(result)));
        assertThat(ExistingRun.at(target).result()).isEqualTo(SampleResult.rich());
        assertThat(names(folder.resolve("runs"))).containsExactly("20251010T211500Z-1a2b3c4d");
    }

    @Test
    void twoRunsOfOneSecondGetDirectoriesOfTheirOwn() {
        try (RunDraft first = RunDirectory.under(folder, STARTED, "1a2b3c4d").open();
                RunDraft second =
                        RunDirectory.under(folder, STARTED, "1a2b3c4d").open()) {
            assertThat(first.target()).hasFileName("20251010T211500Z-1a2b3c4d");
            assertThat(second.target()).hasFileName("20251010T211500Z-1a2b3c4d-2");
        }
    }

    @Test
    void aSecondRunIntoTheSameDirectoryFailsClearlyAndTheFirstGoesOn() {
        Path target = folder.resolve("out");
        try (RunDraft first = RunDirectory.at(target, false).open()) {
            assertThatThrownBy(() -> RunDirectory.at(target, true).open())
                    .isInstanceOf(ResourceException.class)
                    .hasMessageContaining("is being written by another run");
            first.publish(SampleResult.manifest());
        }
        assertThat(names(target)).containsExactly("manifest.json");
    }

    @Test
    void anUnpublishedDraftLeavesNothing() {
        try (RunDraft draft = RunDirectory.at(folder.resolve("out"), false).open()) {
            draft.write("result.json", new byte[10]);
        }
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void aDirectoryThatIsNotEmptyIsRefusedWithoutForce() {
        write("out/notes.txt", "mine");
        assertRefused(folder.resolve("out"), false, "exists and is not empty");
        assertThat(names(folder)).containsExactly("out");
    }

    @Test
    void anEmptyDirectoryIsFilled() throws IOException {
        Path target = Files.createDirectory(folder.resolve("out"));
        publishTo(target, false, "new");
        assertThat(names(target)).containsExactly("manifest.json", "result.json");
    }

    @Test
    void forceReplacesOurFilesAndKeepsForeignOnes() {
        write("out/result.json", "old");
        write("out/tables/stale.csv", "old");
        write("out/notes.txt", "mine");
        write("out/deep/er.txt", "mine");
        publishTo(folder.resolve("out"), true, "new");
        assertThat(names(folder.resolve("out"))).containsExactly("deep", "manifest.json", "notes.txt", "result.json");
        assertThat(folder.resolve("out/result.json")).hasContent("new");
        assertThat(folder.resolve("out/deep/er.txt")).hasContent("mine");
        assertThat(names(folder)).containsExactly("out");
    }

    @Test
    void linksAndFilesAreRefusedEvenWithForce() throws IOException {
        write("elsewhere/result.json", "theirs");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("elsewhere"));
        write("file", "mine");
        assertRefused(folder.resolve("link"), true, "is a symbolic link");
        assertRefused(folder.resolve("file"), true, "is not a directory");
        assertThat(folder.resolve("elsewhere/result.json")).hasContent("theirs");
    }

    @Test
    void namesThatLeaveTheDirectoryAreRefused() {
        try (RunDraft draft = RunDirectory.at(folder.resolve("out"), false).open()) {
            for (String name : List.of("../x", "/etc/x", "tables/../../x", "", "..", "tables/./x")) {
                assertThatIllegalArgumentException().as(name).isThrownBy(() -> draft.write(name, new byte[0]));
            }
            draft.write("a", new byte[0]);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> draft.write("a", new byte[0]))
                    .withMessageContaining("twice");
        }
    }

    @Test
    void leftoversOfAKilledRunAreRemovedAndForeignHiddenFoldersStay() {
        write(".out.breakwater-draft/.breakwater-lock", "");
        write(".out.breakwater-draft/result.json", "half");
        write(".foreign.breakwater-draft/data", "mine");
        publishTo(folder.resolve("other"), false, "new");
        assertThat(names(folder)).containsExactly(".foreign.breakwater-draft", "other");
    }

    @Test
    void killedBeforeTheNewOutputsWereInPlaceTheOldOnesComeBack() {
        write(".out.breakwater-old/.breakwater-lock", "");
        write(".out.breakwater-old/result.json", "old");
        write(".out.breakwater-draft/.breakwater-lock", "");
        publishTo(folder.resolve("other"), false, "x");
        assertThat(names(folder)).containsExactly("other", "out");
        assertThat(folder.resolve("out/result.json")).hasContent("old");
        assertThat(names(folder.resolve("out"))).containsExactly("result.json");
    }

    @Test
    void killedAfterTheNewOutputsWereInPlaceTheRestIsFinished() {
        write(".out.breakwater-old/.breakwater-lock", "");
        write(".out.breakwater-old/result.json", "old");
        write(".out.breakwater-old/notes.txt", "mine");
        write("out/result.json", "new");
        publishTo(folder.resolve("other"), false, "x");
        assertThat(names(folder)).containsExactly("other", "out");
        assertThat(folder.resolve("out/result.json")).hasContent("new");
        assertThat(folder.resolve("out/notes.txt")).hasContent("mine");
    }

    @Test
    void aParentThatCannotBeWrittenIsAResourceFault() {
        write("file", "mine");
        assertThatThrownBy(
                        () -> RunDirectory.at(folder.resolve("file/out"), false).open())
                .isInstanceOfSatisfying(
                        ResourceException.class,
                        e -> assertThat(e.diagnostics().get(0).code()).isEqualTo(DiagnosticCode.RESOURCE));
    }

    @Test
    void anExistingRunRenewsFilesWholeAndFollowsNoLink() throws IOException {
        write("out/report.html", "old");
        write("outside.txt", "theirs");
        ExistingRun run = ExistingRun.at(folder.resolve("out"));
        run.write("report.html", "new".getBytes(StandardCharsets.UTF_8));
        run.write("charts/a.svg", new byte[0]);
        assertThat(folder.resolve("out/report.html")).hasContent("new");
        Files.createSymbolicLink(folder.resolve("out/summary.md"), folder.resolve("outside.txt"));
        assertThatThrownBy(() -> run.write("summary.md", new byte[0])).isInstanceOf(ResourceException.class);
        assertThat(folder.resolve("outside.txt")).hasContent("theirs");
        assertThat(names(folder.resolve("out"))).containsExactly("charts", "report.html", "summary.md");
    }

    private void assertRefused(Path target, boolean force, String message) {
        assertThatThrownBy(() -> RunDirectory.at(target, force).open())
                .isInstanceOfSatisfying(
                        ResourceException.class,
                        e -> assertThat(e.diagnostics().get(0).code()).isEqualTo(DiagnosticCode.OUTPUT_EXISTS))
                .hasMessageContaining(message);
    }

    private static void publishTo(Path target, boolean force, String result) {
        try (RunDraft draft = RunDirectory.at(target, force).open()) {
            draft.write("result.json", result.getBytes(StandardCharsets.UTF_8));
            draft.publish(SampleResult.manifest());
        }
    }

    private void write(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
