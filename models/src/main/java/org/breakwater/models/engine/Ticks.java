package org.breakwater.models.engine;

import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.LiquidityProfile;

/**
 * How finely time runs between two points of a path. Latency, recovery of depth, rate limits and the mark's average are
 * given in seconds; where a point is coarser than they are, it is cut into ticks, so that they mean the same at any step.
 *
 * <p>Between points the mids move along a straight line, for the fills of standing orders. Accounts without an order are
 * looked at in points only, at the prices that the path states: what lies between may have been a gap.
 *
 * @param perPoint ticks from one point to the next, at least one
 * @param seconds length of a tick
 */
record Ticks(int perPoint, double seconds) {

    private static final int MOST = 4_096;

    static Ticks of(VenueRules rules, EngineSettings settings, double pointSeconds) {
        double finest = Double.POSITIVE_INFINITY;
        double latency = rules.liquidation().latencySeconds();
        double rate = rules.liquidation().unitsPerSecond();
        if (latency > 0) {
            finest = latency / 4;
        }
        if (rate > 0 && rate < Double.POSITIVE_INFINITY) {
            finest = Math.min(finest, Math.max(1, 1 / rate));
        }
        if (rules.mark().basisCap() > 0) {
            finest = Math.min(finest, rules.mark().basisHalfLifeSeconds() / 2);
        }
        if (settings.impact() != ImpactMode.NONE) {
            for (LiquidityProfile profile : settings.liquidity().values()) {
                finest = Math.min(finest, profile.recoveryHalfLifeSeconds() / 2);
            }
        }
        int perPoint = (int) Math.max(1, Math.min(MOST, Math.ceil(pointSeconds / finest - 1e-9)));
        return new Ticks(perPoint, pointSeconds / perPoint);
    }
}
