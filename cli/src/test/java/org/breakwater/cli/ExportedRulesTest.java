package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.breakwater.cli.Program.Outcome;
import org.breakwater.datasets.preset.VenuePresets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an export says of a venue's rules, and that the auditor's program refuses those it does not know. */
class ExportedRulesTest {

    private static final String RUN = """
            schemaVersion: 1
            name: One book
            venue:
              extends: preset:%s
              insuranceFund: {balance: 100000}
            book: {file: accounts.csv, belowMaintenance: exclude}
            market:
              assets:
                BTC: {price: 60000, volatilityAnnual: 0.6, depthPerPercent: 2000000}
            scenarios:
              - {id: gap, type: price-gap, shocks: {BTC: -0.12}, overSeconds: 60, settleSeconds: 600}
            report: {formats: [csv]}
            """;

    private static final String BOOK = """
            account,owner,mode,kind,symbol,quantity,entryPrice
            a,a,cross,collateral,%1$s,60000,
            a,a,cross,position,BTC-PERP,10,60000
            b,b,cross,collateral,%1$s,33000,
            b,b,cross,position,BTC-PERP,10,60000
            maker,maker,cross,collateral,%1$s,10000000,
            maker,maker,cross,position,BTC-PERP,-20,60000
            """;

    @TempDir
    private Path folder;

    /** It names the first rule that it does not know; the generic venue, with a current index, it recomputes. */
    @ParameterizedTest
    @CsvSource({
        "generic-linear, 0, 1 of 1 paths agree",
        "dydx-v4, 3, rounding must be none",
        "drift-v2, 3, liquidation.price must be book",
        "gmx-v2, 3, liquidation.price must be book",
        "synthetix-v3, 3, must be",
        "mango-v4, 3, must be",
        "perp-curie, 3, must be",
        "derive-v2-standard, 3, liquidation.price must be book",
        "derive-v2-portfolio, 3, liquidation.price must be book",
        "okx, 3, maintenance.BTC-PERP is price-scan",
        "bybit-linear, 3, liquidation.price.limit must be none",
        "hyperliquid, 3, waterfall.1.policy.price must be bankruptcy",
    })
    void theAuditorsProgramRefusesWhatItDoesNotRecompute(String preset, int exitCode, String reason) throws Exception {
        export(preset);
        assertThat(Recompute.run(folder.resolve("audit"), exitCode)).contains(reason);
    }

    @Test
    void everyPolicyThatAsksForSomethingIsWrittenWithItsFigures() throws IOException {
        export("hyperliquid");
        assertThat(rules())
                .contains(
                        "liquidation.sizing,big-order",
                        "liquidation.sizing.cooldownSeconds,30",
                        "liquidation.takeover.equityBelow,0.6666666666666667",
                        "waterfall.0,backstop",
                        "waterfall.1.policy.price,previous-mark");
        export("dydx-v4");
        assertThat(rules())
                .contains(
                        "liquidation.price.limit,fillable-price",
                        "liquidation.price.limit.spread,0.1",
                        "liquidation.limits.fundLossPerBlock,1000000",
                        "liquidation.trigger.needsRequirement,true",
                        "rounding.bankruptcy,floor",
                        "waterfall.0.allOrNothing,true",
                        "gates.withdrawals.coverage,0");
        export("drift-v2");
        assertThat(rules())
                .contains("equity.profitCapInitialQuote,100", "prices.sources.initial,worse-of-index-and-twap")
                .anyMatch(row -> row.startsWith("maintenance.BTC-PERP."));
    }

    private void export(String preset) {
        Folders.write(folder.resolve("run.yaml"), String.format(Locale.ROOT, RUN, preset));
        Folders.write(
                folder.resolve("accounts.csv"),
                String.format(
                        Locale.ROOT, BOOK, VenuePresets.read(preset).value().quoteAsset()));
        Outcome run = Program.in(folder)
                .run(
                        "stress",
                        "run.yaml",
                        "--set",
                        "venue.oracle.delaySeconds=0",
                        "--set",
                        "venue.mark.basisCap=0",
                        "--paths",
                        "1",
                        "--export",
                        "audit",
                        "--out",
                        "run",
                        "--force");
        assertThat(run.code()).as(run.err()).isZero();
    }

    private List<String> rules() throws IOException {
        return Files.readAllLines(folder.resolve("audit/rules.csv"));
    }
}
