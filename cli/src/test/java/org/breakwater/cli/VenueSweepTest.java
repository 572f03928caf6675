package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    @Test
    void everyRunOfAGeneratedBookIsRepeatedFromItsManifestToTheByte() throws IOException {
        Folders.write(folder.resolve("made.yaml"), """
                schemaVersion: 1
                name: A generated book, many venues
                seed: 5
                venue:
                  extends: preset:generic-linear
                  insuranceFund: {balance: 20000}
                book: {synthetic: {accounts: 60, coinCollateralShare: 0.4}}
                market:
                  assets:
                    BTC: {price: 60000, volatilityAnnual: 0.6, depthPerPercent: 200000}
                scenarios:
                  - {id: gap, type: price-gap, shocks: {BTC: -0.3}, overSeconds: 60, settleSeconds: 600}
                report: {formats: [json]}
                """);
        JsonNode rows =
                json("stress", "made.yaml", "--venue", "generic-linear,dydx-v4,drift-v2", "--out", "made", "--json");
        for (JsonNode row : rows) {
            String run = "made/" + row.get("venue").asText();
            Outcome again = Program.in(folder).run("stress", "--from-manifest", run, "--out", "again-" + run);
            assertThat(again.err()).contains("identical to");
            assertThat(again.code()).isZero();
            Outcome replay = Program.in(folder).run("replay", run, "--path", "0");
            assertThat(replay.code()).as(replay.err()).isZero();
            long liquidations = Math.round(row.get("liquidationsPerPath").asDouble());
            assertThat(replay.out().lines().filter(line -> line.contains(" liquidation ")))
                    .hasSizeGreaterThanOrEqualTo(liquidations > 0 ? 1 : 0);
        }
        assertThat(rows.findValues("converted")).anyMatch(count -> count.asInt() > 0);
        assertThat(rows.findValuesAsText("accounts")).containsOnly("61");
    }

    @Test
    void aRunThatSoldCollateralIsRepeatedAndSaysSo() throws IOException {
        Folders.write(folder.resolve("accounts.csv"), BOOK + "c,c,cross,collateral,BTC,0.1,\n");
        json("stress", "run.yaml", "--venue", "generic-linear,dydx-v4", "--out", "sold", "--json");
        Outcome again = Program.in(folder).run("stress", "--from-manifest", "sold/dydx-v4", "--out", "again");
        assertThat(again.err()).contains("identical to");
        assertThat(Files.readString(folder.resolve("sold/dydx-v4/result.json")))
                .contains("1 account has sold collateral that the venue does not accept");
        assertThat(Files.readString(folder.resolve("sold/generic-linear/result.json")))
                .doesNotContain("sold collateral");
    }

    @Test
    void thePageOfASweepLeadsToEveryRunAndIsTheSameToTheByte() throws IOException {
        String[] words = {"stress", "run.yaml", "--venue", "generic-linear,dydx-v4,bitmex-inverse", "--out", "page"};
        Outcome first = Program.in(folder).run(words);
        assertThat(first.out()).contains("report: page/index.html");
        byte[] page = Files.readAllBytes(folder.resolve("page/index.html"));
        String html = Files.readString(folder.resolve("page/index.html"));
        assertThat(html).contains("Venues side by side", "<svg", "Who pays").doesNotContain("<script", " src=");
        assertThat(folder.resolve("page/dydx-v4/result.json")).exists();
        assertThat(html).contains("href=\"dydx-v4/result.json\"", "href=\"generic-linear/result.json\"");
        Outcome refused = Program.in(folder).run(words);
        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err()).contains("index.html exists");
        String[] forced = Arrays.copyOf(words, words.length + 1);
        forced[words.length] = "--force";
        Program.in(folder).run(forced);
        assertThat(Files.readAllBytes(folder.resolve("page/index.html"))).isEqualTo(page);
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
