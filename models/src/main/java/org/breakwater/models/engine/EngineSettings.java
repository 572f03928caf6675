package org.breakwater.models.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.LiquidityProfile;

/**
 * How a book meets the market in one scenario: everything that is neither venue nor path.
 *
 * @param seed seed of the keyed draws
 * @param liquidity outside market by asset; an asset that is absent fills at its mid without limit
 * @param impact how much impact enters prices
 * @param depthScale factor on all depth, positive
 * @param unlimitedFund true for the shadow run that shows the uncensored demand on the fund
 * @param audit true to hold the ledger against the columns at every point
 */
public record EngineSettings(
        long seed,
        Map<String, LiquidityProfile> liquidity,
        ImpactMode impact,
        double depthScale,
        boolean unlimitedFund,
        boolean audit) {

    public EngineSettings {
        liquidity = Collections.unmodifiableMap(new LinkedHashMap<>(liquidity));
        if (!(depthScale > 0 && depthScale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("depthScale must be positive, got " + depthScale);
        }
    }

    /** No impact, no audit. */
    public static EngineSettings frictionless(long seed) {
        return new EngineSettings(seed, Map.of(), ImpactMode.NONE, 1, false, false);
    }

    public EngineSettings withUnlimitedFund(boolean unlimited) {
        return new EngineSettings(seed, liquidity, impact, depthScale, unlimited, audit);
    }

    public EngineSettings withDepthScale(double scale) {
        return new EngineSettings(seed, liquidity, impact, scale, unlimitedFund, audit);
    }

    public EngineSettings withImpact(ImpactMode mode) {
        return new EngineSettings(seed, liquidity, mode, depthScale, unlimitedFund, audit);
    }

    public EngineSettings withAudit(boolean on) {
        return new EngineSettings(seed, liquidity, impact, depthScale, unlimitedFund, on);
    }
}
