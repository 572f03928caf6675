package org.breakwater.models.margin.portfolio.contingency;

import java.util.List;
import org.breakwater.models.margin.option.Ranges;
import org.breakwater.models.margin.portfolio.grid.AccountScan;
import org.breakwater.models.margin.portfolio.reach.ScanMoves;
import org.breakwater.models.margin.schedule.PiecewiseLinear;

/**
 * What closing a portfolio costs at least, growing faster than the portfolio: a raw charge by notional, multiplied band by band
 * (OKX, MR7). With multiples 1 up to 10,000 and 2 above, a raw 30,000 becomes 10,000 + 2·20,000 = 50,000.
 */
public final class MinimumCharge implements Contingency {

    private final NotionalContingency futures;
    private final ShortOptions shortOptions;
    private final List<Band> bands;
    private final PiecewiseLinear multiplied;

    /**
     * A band of the raw charge.
     *
     * @param floor raw charge from which on it holds, in quote currency, not negative
     * @param multiple of what of the raw charge lies in it, not negative
     */
    public record Band(double floor, double multiple) {
        public Band {
            Ranges.notNegative("floor of a band", floor);
            Ranges.notNegative("multiple of a band", multiple);
        }
    }

    /**
     * @param futureRate raw charge of futures, a fraction of gross notional
     * @param shortOptionRate raw charge of every short option, a fraction of notional
     * @param bands from 0 upwards, multiples not falling
     */
    public MinimumCharge(double futureRate, double shortOptionRate, List<Band> bands) {
        this.futures = new NotionalContingency(0, futureRate, 0);
        this.shortOptions = new ShortOptions(shortOptionRate, false);
        this.bands = requireAscending(bands);
        this.multiplied = new PiecewiseLinear(
                bands.stream().mapToDouble(Band::floor).toArray(),
                bands.stream().mapToDouble(Band::multiple).toArray());
    }

    private static List<Band> requireAscending(List<Band> bands) {
        if (bands.isEmpty() || bands.get(0).floor() != 0) {
            throw new IllegalArgumentException("bands of a minimum charge must start at 0, got " + bands);
        }
        for (int b = 1; b < bands.size(); b++) {
            Band lower = bands.get(b - 1);
            Band upper = bands.get(b);
            if (!(upper.floor() > lower.floor() && upper.multiple() >= lower.multiple())) {
                throw new IllegalArgumentException(
                        "bands of a minimum charge must rise in floor and not fall in multiple, got " + bands);
            }
        }
        return List.copyOf(bands);
    }

    /** A raw charge multiplied band by band, in quote currency. */
    public double multiplied(double raw) {
        return multiplied.at(raw);
    }

    @Override
    public double charge(AccountScan account, int underlying, int[] column) {
        return multiplied(raw(account, underlying, column));
    }

    @Override
    public double most(AccountScan account, ScanMoves moves, int underlying, int[] column) {
        return multiplied(raw(account, underlying, column) * moves.growth());
    }

    private double raw(AccountScan account, int underlying, int[] column) {
        return futures.charge(account, underlying, column) + shortOptions.charge(account, underlying, column);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MinimumCharge that
                && futures.equals(that.futures)
                && shortOptions.equals(that.shortOptions)
                && bands.equals(that.bands);
    }

    @Override
    public int hashCode() {
        return (futures.hashCode() * 31 + shortOptions.hashCode()) * 31 + bands.hashCode();
    }
}
