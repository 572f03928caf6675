package org.breakwater.models.margin.portfolio.grid;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.margin.option.Ranges;

/**
 * A scan range as CME's SPAN states it: what one contract may lose in quote currency.
 *
 * @param quote largest loss of one contract that is scanned, positive
 * @param contractValueFactor quote currency for one point of price, positive
 */
public record ScanRange(double quote, double contractValueFactor) {

    public ScanRange {
        Ranges.positive("quote of a scan range", quote);
        Ranges.positive("contractValueFactor", contractValueFactor);
    }

    /** The range in points of price: 30,000 at 250 a point are 120. */
    public double points() {
        return quote / contractValueFactor;
    }

    /** The range as a relative move of a price, which is in points. */
    public double move(double price) {
        return points() / price;
    }

    /**
     * The sixteen scenarios of SPAN in their order: no move, then each step up and down, all with volatility up and down; at last
     * the extreme moves up and down with volatility unchanged, of whose loss a share counts (CME, "Components of SPAN").
     *
     * @param move the whole range as a relative move
     * @param steps shares of the range in rising order, as the clearing house rounds them: thirds
     * @param extremeMultiple extreme move in ranges
     * @param extremeWeight share of its loss that counts
     */
    public static List<Scenario> span(double move, List<Double> steps, double extremeMultiple, double extremeWeight) {
        List<Double> moves = new ArrayList<>(List.of(0.0));
        for (double step : steps) {
            moves.add(move * step);
            moves.add(-move * step);
        }
        List<Scenario> scenarios = new ArrayList<>(ScanGrid.product(moves, List.of(1.0, -1.0)));
        scenarios.add(new Scenario(move * extremeMultiple, 0, extremeWeight, 0));
        scenarios.add(new Scenario(-move * extremeMultiple, 0, extremeWeight, 0));
        return scenarios;
    }
}
