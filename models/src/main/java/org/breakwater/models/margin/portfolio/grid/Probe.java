package org.breakwater.models.margin.portfolio.grid;

/**
 * A scenario and what its volatility shares are of: one column of {@link RiskArrays}.
 *
 * @param scenario the market
 * @param shock of volatilities
 */
public record Probe(Scenario scenario, VolatilityShock shock) {

    /** True if values are the same in both: only then are weights apart, and shocks of volatilities that do not move. */
    public boolean sameMarket(Probe other) {
        return scenario.move() == other.scenario.move()
                && scenario.volatility() == other.scenario.volatility()
                && scenario.ageDays() == other.scenario.ageDays()
                && (scenario.volatility() == 0 || shock.equals(other.shock));
    }
}
