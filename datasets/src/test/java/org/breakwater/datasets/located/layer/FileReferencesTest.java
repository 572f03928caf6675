package org.breakwater.datasets.located.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReferencesTest {

    private static final SourceLocation AT = new SourceLocation("run.yaml", 3, 4);

    @TempDir
    Path temp;

    private Path main;
    private References references;

    @BeforeEach
    void files() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("runs/parts"));
        Files.writeString(folder.resolve("fees.yaml"), "fee: 1");
        Files.writeString(folder.resolve("more.yaml"), "more: 1");
        Files.writeString(temp.resolve("outside.yaml"), "x: 1");
        main = temp.resolve("runs/run.yaml");
        references = new FileReferences(
                main,
                SafePaths.besides(main, List.of()),
                List.of("dydx-v4", "hyperliquid"),
                name -> name.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPresetIsFoundByItsName() {
        Source source = references.open("preset:dydx-v4", main.toString(), AT);
        assertThat(source.name()).isEqualTo("preset:dydx-v4");
        assertThat(source.bytes()).asString().isEqualTo("dydx-v4");
    }

    @Test
    void anUnknownPresetIsReportedWithTheNearestName() {
        Diagnostic found = failure("preset:dydx-v3", main.toString());
        assertThat(found.code()).isEqualTo(DiagnosticCode.UNKNOWN_REFERENCE);
        assertThat(found.hint()).isEqualTo("did you mean dydx-v4?");
        assertThat(failure("preset:../../etc/passwd", main.toString()).hint())
                .isEqualTo("known are dydx-v4, hyperliquid");
    }

    @Test
    void aFileIsFoundBesideTheFileThatNamesIt() {
        Source fees = references.open("./parts/fees.yaml", main.toString(), AT);
        assertThat(fees.name()).isEqualTo(temp.resolve("runs/parts/fees.yaml").toString());
        assertThat(references.open("more.yaml", fees.name(), AT).bytes())
                .asString()
                .isEqualTo("more: 1");
    }

    @Test
    void aFileThatIsMissingOrOutsideIsReported() {
        assertThat(failure("./none.yaml", main.toString()).code()).isEqualTo(DiagnosticCode.UNKNOWN_REFERENCE);
        assertThat(failure("../outside.yaml", main.toString()).code()).isEqualTo(DiagnosticCode.PATH_ESCAPE);
        assertThat(failure("https://example.org/x.yaml", main.toString()).code())
                .isEqualTo(DiagnosticCode.PATH_ESCAPE);
        assertThat(failure("./x.yaml", "preset:dydx-v4").code()).isEqualTo(DiagnosticCode.UNKNOWN_REFERENCE);
    }

    @Test
    void aMainFileWithoutAFolderInItsNameWorks() {
        References relative = new FileReferences(
                Path.of("run.yaml"), SafePaths.besides(Path.of("run.yaml"), List.of()), List.of(), name -> new byte[0]);
        Diagnostic found = catchThrowableOfType(
                        ConfigurationException.class, () -> relative.open("./no-such-file.yaml", "run.yaml", AT))
                .diagnostics()
                .get(0);
        assertThat(found.message()).isEqualTo("there is no file no-such-file.yaml");
    }

    private Diagnostic failure(String reference, String from) {
        return catchThrowableOfType(ConfigurationException.class, () -> references.open(reference, from, AT))
                .diagnostics()
                .get(0);
    }
}
