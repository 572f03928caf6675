package org.breakwater.scenarios.market;

import java.util.Objects;

/**
 * What a price model knows about one asset.
 *
 * @param asset name of the asset; with it the streams of its random factors are addressed
 * @param price today's price, positive
 * @param volatilityAnnual volatility of the diffusion, without jumps; per year, at least 0
 * @param driftAnnual μ of E[S(T)] = S(0)·e^(μT), jumps included; 0 in risk runs
 * @param ownJumps jumps of this asset alone
 * @param commonBeta what part of a common jump's log return the asset makes
 * @param commonResidualSdLog standard deviation of what the asset adds of its own to a common jump, at least 0
 */
public record AssetParameters(
        String asset,
        double price,
        double volatilityAnnual,
        double driftAnnual,
        JumpLaw ownJumps,
        double commonBeta,
        double commonResidualSdLog) {

    public AssetParameters {
        if (asset.isBlank()) {
            throw new IllegalArgumentException("asset must not be blank");
        }
        require(price > 0 && price < Double.POSITIVE_INFINITY, asset, "price", "positive", price);
        require(isAtLeastZero(volatilityAnnual), asset, "volatilityAnnual", "at least 0", volatilityAnnual);
        require(Math.abs(driftAnnual) < Double.POSITIVE_INFINITY, asset, "driftAnnual", "finite", driftAnnual);
        Objects.requireNonNull(ownJumps, "ownJumps");
        require(Math.abs(commonBeta) < Double.POSITIVE_INFINITY, asset, "commonBeta", "finite", commonBeta);
        require(isAtLeastZero(commonResidualSdLog), asset, "commonResidualSdLog", "at least 0", commonResidualSdLog);
    }

    private static boolean isAtLeastZero(double value) {
        return value >= 0 && value < Double.POSITIVE_INFINITY;
    }

    private static void require(boolean holds, String asset, String name, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " of " + asset + " must be " + rule + ", got " + value);
        }
    }

    /** A diffusion without drift and without jumps, which takes common jumps in full if the market has any. */
    public static AssetParameters diffusion(String asset, double price, double volatilityAnnual) {
        return new AssetParameters(asset, price, volatilityAnnual, 0, JumpLaw.NONE, 1, 0);
    }

    /** The same asset with another drift. */
    public AssetParameters withDrift(double newDriftAnnual) {
        return new AssetParameters(
                asset, price, volatilityAnnual, newDriftAnnual, ownJumps, commonBeta, commonResidualSdLog);
    }

    /** The same asset with jumps of its own. */
    public AssetParameters withJumps(JumpLaw newOwnJumps) {
        return new AssetParameters(
                asset, price, volatilityAnnual, driftAnnual, newOwnJumps, commonBeta, commonResidualSdLog);
    }

    /** The same asset with another response to common jumps. */
    public AssetParameters withCommonJumps(double beta, double residualSdLog) {
        return new AssetParameters(asset, price, volatilityAnnual, driftAnnual, ownJumps, beta, residualSdLog);
    }

    /** Volatility and jump intensity scaled so that the variance of returns grows by the square of the factor. */
    AssetParameters withVolatilityFactor(double factor) {
        return new AssetParameters(
                asset,
                price,
                volatilityAnnual * factor,
                driftAnnual,
                ownJumps.timesAsOften(factor * factor),
                commonBeta,
                commonResidualSdLog);
    }
}
