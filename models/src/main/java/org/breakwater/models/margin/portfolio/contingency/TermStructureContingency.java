package org.breakwater.models.margin.portfolio.contingency;

import java.util.List;
import org.breakwater.models.margin.option.Ranges;
import org.breakwater.models.margin.portfolio.grid.AccountScan;
import org.breakwater.models.margin.portfolio.grid.Probe;
import org.breakwater.models.margin.portfolio.grid.Scenario;
import org.breakwater.models.margin.portfolio.grid.VolatilityShock;
import org.breakwater.models.margin.portfolio.reach.ScanMoves;

/**
 * Volatilities, or the basis, of different expiries that do not move together. Each expiry has a loss in a rise and one in a fall.
 * The loss of all expiries moving alike is <em>net</em>, the sum of each one's worse loss is <em>gross</em>; the charge is {@code
 * netShare·net + offsetShare·(gross − net)}. Deribit's vega offset is 0 and 0.25; OKX asks for both kinds in full (its MR3 and
 * MR4).
 *
 * @param move what moves
 * @param netShare share of the loss of all expiries moving alike, not negative
 * @param offsetShare share of what expiries offset of one another, not negative
 */
public record TermStructureContingency(Move move, double netShare, double offsetShare) implements Contingency {

    /** Relative move of the price by which deltas are measured: a central difference. */
    private static final double BUMP = 1e-3;

    /** What moves by expiry. */
    public sealed interface Move {

        /** The rise and the fall, in this order. */
        List<Probe> probes();

        /** What the loss between rise and fall is multiplied by. */
        double scale(double years);
    }

    /**
     * Implied volatilities: the whole range up and down, at an unmoved price.
     *
     * @param shock how far, by time to expiry
     */
    public record Volatility(VolatilityShock shock) implements Move {
        @Override
        public List<Probe> probes() {
            return List.of(new Probe(Scenario.of(0, 1), shock), new Probe(Scenario.of(0, -1), shock));
        }

        @Override
        public double scale(double years) {
            return 1;
        }
    }

    /**
     * The annualised basis: a forward T years out moves by {@code annualMove·T}, taken from its delta.
     *
     * @param annualMove of the basis in a year, not negative: 0.05 is 5 % of the price for a forward one year out
     */
    public record AnnualBasis(double annualMove) implements Move {
        public AnnualBasis {
            Ranges.notNegative("annualMove", annualMove);
        }

        @Override
        public List<Probe> probes() {
            VolatilityShock unmoved = VolatilityShock.none();
            return List.of(new Probe(Scenario.of(BUMP, 0), unmoved), new Probe(Scenario.of(-BUMP, 0), unmoved));
        }

        @Override
        public double scale(double years) {
            return annualMove * years / BUMP;
        }
    }

    public TermStructureContingency {
        Ranges.notNegative("netShare", netShare);
        Ranges.notNegative("offsetShare", offsetShare);
    }

    @Override
    public List<Probe> probes() {
        return move.probes();
    }

    @Override
    public double charge(AccountScan account, int underlying, int[] column) {
        double rise = 0;
        double fall = 0;
        double gross = 0;
        for (int n = 0; n < account.series().size(); n++) {
            int series = account.series().get(n);
            if (account.listing().underlyingOfSeries(series) == underlying
                    && account.listing().seriesExpires(series)) {
                double scale = move.scale(account.quotes().years[series]);
                double inRise = -account.change(series, column[0]) * scale;
                double inFall = -account.change(series, column[1]) * scale;
                rise += inRise;
                fall += inFall;
                gross += Math.max(0, Math.max(inRise, inFall));
            }
        }
        double net = Math.max(0, Math.max(rise, fall));
        return netShare * net + offsetShare * (gross - net);
    }

    /** Of volatilities alone: the scale of a basis falls with time, by more for some expiries than for others. */
    @Override
    public double most(AccountScan account, ScanMoves moves, int underlying, int[] column) {
        if (!(move instanceof Volatility)) {
            return Double.POSITIVE_INFINITY;
        }
        double away = 0;
        for (int n = 0; n < account.series().size(); n++) {
            int series = account.series().get(n);
            if (account.listing().underlyingOfSeries(series) == underlying
                    && account.listing().seriesExpires(series)) {
                away += Math.max(moves.ofSeries(series, column[0]), moves.ofSeries(series, column[1]));
            }
        }
        return charge(account, underlying, column) + (netShare + 2 * offsetShare) * away;
    }
}
