package org.breakwater.datasets.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.breakwater.datasets.located.DiagnosticPrinter;
import org.breakwater.datasets.located.bind.LocatedBinder;
import org.breakwater.datasets.located.read.LocatedReader;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.BreakwaterException;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.oracle.OraclePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenueFileTest {

    private static final String LEAST = """
            name: v
            quoteAsset: USDC
            margin: {initial: 0.05, maintenance: 0.03}
            collateral: {BTC: {haircut: 0.1}, USDC: {haircut: 0}, ETH: {haircut: 0.05}}
            insuranceFund: {balance: {ETH: 3, BTC: 2}}
            """;

    private static VenueFile read(String yaml) {
        LocatedDocument document =
                new LocatedReader(new SourceTexts()).read("venue.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return LocatedBinder.bind(document, VenueFile.class).value();
    }

    private static String report(String yaml) {
        try {
            read(yaml);
            return "ok";
        } catch (BreakwaterException wrong) {
            return new DiagnosticPrinter(new SourceTexts(), false).print(wrong.diagnostics());
        }
    }

    @Test
    void theLeastVenueHasPlainPolicies() {
        VenueRules rules = read(LEAST).toDomain();
        assertThat(rules.liquidation().sizing()).isInstanceOf(Sizing.Full.class);
        assertThat(rules.liquidation().split().fund()).isEqualTo(1);
        assertThat(rules.liquidation().pace().unitsPerSecond()).isInfinite();
        assertThat(rules.oracle()).isEqualTo(OraclePolicy.current());
        assertThat(rules.waterfall().layers()).hasSize(3);
    }

    @Test
    void theOrderOfKeysMeansNothing() {
        VenueRules rules = read(LEAST).toDomain();
        assertThat(rules.collateral().assets()).containsExactly("USDC", "ETH", "BTC");
        assertThat(rules.fund().balances().keySet()).containsExactly("USDC", "BTC", "ETH");
    }

    @Test
    void aFundInTheQuoteAssetIsANumber() {
        VenueRules rules = read(LEAST.replace("{ETH: 3, BTC: 2}", "25000000")).toDomain();
        assertThat(rules.fund().balances()).containsExactly(Map.entry("USDC", 25_000_000.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maintenance: 0.03 | maintenance: 0.06 | venue.yaml:3:38: error[E203]: margin.maintenance must be ≤ initial (0.05), got 0.06; did you mean 0.006?",
                "maintenance: 0.03 | maintenance: 3 | error[E203]: margin.maintenance must be between 0 and 1, got 3; did you mean 0.03?",
                "haircut: 0.1 | haircut: 10 | error[E203]: collateral.BTC.haircut must be between 0 and 1, got 10; did you mean 0.1?",
                "USDC: {haircut: 0} | DAI: {haircut: 0} | error[E203]: collateral must hold the quote asset USDC",
                "name: v | liquidation: {penaltyRate: 0.04}\\nname: v | liquidation.penaltyRate must be ≤ the lowest maintenance margin (0.03), got 0.04",
                "initial: 0.05 | initial: [{floor: 1, rate: 0.05}] | margin.initial[0].floor must be 0, got 1.0",
                "name: v | liquidation: {penaltySplit: {fund: 0.5}}\\nname: v | must sum to 1, got 0.5, 0.0, 0.0",
                "name: v | waterfall: [{type: fund}, {type: fund}]\\nname: v | must stand at most once",
                "name: v | funding: {baseRate: 0.01}\\nname: v | funding.baseRate must be at most cap (0.0) in size, got 0.01"
            })
    void whatBreaksARuleIsNamed(String from, String to, String expected) {
        assertThat(report(LEAST.replace(from, to.replace("\\n", "\n")))).contains(expected);
    }
}
