package org.breakwater.scenarios.market;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.breakwater.models.kernel.CorrelationMatrix;

/**
 * Joint parameters of a jump diffusion: assets in a stable order (a new asset goes last, so that it shifts no other draw),
 * correlations of their diffusions, and jumps that hit all of them at once.
 *
 * @param assets parameters of each asset
 * @param correlation of the diffusions, in the order of the assets
 * @param commonJumps jumps that every asset makes, each times its own beta
 */
public record MarketParameters(List<AssetParameters> assets, CorrelationMatrix correlation, JumpLaw commonJumps) {

    public MarketParameters {
        assets = List.copyOf(assets);
        Objects.requireNonNull(commonJumps, "commonJumps");
        if (assets.isEmpty() || correlation.size() != assets.size()) {
            throw new IllegalArgumentException("correlation must have one row for each of at least one asset, got "
                    + correlation.size() + " rows for " + assets.size() + " assets");
        }
        final Set<String> seen = new HashSet<>();
        for (AssetParameters asset : assets) {
            if (!seen.add(asset.asset())) {
                throw new IllegalArgumentException("asset " + asset.asset() + " must stand once in the market");
            }
        }
    }

    /** A market without common jumps. */
    public static MarketParameters of(List<AssetParameters> assets, CorrelationMatrix correlation) {
        return new MarketParameters(assets, correlation, JumpLaw.NONE);
    }

    /** Names of the assets, in order. */
    public List<String> names() {
        return assets.stream().map(AssetParameters::asset).toList();
    }

    /** Whether any jump can happen. */
    public boolean hasJumps() {
        return commonJumps.isActive()
                || assets.stream().anyMatch(asset -> asset.ownJumps().isActive());
    }

    /** Volatility of an asset with all its jumps: √(σ² + variance of own and common jumps), per year. */
    public double totalVolatilityAnnual(int asset) {
        final AssetParameters a = assets.get(asset);
        final JumpLaw common = commonJumps.seenBy(a.commonBeta(), a.commonResidualSdLog());
        return Math.sqrt(
                a.volatilityAnnual() * a.volatilityAnnual() + a.ownJumps().varianceAnnual() + common.varianceAnnual());
    }

    /**
     * The market in another state: diffusion volatilities times {@code factor}, jumps {@code factor}² times as often, sizes
     * as they are, so that every variance grows by the square of the factor.
     *
     * @param factor positive
     */
    public MarketParameters withVolatilityFactor(double factor) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("volatility factor must be positive, got " + factor);
        }
        return new MarketParameters(
                assets.stream().map(asset -> asset.withVolatilityFactor(factor)).toList(),
                correlation,
                commonJumps.timesAsOften(factor * factor));
    }
}
