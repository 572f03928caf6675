package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.breakwater.cli.Program.Outcome;
import org.breakwater.datasets.located.layer.Source;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.datasets.preset.VenueFile;
import org.breakwater.datasets.preset.VenuePresets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/venues.md shows is what the program reads. */
class VenuesPageTest {

    private static final Path PAGE = Path.of("../docs/venues.md");

    @TempDir
    private Path folder;

    private String page = "";
    private List<String> examples = List.of();

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(PAGE);
        examples = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theVenueFileIsReadAndNamesEverySource() {
        Source source = new Source("my-venue.yaml", examples.get(0).getBytes(StandardCharsets.UTF_8));
        VenueFile venue = VenuePresets.read(source, new SourceTexts()).value();
        assertThat(venue.toDomain().name()).isEqualTo("my-venue");
    }

    @Test
    void theVenueOfTheRunFileDiffersFromItsPresetByWhatItStates() {
        Folders.write(folder.resolve("run.yaml"), "schemaVersion: 1\n" + examples.get(1));
        Outcome end = Program.in(folder).run("venues", "diff", "dydx-v4", "run.yaml");
        assertThat(end.code()).as(end.err()).isZero();
        assertThat(end.out().lines().skip(1).map(line -> line.split(" ")[0]))
                .containsExactly("contracts.BTC.initial", "contracts.BTC.maintenance", "insuranceFund.balance");
    }

    @Test
    void everyPresetHasItsLine() {
        List<MatchResult> lines = Pattern.compile("^\\| `([a-z0-9-]+)` \\| ([^|]+) \\| [^|]+ \\|$", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .toList();
        assertThat(lines).extracting(line -> line.group(1)).containsExactlyElementsOf(VenuePresets.names());
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.group(2))
                        .isEqualTo(VenuePresets.read(line.group(1)).value().title()));
    }
}
