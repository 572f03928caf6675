package org.breakwater.models.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.option.market.OptionMarket;

/**
 * How a book meets the market in one scenario: everything that is neither venue nor path.
 *
 * @param seed seed of the keyed draws
 * @param liquidity outside market by asset; an asset that is absent fills at its mid without limit
 * @param impact how much impact enters prices
 * @param depthScale factor on all depth, positive
 * @param unlimitedFund true for the shadow run that shows the uncensored demand on the fund
 * @param audit true to hold the ledger against the columns at every point
 * @param mode how breaching accounts are found
 * @param options how options are quoted, by asset
 * @param diagnosticsEvery how well the whole book is covered, and what would have become of liquidated accounts, is looked at
 *     on every so many paths, from the first on; zero for never
 */
public record EngineSettings(
        long seed,
        Map<String, LiquidityProfile> liquidity,
        ImpactMode impact,
        double depthScale,
        boolean unlimitedFund,
        boolean audit,
        EngineMode mode,
        Map<String, OptionMarket> options,
        int diagnosticsEvery) {

    public EngineSettings {
        liquidity = Collections.unmodifiableMap(new LinkedHashMap<>(liquidity));
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        if (!(depthScale > 0 && depthScale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("depthScale must be positive, got " + depthScale);
        }
        if (diagnosticsEvery < 0) {
            throw new IllegalArgumentException("diagnosticsEvery must be >= 0, got " + diagnosticsEvery);
        }
    }

    /** Settings of the indexed engine, without options. */
    public EngineSettings(
            long seed,
            Map<String, LiquidityProfile> liquidity,
            ImpactMode impact,
            double depthScale,
            boolean unlimitedFund,
            boolean audit) {
        this(seed, liquidity, impact, depthScale, unlimitedFund, audit, EngineMode.INDEXED, Map.of(), 1);
    }

    /** No impact, no audit. */
    public static EngineSettings frictionless(long seed) {
        return new EngineSettings(seed, Map.of(), ImpactMode.NONE, 1, false, false);
    }

    public EngineSettings withUnlimitedFund(boolean unlimited) {
        return new EngineSettings(
                seed, liquidity, impact, depthScale, unlimited, audit, mode, options, diagnosticsEvery);
    }

    public EngineSettings withDepthScale(double scale) {
        return new EngineSettings(
                seed, liquidity, impact, scale, unlimitedFund, audit, mode, options, diagnosticsEvery);
    }

    public EngineSettings withImpact(ImpactMode other) {
        return new EngineSettings(
                seed, liquidity, other, depthScale, unlimitedFund, audit, mode, options, diagnosticsEvery);
    }

    public EngineSettings withAudit(boolean on) {
        return new EngineSettings(
                seed, liquidity, impact, depthScale, unlimitedFund, on, mode, options, diagnosticsEvery);
    }

    public EngineSettings withMode(EngineMode other) {
        return new EngineSettings(
                seed, liquidity, impact, depthScale, unlimitedFund, audit, other, options, diagnosticsEvery);
    }

    public EngineSettings withOptions(Map<String, OptionMarket> quoted) {
        return new EngineSettings(
                seed, liquidity, impact, depthScale, unlimitedFund, audit, mode, quoted, diagnosticsEvery);
    }

    public EngineSettings withDiagnosticsEvery(int paths) {
        return new EngineSettings(seed, liquidity, impact, depthScale, unlimitedFund, audit, mode, options, paths);
    }

    /** True if the book is diagnosed on a path. */
    boolean diagnoses(long path) {
        return diagnosticsEvery > 0 && path % diagnosticsEvery == 0;
    }
}
