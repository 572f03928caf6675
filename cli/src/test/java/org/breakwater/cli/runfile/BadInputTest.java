package org.breakwater.cli.runfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads when the input is wrong: one message each, with file, line and column, and the right kind of failure. */
class BadInputTest {

    @TempDir
    private Path temporary;

    private RunFolder folder;

    @BeforeEach
    void smallRun() {
        folder = new RunFolder(temporary);
    }

    @Test
    void aTypoInAKeyNamesTheKeyThatWasMeant() {
        folder.change("depthPerPercent", "depthPerPercnt");
        assertThat(folder.failure()).isEqualTo("""
                ConfigurationException
                run.yaml:10:28: error[E202]: market.assets.BTC.depthPerPercnt is not a known key; did you mean depthPerPercent?
                    10 |     BTC: {prices: btc.csv, depthPerPercnt: 1000000}
                       |                            ^^^^^^^^^^^^^^
                """);
    }

    @Test
    void marginsInTheWrongOrderNameTheRuleAndTheLikelySlip() {
        folder.change(
                "extends: preset:generic-linear",
                "extends: preset:generic-linear\n  margin: {initial: 0.05, maintenance: 0.08}");
        assertThat(folder.failure()).isEqualTo("""
                ConfigurationException
                run.yaml:6:40: error[E203]: venue.margin.maintenance must be ≤ initial (0.05), got 0.08; did you mean 0.008?
                     6 |   margin: {initial: 0.05, maintenance: 0.08}
                       |                                        ^^^^
                """);
    }

    @Test
    void marginsInTheWrongOrderInOneTierNameTheNotional() {
        folder.change(
                "extends: preset:generic-linear",
                "extends: preset:generic-linear\n  margin: {initial: 0.05, maintenance: [{floor: 0, rate: 0.02}, {floor: 1000, rate: 0.09}]}");
        assertThat(folder.failure())
                .contains("run.yaml:6:40: error[E203]: venue.margin.maintenance must be <= initial")
                .contains("in the last tier");
    }

    @Test
    void aMissingFileIsReportedWhereItIsNamed() {
        folder.change("prices: btc.csv", "prices: btx.csv");
        assertThat(folder.failure()).isEqualTo("""
                DataException
                run.yaml:10:19: error[E301]: the file btx.csv does not exist
                    10 |     BTC: {prices: btx.csv, depthPerPercent: 1000000}
                       |                   ^^^^^^^
                """);
    }

    @Test
    void aPriceThatIsNoNumberIsReportedInItsCell() {
        String row = folder.read("btc.csv").lines().skip(3).findFirst().orElseThrow();
        String[] cells = row.split(",");
        folder.write("btc.csv", folder.read("btc.csv").replace(row, row.replace("," + cells[4] + ",", ",NaN,")));
        assertThat(folder.failure())
                .startsWith("DataException\nbtc.csv:4:")
                .contains("error[E304]: close")
                .contains("NaN");
    }

    @Test
    void unsortedTimesNameTheRowAndTheOptionThatSorts() {
        String[] rows = folder.read("btc.csv").split("\n");
        String third = rows[3];
        rows[3] = rows[4];
        rows[4] = third;
        folder.write("btc.csv", String.join("\n", rows) + "\n");
        assertThat(folder.failure())
                .startsWith("DataException\nbtc.csv:5")
                .contains("error[E305]")
                .contains("timeOrder: sort");
        folder.change("prices: btc.csv", "prices: {file: btc.csv, timeOrder: sort}");
        assertThat(folder.failure()).isEqualTo("loaded");
    }

    @Test
    void duplicateTimesThatDifferNameTheRow() {
        String[] rows = folder.read("btc.csv").split("\n");
        rows[4] = rows[3].replaceFirst(",10$", ",11");
        folder.write("btc.csv", String.join("\n", rows) + "\n");
        assertThat(folder.failure())
                .startsWith("DataException\nbtc.csv:5")
                .contains("error[E305]")
                .contains("duplicates");
    }

    @Test
    void anUnbalancedBookNamesTheContractAndItsNet() {
        folder.write("accounts.csv", RunFolder.BOOK.replace("BTC-PERP,-1,", "BTC-PERP,-0.75,"));
        assertThat(folder.failure())
                .startsWith("DataException\naccounts.csv")
                .contains("error[E308]")
                .contains("BTC-PERP")
                .contains("0.25");
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() {
        folder.change("seed: 7", "seed: 1_000")
                .change("paths: 4", "paths: 0")
                .change("type: price-gap", "type: price-gab");
        assertThat(folder.failure())
                .startsWith("ConfigurationException\nrun.yaml:3:7: error[E206]: seed")
                .contains("scenarios[0].paths must be positive, got 0")
                .contains("scenarios[1].type must be one of monte-carlo,")
                .contains("did you mean price-gap?");
    }

    @Test
    void aShockOfAnAssetThatTheMarketLacksIsReportedAtTheShock() {
        folder.change("shocks: {BTC: -0.3}", "shocks: {BTC: -0.3, ETH: -0.4}");
        assertThat(folder.failure())
                .contains(
                        "run.yaml:13:57: error[E203]: scenarios[1].shocks.ETH must refer to an asset of the market, which has BTC");
    }

    @Test
    void aShockOfVolatilityIsHeldToTheMarketAndAboveMinusOneToo() {
        folder.change("shocks: {BTC: -0.3}", "shocks: {BTC: -0.3}, impliedVolatility: {ETH: 0.6}");
        assertThat(folder.failure())
                .contains(
                        "error[E203]: scenarios[1].impliedVolatility.ETH must refer to an asset of the market, which has BTC");
        folder.change("{ETH: 0.6}", "{BTC: -1}");
        assertThat(folder.failure()).contains("scenarios[1].impliedVolatility.BTC must be above -1, got -1.0");
    }

    @Test
    void aVolatilityFactorIsHeldToTheMarketToo() {
        String law = "{volOfVolAnnual: 2, halfLifeSeconds: 7200, correlation: -0.7, priceVolatilityAnnual: 0.8}";
        folder.change("paths: 4", "paths: 4, volatilityFactor: {ETH: " + law + "}");
        assertThat(folder.failure())
                .contains(
                        "error[E203]: scenarios[0].volatilityFactor.ETH must refer to an asset of the market, which has BTC");
    }

    @Test
    void aWindowThatNoHistoryCoversNamesTheAsset() {
        folder.change(
                "- {id: gap, type: price-gap, shocks: {BTC: -0.3}, overSeconds: 60}",
                "- {id: crash, type: historical, event: covid-2020-03-12}");
        assertThat(folder.failure())
                .startsWith("ConfigurationException")
                .contains(
                        "scenarios[1]: asset BTC must have prices from 2020-03-11T00:00:00Z to 2020-03-15T00:00:00Z, its history runs from");
    }

    @Test
    void anUnknownEventListsThoseThereAre() {
        folder.change(
                "- {id: gap, type: price-gap, shocks: {BTC: -0.3}, overSeconds: 60}",
                "- {id: crash, type: crisis, event: covid}");
        assertThat(folder.failure())
                .contains("scenarios[1].event must be a named crisis, got covid")
                .contains("covid-2020-03-12");
    }

    @Test
    void aLimitOfAnUnknownMetricIsReported() {
        folder.write("run.yaml", RunFolder.RUN + "limits: {venueInsolvencyProbabilty: {max: 0.1}}\n");
        assertThat(folder.failure())
                .contains(
                        "limits.venueInsolvencyProbabilty must be a metric of docs/metrics.md, did you mean venueInsolvencyProbability?");
    }

    @Test
    void accountsBelowMaintenanceAreAnErrorWhereTheRunFileSaysSo() {
        folder.write("accounts.csv", RunFolder.BOOK.replace("USDC,20,", "USDC,0.1,"));
        folder.change("book: {file: accounts.csv}", "book: {file: accounts.csv, belowMaintenance: error}");
        assertThat(folder.failure())
                .contains("book.belowMaintenance: 1 accounts are below maintenance at the opening prices: long");
        folder.change("belowMaintenance: error", "belowMaintenance: exclude");
        assertThat(folder.failure()).isEqualTo("loaded");
    }

    @Test
    void aPathOutOfTheFolderIsRefused() {
        folder.change("prices: btc.csv", "prices: ../btc.csv");
        assertThat(folder.failure()).startsWith("ConfigurationException\nrun.yaml:10:19: error[E210]");
    }

    @Test
    void aVenueWithoutAFundAsksForOne() {
        folder.change("preset:generic-linear", "preset:dydx-v4");
        assertThat(folder.failure())
                .contains(
                        "venue: insuranceFund must be given, venue dydx-v4 states no balance: insuranceFund: {balance: 10000000}");
    }

    @Test
    void aCalmHistoryNeedsAWeightOfStress() {
        folder.change(
                "depthPerPercent: 1000000}",
                "depthPerPercent: 1000000}\n  calibration: {from: 2023-11-15T00:00:00Z, to: 2024-01-02T00:00:00Z}");
        assertThat(folder.failure())
                .contains(
                        "scenarios[0].stressedWeight must be at least 0.25 because the calibration window of BTC holds no day of -20 %");
        folder.change("paths: 4,", "paths: 4, stressedWeight: 0.25,");
        assertThat(folder.failure()).isEqualTo("loaded");
    }
}
