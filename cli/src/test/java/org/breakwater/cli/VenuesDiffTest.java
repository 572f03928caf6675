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

    @Test
    void theVenueOfARunFileDiffersFromItsPresetByWhatTheFileLaysOverIt() throws IOException {
        Folders.write(folder.resolve("run.yaml"), """
                schemaVersion: 1
                name: A desk
                venue:
                  extends: preset:generic-linear
                  liquidation: {penaltyRate: 0.01}
                  insuranceFund: {balance: 5000000}
                scenarios: not looked at
                """);
        Outcome end = Program.in(folder).run("venues", "diff", "generic-linear", "run.yaml", "--json");
        assertThat(end.code()).as(end.err()).isZero();
        JsonNode rows = new JsonMapper().readTree(end.out());
        assertThat(rows.findValuesAsText("path")).containsExactly("insuranceFund.balance", "liquidation.penaltyRate");
        assertThat(rows.get(1).get("first").asDouble()).isEqualTo(0.005);
        assertThat(rows.get(1).get("second").asDouble()).isEqualTo(0.01);
    }

    @Test
    void aVenueFileMayExtendAnotherAndNeedsNoSources() {
        Folders.write(folder.resolve("house.yaml"), """
                schemaVersion: 1
                extends: preset:generic-linear
                settlementWindowSeconds: 60
                """);
        Folders.write(folder.resolve("desk.yml"), """
                schemaVersion: 1
                extends: ./house.yaml
                liquidation: {latencySeconds: 30}
                """);
        Outcome end = Program.in(folder).run("venues", "diff", "house.yaml", "./desk.yml", "--json");
        assertThat(end.code()).as(end.err()).isZero();
        assertThat(end.out()).contains("liquidation.latencySeconds").doesNotContain("settlementWindowSeconds");
    }

    @Test
    void whatIsWrongWithAVenueIsSaidWhereItStands() {
        Folders.write(folder.resolve("run.yaml"), """
                schemaVersion: 1
                venue:
                  extends: preset:generic-linear
                  liquidation: {penaltyRat: 0.01}
                """);
        Outcome end = Program.in(folder).run("venues", "diff", "okx", "run.yaml");
        assertThat(end.code()).isEqualTo(3);
        assertThat(end.err()).contains("run.yaml:4:").contains("venue.liquidation.penaltyRat");
    }

    @Test
    void aFileThatIsMissingOrStatesNoVenueIsOneError() {
        Folders.write(folder.resolve("other.json"), "{\"schemaVersion\": 1, \"name\": \"x\"}");
        Outcome missing = Program.in(folder).run("venues", "diff", "okx", "nowhere.yaml");
        Outcome none = Program.in(folder).run("venues", "diff", "other.json", "okx");
        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err())
                .containsOnlyOnce("error[")
                .contains("nowhere.yaml: ")
                .contains("does not exist");
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).containsOnlyOnce("error[").contains("the file states no venue");
    }
}
