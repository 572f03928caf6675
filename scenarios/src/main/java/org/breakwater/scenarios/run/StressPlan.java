package org.breakwater.scenarios.run;

import java.util.List;
import java.util.Map;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.result.ResultTable;
import org.breakwater.scenarios.path.AssetPrice;

/**
 * A run, resolved: the venue, its accounts, the market, what happens to it.
 *
 * @param name what the run is called
 * @param seed random seed
 * @param rules the venue
 * @param book its accounts
 * @param prices opening prices, in the order of the price columns of every path
 * @param liquidity outside market by asset
 * @param options how options are quoted
 * @param keepBelowMaintenance true to keep accounts that are below maintenance at the start, false to leave them out and list them
 * @param audit true to hold the ledger against the columns at every point
 * @param diagnosticsEvery on every so many paths the whole book is diagnosed; zero for never
 * @param scenarios what is run, the headline first
 * @param limits declared limits
 * @param configHash SHA-256 of the canonical resolved configuration
 * @param dataHashes {@code name=sha256} of every input
 * @param tables tables made while loading: data quality, checks of generators
 * @param findings findings made while loading
 * @param study what is worked out about the market when the run is made
 */
public record StressPlan(
        String name,
        long seed,
        VenueRules rules,
        AccountBook book,
        List<AssetPrice> prices,
        Map<String, LiquidityProfile> liquidity,
        OptionQuotes options,
        boolean keepBelowMaintenance,
        boolean audit,
        int diagnosticsEvery,
        List<PlannedScenario> scenarios,
        List<Limit> limits,
        String configHash,
        List<String> dataHashes,
        List<ResultTable> tables,
        List<Diagnostic> findings,
        MarketStudy study) {

    /** A plan without options and without a study of its market. */
    public StressPlan(
            String name,
            long seed,
            VenueRules rules,
            AccountBook book,
            List<AssetPrice> prices,
            Map<String, LiquidityProfile> liquidity,
            boolean keepBelowMaintenance,
            boolean audit,
            List<PlannedScenario> scenarios,
            List<Limit> limits,
            String configHash,
            List<String> dataHashes,
            List<ResultTable> tables,
            List<Diagnostic> findings) {
        this(
                name,
                seed,
                rules,
                book,
                prices,
                liquidity,
                OptionQuotes.none(),
                keepBelowMaintenance,
                audit,
                1,
                scenarios,
                limits,
                configHash,
                dataHashes,
                tables,
                findings,
                MarketStudy.NONE);
    }

    public StressPlan {
        prices = List.copyOf(prices);
        scenarios = List.copyOf(scenarios);
        limits = List.copyOf(limits);
        dataHashes = List.copyOf(dataHashes);
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("a run must have at least one scenario");
        }
    }
}
