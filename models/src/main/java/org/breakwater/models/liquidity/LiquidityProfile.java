package org.breakwater.models.liquidity;

/**
 * The outside market of one asset. Every figure is an assumption unless the user fitted it, and reports say so.
 *
 * @param impact displacement by notional at full depth
 * @param permanentShare share of a displacement that stays, in [0, 1]
 * @param recoveryHalfLifeSeconds half-life of the temporary rest, positive
 * @param maxDisplacement temporary displacement beyond which the market takes nothing until it has recovered: with the
 *     half-life it bounds what is taken per second
 * @param volatilityAnnual volatility at which depth is full, positive
 * @param depthHalfLifeSeconds half-life of the variance that depth follows, positive
 * @param depthFloor smallest share of depth left in turmoil, in (0, 1]; 1 keeps depth constant
 */
public record LiquidityProfile(
        ImpactModel impact,
        double permanentShare,
        double recoveryHalfLifeSeconds,
        double maxDisplacement,
        double volatilityAnnual,
        double depthHalfLifeSeconds,
        double depthFloor) {

    public LiquidityProfile {
        requireFraction("permanentShare", permanentShare);
        requirePositive("recoveryHalfLifeSeconds", recoveryHalfLifeSeconds);
        requirePositive("maxDisplacement", maxDisplacement);
        requirePositive("volatilityAnnual", volatilityAnnual);
        requirePositive("depthHalfLifeSeconds", depthHalfLifeSeconds);
        requireFraction("depthFloor", depthFloor);
        requirePositive("depthFloor", depthFloor);
    }

    /** Depth of the given density with the assumed recovery of this project (see docs/model.md). */
    public static LiquidityProfile assumed(double depthPerPercent, double volatilityAnnual) {
        return new LiquidityProfile(
                new ImpactModel.Linear(depthPerPercent), 0.3, 30, 0.05, volatilityAnnual, 300, 0.02);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive, got " + value);
        }
    }

    private static void requireFraction(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1], got " + value);
        }
    }
}
