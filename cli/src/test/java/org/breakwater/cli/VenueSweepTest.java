package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakwater.cli.Program.Outcome;
import org.breakwater.datasets.preset.VenuePresets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code stress --venue}: the same book in the same storm under several rule-sets. */
class VenueSweepTest {

    private static final String RUN = """
            schemaVersion: 1
            name: One book, many venues
            venue:
              extends: preset:generic-linear
              insuranceFund: {balance: 100000}
            book: {file: accounts.csv}
            market:
              assets:
                BTC: {price: 60000, volatilityAnnual: 0.6, depthPerPercent: 2000000}
            scenarios:
              - {id: gap, type: price-gap, shocks: {BTC: -0.12}, overSeconds: 60, settleSeconds: 600}
            report: {formats: [csv]}
            """;

    private static final String BOOK = """
            account,owner,mode,kind,symbol,quantity,entryPrice
            a,a,cross,collateral,USDC,60000,
            a,a,cross,position,BTC-PERP,10,60000
            b,b,cross,collateral,USDC,13000,
            b,b,cross,position,BTC-PERP,10,60000
            maker,maker,cross,collateral,USDC,10000000,
            maker,maker,cross,position,BTC-PERP,-20,60000
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        Folders.write(folder.resolve("run.yaml"), RUN);
        Folders.write(folder.resolve("accounts.csv"), BOOK);
    }

    @Test
    void everyPresetHasARowAndARunDirectoryOrAReason() throws IOException {
        JsonNode rows = json("stress", "run.yaml", "--venue", "all-presets", "--out", "all", "--json");
        assertThat(rows).hasSize(VenuePresets.names().size());
        for (JsonNode row : rows) {
            if (row.has("reason")) {
                assertThat(row.get("reason").asText()).isNotBlank();
            } else {
                assertThat(folder.resolve("all/" + row.get("venue").asText() + "/result.json"))
                        .exists();
                assertThat(row.get("accounts").asInt()).isEqualTo(3);
            }
        }
        assertThat(Files.readAllLines(folder.resolve("all/venues.csv")))
                .hasSize(VenuePresets.names().size() + 1);
        assertThat(Files.readString(folder.resolve("all/venues.md"))).contains("rule-sets leave no obligation");
    }

    @Test
    void aVenueInASweepGivesWhatItGivesOnItsOwn() throws IOException {
        json("stress", "run.yaml", "--venue", "generic-linear,dydx-v4", "--out", "both", "--json");
        Folders.write(folder.resolve("dydx.yaml"), RUN.replace("preset:generic-linear", "preset:dydx-v4"));
        Outcome alone = Program.in(folder).run("stress", "dydx.yaml", "--out", "alone");
        assertThat(alone.code()).as(alone.err()).isZero();
        assertThat(metrics("both/dydx-v4")).isEqualTo(metrics("alone"));
    }

    @Test
    void accountsThatStricterRulesWouldLiquidateAtOnceAreLeftOutAndCounted() throws IOException {
        JsonNode rows = json("stress", "run.yaml", "--venue", "dydx-v4,generic-linear", "--out", "two", "--json");
        for (JsonNode row : rows) {
            int excluded = row.get("venue").asText().equals("dydx-v4") ? 1 : 0;
            assertThat(row.get("excluded").asInt()).isEqualTo(excluded);
        }
    }

    @Test
    void anUnknownVenueAndAVenueWithoutAPresetAreRefused() {
        Outcome unknown = Program.in(folder).run("stress", "run.yaml", "--venue", "dydx-v5");
        assertThat(unknown.err())
                .contains("there is no venue preset \"dydx-v5\"")
                .contains("did you mean dydx-v4?");
        assertThat(unknown.code()).isNotZero();
    }

    private JsonNode json(String... arguments) throws IOException {
        Outcome end = Program.in(folder).run(arguments);
        assertThat(end.code()).as(end.err()).isZero();
        return new JsonMapper().readTree(end.out());
    }

    private JsonNode metrics(String run) throws IOException {
        return new JsonMapper()
                .readTree(folder.resolve(run + "/result.json").toFile())
                .get("scenarios")
                .get(0)
                .get("metrics");
    }
}
