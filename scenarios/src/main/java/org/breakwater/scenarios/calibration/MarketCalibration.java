package org.breakwater.scenarios.calibration;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.dependence.NearestCorrelation;
import org.breakwater.models.dependence.SampleCorrelation;
import org.breakwater.models.fit.JumpDiffusion;
import org.breakwater.models.fit.LikelihoodJumpFit;
import org.breakwater.models.fit.RealisedVolatility;
import org.breakwater.models.fit.ThresholdJumpFit;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.JumpLaw;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.history.HistoryPanel;

/**
 * Price models fitted to the bars that all assets have in common. Drifts are zero: a run asks about risk, and a historical mean
 * is a sensitivity that the user adds.
 */
public final class MarketCalibration {

    private final JointReturns returns;
    private final List<AssetPrice> today;
    private final CorrelationMatrix sample;

    /**
     * @param history the calibration window
     * @param today today's prices, for the assets of the history in its order
     * @throws IllegalArgumentException if names differ or fewer than 100 returns are common
     */
    public MarketCalibration(HistoryPanel history, List<AssetPrice> today) {
        if (!AssetPrice.names(today).equals(history.assetNames())) {
            throw new IllegalArgumentException(
                    "history must cover the assets " + AssetPrice.names(today) + ", got " + history.assetNames());
        }
        this.returns = JointReturns.of(history);
        this.today = List.copyOf(today);
        if (returns.size() < 100) {
            throw new IllegalArgumentException("history of " + history.assetNames()
                    + " must hold at least 100 returns common to all, got " + returns.size());
        }
        this.sample = SampleCorrelation.matrix(returns.columns());
    }

    /** The returns that everything is fitted to. */
    public JointReturns returns() {
        return returns;
    }

    /** Geometric Brownian motion: full-sample volatilities and correlations, all variance in the diffusion. */
    public MarketParameters diffusion() {
        final List<AssetParameters> assets = new ArrayList<>();
        for (int a = 0; a < today.size(); a++) {
            final double volatility = RealisedVolatility.annual(returns.of(a), returns.periodSeconds());
            assets.add(diffusion(a, volatility));
        }
        return MarketParameters.of(assets, sample);
    }

    /**
     * Merton's jumps by threshold: returns beyond four diffusion deviations are jumps, common when at least two assets jump in
     * the same bar. A common jump is what the first asset did; the others follow with a beta through the origin and a
     * residual. The diffusions get the correlation that gives total returns the sample's.
     */
    public MarketParameters thresholdJumps() {
        final boolean[][] jumped = new boolean[today.size()][];
        for (int a = 0; a < jumped.length; a++) {
            jumped[a] = JumpBars.beyond(
                    returns.of(a), ThresholdJumpFit.of(returns.of(a)).threshold());
        }
        final JumpBars bars = new JumpBars(returns, jumped);
        final List<AssetParameters> assets = new ArrayList<>();
        for (int a = 0; a < jumped.length; a++) {
            final double beta = bars.beta(a);
            assets.add(diffusion(a, bars.quietVolatilityAnnual(a))
                    .withJumps(bars.law(a, bars.own(a)))
                    .withCommonJumps(beta, bars.residual(a, beta)));
        }
        return correlated(assets, bars.law(0, bars.common()));
    }

    /**
     * Merton's jumps by likelihood, asset by asset. Such a fit tells busy bars from calm ones, and the market is busy as a
     * whole: every jump of the asset with the fewest is common, what others have beyond that is their own. Towards the first
     * asset diffusions and common jumps share one correlation, the one that gives total returns the sample's.
     */
    public MarketParameters likelihoodJumps() {
        final JumpDiffusion[] fits = new JumpDiffusion[today.size()];
        double commonPerYear = Double.POSITIVE_INFINITY;
        for (int a = 0; a < fits.length; a++) {
            fits[a] = LikelihoodJumpFit.of(returns.of(a)).parameters();
            commonPerYear = Math.min(commonPerYear, fits[a].jumpsPerYear(returns.periodSeconds()));
        }
        final JumpLaw common = fits.length == 1
                ? JumpLaw.NONE
                : new JumpLaw(commonPerYear, fits[0].jumpMean(), fits[0].jumpDeviation());
        final List<AssetParameters> assets = new ArrayList<>();
        for (int a = 0; a < fits.length; a++) {
            assets.add(fitted(a, fits, common));
        }
        return correlated(assets, common);
    }

    private AssetParameters fitted(int asset, JumpDiffusion[] fits, JumpLaw common) {
        final JumpDiffusion fit = fits[asset];
        final double volatility = fit.volatilityAnnual(returns.periodSeconds());
        final double ownPerYear = fit.jumpsPerYear(returns.periodSeconds()) - common.perYear();
        final double scale = common.sdLog() > 0 ? fit.jumpDeviation() / common.sdLog() : 0;
        final double correlation = asset == 0 ? 1 : jumpCorrelation(asset, fits[0], fit, common);
        return diffusion(asset, volatility)
                .withJumps(new JumpLaw(ownPerYear, fit.jumpMean(), fit.jumpDeviation()))
                .withCommonJumps(correlation * scale, fit.jumpDeviation() * Math.sqrt(1 - correlation * correlation));
    }

    /** ρ with ρ·(σ₀σ + λ s₀ s) = covariance of the sample, in units of one bar's fit. */
    private double jumpCorrelation(int asset, JumpDiffusion first, JumpDiffusion fit, JumpLaw common) {
        final double years = returns.periodSeconds() / RealisedVolatility.SECONDS_PER_YEAR;
        final double shared = first.volatility() * fit.volatility()
                + common.perYear() * years * first.jumpDeviation() * fit.jumpDeviation();
        final double total = first.totalVolatilityAnnual(returns.periodSeconds())
                * fit.totalVolatilityAnnual(returns.periodSeconds())
                * years;
        return Math.max(-1, Math.min(1, sample.get(0, asset) * total / shared));
    }

    private AssetParameters diffusion(int asset, double volatilityAnnual) {
        return AssetParameters.diffusion(
                today.get(asset).asset(), today.get(asset).price(), volatilityAnnual);
    }

    /** The market whose total returns correlate as the sample: the diffusions take what common jumps leave. */
    private MarketParameters correlated(List<AssetParameters> assets, JumpLaw common) {
        final MarketParameters market = new MarketParameters(assets, sample, common);
        final double[][] rows = sample.toArray();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                final AssetParameters a = assets.get(i);
                final AssetParameters b = assets.get(j);
                final double total =
                        sample.get(i, j) * market.totalVolatilityAnnual(i) * market.totalVolatilityAnnual(j);
                final double rest = total - a.commonBeta() * b.commonBeta() * common.varianceAnnual();
                final double diffusion = a.volatilityAnnual() * b.volatilityAnnual();
                rows[i][j] = diffusion > 0 ? Math.max(-1, Math.min(1, rest / diffusion)) : 0;
                rows[j][i] = rows[i][j];
            }
        }
        return new MarketParameters(assets, NearestCorrelation.of(rows).matrix(), common);
    }
}
