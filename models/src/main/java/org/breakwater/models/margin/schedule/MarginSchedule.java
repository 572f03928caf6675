package org.breakwater.models.margin.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Margin as a function of a position's notional. Schedules compose; all resolve to one convex {@link PiecewiseLinear}
 * function and at most one {@link VolatilityBuffer}, whose rate is a parameter of the step.
 */
public sealed interface MarginSchedule {

    /** The part that does not depend on the step. */
    PiecewiseLinear resolve();

    /** The add-on that follows volatility, if there is one. */
    default Optional<VolatilityBuffer> volatilityBuffer() {
        return Optional.empty();
    }

    /**
     * The same rate for every size: {@code margin = rate·N}.
     *
     * @param rate fraction of notional, in [0, 1]
     */
    record Flat(double rate) implements MarginSchedule {
        public Flat {
            requireRate("rate", rate);
        }

        @Override
        public PiecewiseLinear resolve() {
            return new PiecewiseLinear(new double[] {0}, new double[] {rate});
        }
    }

    /**
     * A rate for each band of notional, applied as venues print it: {@code margin = N·rate − deduction}, where deductions
     * make the function continuous ({@code d_n = d_(n−1) + floor_n·(rate_n − rate_(n−1))}).
     *
     * @param tiers bands from notional zero upwards, rates not falling
     */
    record Tiered(List<MarginTier> tiers) implements MarginSchedule {
        public Tiered {
            tiers = List.copyOf(tiers);
            if (tiers.isEmpty() || tiers.get(0).floor() != 0) {
                throw new IllegalArgumentException("tiers must start at notional 0");
            }
            for (int i = 1; i < tiers.size(); i++) {
                MarginTier lower = tiers.get(i - 1);
                MarginTier upper = tiers.get(i);
                if (!(upper.floor() > lower.floor() && upper.rate() >= lower.rate())) {
                    throw new IllegalArgumentException(
                            "tier " + (i + 1) + " must have a higher floor and no lower rate than tier " + i
                                    + ", got floor " + upper.floor() + " after " + lower.floor() + " and rate "
                                    + upper.rate() + " after " + lower.rate());
                }
            }
        }

        @Override
        public PiecewiseLinear resolve() {
            return new PiecewiseLinear(
                    tiers.stream().mapToDouble(MarginTier::floor).toArray(),
                    tiers.stream().mapToDouble(MarginTier::rate).toArray());
        }
    }

    /**
     * An add-on proportional to forecast volatility: {@code clamp(multiplier·σ·√horizon, floor, cap)} of notional, σ being
     * known {@code lagSeconds} ago, so that a margin never depends on the shock it meets.
     *
     * @param multiplier standard deviations that the add-on covers, not negative
     * @param horizonSeconds time a liquidation takes
     * @param halfLifeSeconds half-life of the exponentially weighted variance
     * @param lagSeconds age of the volatility that is used
     * @param floor smallest add-on, fraction of notional
     * @param cap largest add-on, fraction of notional
     */
    record VolatilityBuffer(
            double multiplier,
            double horizonSeconds,
            double halfLifeSeconds,
            double lagSeconds,
            double floor,
            double cap)
            implements MarginSchedule {
        public VolatilityBuffer {
            if (!(multiplier >= 0
                    && multiplier < Double.POSITIVE_INFINITY
                    && horizonSeconds > 0
                    && halfLifeSeconds > 0
                    && lagSeconds >= 0)) {
                throw new IllegalArgumentException(
                        "volatility buffer must have multiplier and lagSeconds >= 0, horizonSeconds and halfLifeSeconds > 0");
            }
            requireRate("floor of the volatility buffer", floor);
            requireRate("cap of the volatility buffer", cap);
            if (floor > cap) {
                throw new IllegalArgumentException(
                        "floor of the volatility buffer must be <= cap " + cap + ", got " + floor);
            }
        }

        /** Add-on for the given annualised volatility, fraction of notional. */
        public double rate(double volatilityAnnual) {
            double raw = multiplier * volatilityAnnual * Math.sqrt(horizonSeconds / SECONDS_PER_YEAR);
            return Math.min(cap, Math.max(floor, raw));
        }

        @Override
        public PiecewiseLinear resolve() {
            return new PiecewiseLinear(new double[] {0}, new double[] {0});
        }

        @Override
        public Optional<VolatilityBuffer> volatilityBuffer() {
            return Optional.of(this);
        }
    }

    /**
     * The sum of schedules, for instance tiers and a volatility buffer.
     *
     * @param parts at least one; at most one volatility buffer among them
     */
    record Sum(List<MarginSchedule> parts) implements MarginSchedule {
        public Sum {
            parts = List.copyOf(parts);
            long buffers =
                    parts.stream().filter(p -> p.volatilityBuffer().isPresent()).count();
            if (parts.isEmpty() || buffers > 1) {
                throw new IllegalArgumentException("a sum must have parts and at most one volatility buffer");
            }
        }

        @Override
        public PiecewiseLinear resolve() {
            List<PiecewiseLinear> resolved = new ArrayList<>();
            parts.forEach(part -> resolved.add(part.resolve()));
            return PiecewiseLinear.sum(resolved);
        }

        @Override
        public Optional<VolatilityBuffer> volatilityBuffer() {
            return parts.stream().flatMap(p -> p.volatilityBuffer().stream()).findFirst();
        }
    }

    /** Seconds of a year of 365 days. */
    double SECONDS_PER_YEAR = 365.0 * 86_400;

    private static void requireRate(String name, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1], got " + rate);
        }
    }
}
