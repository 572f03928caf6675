package org.breakwater.scenarios.spec;

import org.breakwater.models.liquidity.ImpactMode;

/**
 * The same book, rescaled, started on every day of history.
 *
 * @param naming what it is called
 * @param horizonSeconds length of a path
 * @param stepSeconds length of a step
 * @param impact how much impact enters prices
 */
public record RollingStartSpec(Naming naming, double horizonSeconds, double stepSeconds, ImpactMode impact)
        implements ScenarioSpec {

    public RollingStartSpec {
        if (!(horizonSeconds > 0
                && stepSeconds > 0
                && stepSeconds <= horizonSeconds
                && horizonSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("stepSeconds must be positive and at most horizonSeconds ("
                    + horizonSeconds + "), got " + stepSeconds);
        }
    }
}
