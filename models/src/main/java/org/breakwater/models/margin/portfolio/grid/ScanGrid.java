package org.breakwater.models.margin.portfolio.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * The scenarios of a portfolio margin.
 *
 * @param scenarios in the order in which results name them, at least one
 * @param shock of volatilities
 */
public record ScanGrid(List<Scenario> scenarios, VolatilityShock shock) {

    public ScanGrid {
        scenarios = List.copyOf(scenarios);
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("scenarios of a grid must be at least one, got none");
        }
    }

    /**
     * Every move with every share of the range of volatility, losses counted in full; moves in the outer order.
     *
     * @param moves relative changes of the price
     * @param volatilities shares of the range
     */
    public static List<Scenario> product(List<Double> moves, List<Double> volatilities) {
        List<Scenario> scenarios = new ArrayList<>();
        for (double move : moves) {
            for (double volatility : volatilities) {
                scenarios.add(Scenario.of(move, volatility));
            }
        }
        return scenarios;
    }

    /** The same grid with scenarios after its own. */
    public ScanGrid with(List<Scenario> more) {
        List<Scenario> all = new ArrayList<>(scenarios);
        all.addAll(more);
        return new ScanGrid(all, shock);
    }

    /** The columns of risk arrays that it needs, in its order. */
    public List<Probe> probes() {
        return scenarios.stream().map(scenario -> new Probe(scenario, shock)).toList();
    }
}
