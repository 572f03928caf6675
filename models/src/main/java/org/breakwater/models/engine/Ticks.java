package org.breakwater.models.engine;

import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.price.CloseOutPrice;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.LiquidityProfile;

/**
 * How finely time runs between two points of a path. Latency, recovery of depth, rate limits and the mark's average are
 * given in seconds; where a point is coarser than they are, it is cut into ticks, so that they mean the same at any step.
 *
 * <p>Between points the mids move along a straight line, for the fills of standing orders. Accounts are looked at in
 * points, at the prices that the path states, and at ticks at which an order is due, since its fills move prices; what else
 * lies between two points may have been a gap.
 *
 * @param perPoint ticks from one point to the next, at least one
 * @param seconds length of a tick
 */
record Ticks(int perPoint, double seconds) {

    private static final int MOST = 4_096;

    /** Ticks of a half-life of recovery: orders that wait for depth then sell within 2 % of the pace of continuous time. */
    private static final double RECOVERY_SLICES = 15;

    /** Ticks of the time over which a share that may be closed, or the price of an auction, moves most. */
    private static final double SLICES = 20;

    private static final double BASIS_SLICES = 4;

    /** Longest that rounding up to whole ticks may make a latency, a fraction of it. */
    private static final double LATENCY_STRETCH = 0.25;

    private static final double ROUNDING = 1e-9;

    static Ticks of(VenueRules rules, EngineSettings settings, double pointSeconds) {
        double latency = rules.liquidation().pace().latencySeconds();
        double finest = finest(rules, settings);
        int perPoint = (int) Math.max(1, Math.min(MOST, Math.ceil(pointSeconds / finest - ROUNDING)));
        while (perPoint < MOST && stretch(latency, pointSeconds / perPoint) > LATENCY_STRETCH) {
            perPoint++;
        }
        return new Ticks(perPoint, pointSeconds / perPoint);
    }

    /** Longest tick that all but the latency allow. */
    private static double finest(VenueRules rules, EngineSettings settings) {
        double finest = Double.POSITIVE_INFINITY;
        double rate = rules.liquidation().pace().unitsPerSecond();
        if (rate > 0 && rate < Double.POSITIVE_INFINITY) {
            finest = Math.max(1, 1 / rate);
        }
        finest = Math.min(finest, closing(rules.liquidation()));
        if (rules.mark().basisCap() > 0) {
            finest = Math.min(finest, rules.mark().basisHalfLifeSeconds() / BASIS_SLICES);
        }
        if (settings.impact() != ImpactMode.NONE) {
            for (LiquidityProfile profile : settings.liquidity().values()) {
                finest = Math.min(finest, profile.recoveryHalfLifeSeconds() / RECOVERY_SLICES);
            }
        }
        return finest;
    }

    /** Longest tick that windows, cooldowns, paces and auctions allow. */
    private static double closing(LiquidationPolicy policy) {
        double finest = Double.POSITIVE_INFINITY;
        if (policy.limits().window() != null) {
            finest = policy.limits().window().windowSeconds();
        }
        if (policy.limits().shortage() != null) {
            finest = Math.min(finest, policy.limits().shortage().durationSeconds() / SLICES);
        }
        if (policy.sizing() instanceof Sizing.BigOrder big && big.cooldownSeconds() > 0) {
            finest = Math.min(finest, big.cooldownSeconds());
        }
        if (policy.price() instanceof CloseOutPrice.DutchAuction auction) {
            finest = Math.min(finest, auction.terms().fastSeconds() / SLICES);
        }
        return finest;
    }

    /** By how much whole ticks lengthen a latency, a fraction of it. */
    private static double stretch(double latency, double tick) {
        return latency > 0 ? Math.ceil(latency / tick - ROUNDING) * tick / latency - 1 : 0;
    }
}
