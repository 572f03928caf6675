package org.breakwater.datasets.located.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakwater.models.diagnostic.BreakwaterException;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathsTest {

    private static final SourceLocation AT = new SourceLocation("run.yaml", 3, 4);

    @TempDir
    Path temp;

    private Path folder;
    private Path data;

    @BeforeEach
    void files() throws IOException {
        folder = Files.createDirectories(temp.resolve("runs"));
        data = Files.createDirectories(temp.resolve("data"));
        Files.createDirectories(folder.resolve("books"));
        Files.writeString(folder.resolve("books/retail.csv"), "x");
        Files.writeString(data.resolve("btc.csv"), "x");
        Files.writeString(temp.resolve("secret.txt"), "x");
    }

    @Test
    void aFileInsideTheFolderOrADataRootIsFound() throws IOException {
        assertThat(paths().resolve("books/retail.csv", AT))
                .isEqualTo(folder.resolve("books/retail.csv").toRealPath());
        assertThat(paths().resolve("./books/../books/retail.csv", AT)).exists();
        assertThat(paths().resolve("../data/btc.csv", AT)).exists();
        assertThat(paths().resolve(data.resolve("btc.csv").toString(), AT)).exists();
        assertThat(SafePaths.besides(folder.resolve("run.yaml"), List.of()).resolve("books/retail.csv", AT))
                .exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "../../etc/passwd",
                "/etc/passwd",
                "books/../../secret.txt",
                "~/x",
                "~",
                "",
                " ",
                "a\0b",
                "..",
                "../data/../secret.txt",
                "../runs-other/x",
                "../nothing/there"
            })
    void f11APathOutOfTheFoldersIsRefused(String text) {
        assertThat(failure(text).diagnostics().get(0).code()).isEqualTo(DiagnosticCode.PATH_ESCAPE);
        assertThat(failure(text).diagnostics().get(0).location()).isEqualTo(AT);
    }

    @Test
    void f11ASymbolicLinkOutOfTheFoldersIsRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.txt"), temp.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("linked"), temp);
        Files.createSymbolicLink(folder.resolve("inside.csv"), folder.resolve("books/retail.csv"));
        assertThat(failure("link.txt").diagnostics().get(0).code()).isEqualTo(DiagnosticCode.PATH_ESCAPE);
        assertThat(failure("linked/secret.txt").diagnostics().get(0).code()).isEqualTo(DiagnosticCode.PATH_ESCAPE);
        assertThat(paths().resolve("inside.csv", AT)).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/x.csv",
                "file:///etc/passwd",
                "ftp:x",
                "//host/share",
                "\\\\host\\share",
                "jar:x!/y"
            })
    void f12AnAddressOfTheNetworkIsRefused(String text) {
        assertThat(failure(text)).isInstanceOf(ConfigurationException.class).hasMessageContaining("nothing is fetched");
    }

    @ParameterizedTest
    @ValueSource(strings = {"books/none.csv", "books", "."})
    void aMissingFileIsMissingData(String text) {
        assertThat(failure(text)).isInstanceOf(DataException.class);
        assertThat(failure(text).diagnostics().get(0).code()).isEqualTo(DiagnosticCode.FILE_MISSING);
    }

    private SafePaths paths() {
        return new SafePaths(folder, List.of(data, temp.resolve("absent-root")));
    }

    private BreakwaterException failure(String text) {
        return catchThrowableOfType(BreakwaterException.class, () -> paths().resolve(text, AT));
    }
}
