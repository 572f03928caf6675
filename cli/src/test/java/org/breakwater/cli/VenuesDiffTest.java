package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.breakwater.cli.Program.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code venues diff}: two rule-sets, value by value. */
class VenuesDiffTest {

    @TempDir
    private Path folder;

    @Test
    void twoVenuesAreToldApartValueByValue() {
        Outcome end = Program.in(folder).run("venues", "diff", "generic-linear", "dydx-v4");
        assertThat(end.code()).as(end.err()).isZero();
        assertThat(end.out())
                .containsPattern("contracts.BTC.maintenance +- +0.03")
                .containsPattern("waterfall\\[1\\].ranking +.*pseudo-random")
                .doesNotContain("provenance");
    }

    @Test
    void aVenueDoesNotDifferFromItselfNorFromItsOwnFile() {
        Outcome text = Program.in(folder).run("venues", "show", "hyperliquid", "--yaml");
        Folders.write(folder.resolve("mine.yaml"), text.out());
        Outcome end = Program.in(folder).run("venues", "diff", "hyperliquid", "mine.yaml");
        assertThat(end.code()).as(end.err()).isZero();
        assertThat(end.out()).contains("hyperliquid and mine.yaml have the same rules");
    }

    @Test
    void aProgramGetsPathsAndBothValues() throws IOException {
        Outcome end = Program.in(folder).run("venues", "diff", "okx", "span-16", "--json");
        JsonNode rows = new JsonMapper().readTree(end.out());
        assertThat(rows).isNotEmpty();
        for (JsonNode row : rows) {
            assertThat(row.get("path").asText()).isNotBlank();
            assertThat(row.get("first")).isNotEqualTo(row.get("second"));
        }
    }

    @Test
    void anUnknownVenueIsAnErrorWithTheNearestName() {
        Outcome end = Program.in(folder).run("venues", "diff", "okx", "dydx-v5");
        assertThat(end.code()).isNotZero();
        assertThat(end.err()).contains("did you mean dydx-v4?");
    }
}
