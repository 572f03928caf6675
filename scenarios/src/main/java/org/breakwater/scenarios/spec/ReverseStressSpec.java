package org.breakwater.scenarios.spec;

import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.scenarios.path.shock.PriceGap;

/**
 * The search for the smallest shock that exhausts the fund.
 *
 * @param naming what it is called
 * @param direction the shock at scale 1
 * @param largest largest scale tried
 * @param timing steps of each path
 * @param impact how much impact enters prices
 */
public record ReverseStressSpec(Naming naming, PriceGap direction, double largest, GapTiming timing, ImpactMode impact)
        implements ScenarioSpec {

    public ReverseStressSpec {
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("max must be positive, got " + largest);
        }
        direction.shocks().forEach((asset, shock) -> {
            if (!(shock * largest > -1)) {
                throw new IllegalArgumentException(
                        "max must keep every shock above -1, got " + largest + " times " + shock + " of " + asset);
            }
        });
        if (direction.shocks().values().stream().allMatch(shock -> shock == 0)) {
            throw new IllegalArgumentException("direction must move at least one asset");
        }
    }
}
