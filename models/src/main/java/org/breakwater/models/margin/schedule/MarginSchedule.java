package org.breakwater.models.margin.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;

/**
 * Margin as a function of a position. Schedules compose; each resolves to one {@link MarginFunction}, and hangs on at most one
 * {@link VolatilityBuffer} and one {@link OpenInterestRamp}, whose rates are parameters of the step. What depends on notional
 * alone, and is not rounded, resolves to a convex {@link PiecewiseLinear}.
 */
public sealed interface MarginSchedule
        permits MarginSchedule.Constant,
                MarginSchedule.Flat,
                SizeSchedule,
                MarginSchedule.Tiered,
                MarginSchedule.Bracketed,
                OpenInterestRamp,
                PriceScan,
                MarginSchedule.ChosenLeverage,
                MarginSchedule.Max,
                MarginSchedule.Sum,
                MarginSchedule.Scale,
                MarginSchedule.VolatilityBuffer {

    /** The part that does not depend on the step's volatility, in the whole numbers of a venue. */
    MarginFunction resolve(VenueRounding rounding);

    /** The same at a venue that does not round. */
    default MarginFunction resolve() {
        return resolve(VenueRounding.none());
    }

    /** The add-on that follows volatility, if there is one. */
    default Optional<VolatilityBuffer> volatilityBuffer() {
        return Optional.empty();
    }

    /** The ramp whose rate is a parameter of the step, if there is one. */
    default Optional<OpenInterestRamp> openInterestRamp() {
        return Optional.empty();
    }

    /** Notionals at which its own bands begin: beside them the slope may change or the margin jump. */
    default DoubleStream floors() {
        return DoubleStream.empty();
    }

    /**
     * An amount for every position that is not empty: {@code margin = quote}.
     *
     * @param quote in the settlement asset, not negative
     */
    record Constant(double quote) implements MarginSchedule {
        public Constant {
            Bounds.requireNotNegative("quote of a constant margin", quote);
        }

        @Override
        public MarginFunction resolve(VenueRounding rounding) {
            double amount = new WholeMargin(rounding).rounded(quote);
            return (notional, size, leverage, rate) -> notional > 0 ? amount : 0;
        }
    }

    /**
     * The same rate for every size: {@code margin = rate·N}.
     *
     * @param rate fraction of notional, in [0, 1]
     */
    record Flat(double rate) implements MarginSchedule {
        public Flat {
            Bounds.requireRate("rate", rate);
        }

        @Override
        public MarginFunction resolve(VenueRounding rounding) {
            WholeMargin whole = new WholeMargin(rounding);
            double fixed = whole.onGrid(rate);
            return whole.rounds()
                    ? (notional, size, leverage, ofStep) -> whole.charge(notional, fixed)
                    : new PiecewiseLinear(new double[] {0}, new double[] {rate});
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
            tiers = MarginTier.requireAscending(tiers);
        }

        /**
         * The one band that is known of a table: {@code N·rate − deduction}, and nothing where that is negative.
         *
         * @param rate slope of the band, in [0, 1], positive if anything is deducted
         * @param deduction what it deducts, not negative
         */
        public static Tiered band(double rate, double deduction) {
            Bounds.requireNotNegative("deduction", deduction);
            return new Tiered(
                    deduction == 0
                            ? List.of(new MarginTier(0, rate))
                            : List.of(new MarginTier(0, 0), new MarginTier(deduction / rate, rate)));
        }

        /** The bands as a function of notional, with their deductions. */
        public PiecewiseLinear bands() {
            return new PiecewiseLinear(
                    tiers.stream().mapToDouble(MarginTier::floor).toArray(),
                    tiers.stream().mapToDouble(MarginTier::rate).toArray());
        }

        @Override
        public MarginFunction resolve(VenueRounding rounding) {
            PiecewiseLinear bands = bands();
            WholeMargin whole = new WholeMargin(rounding);
            return whole.rounds() ? (notional, size, leverage, rate) -> whole.rounded(bands.at(notional)) : bands;
        }

        @Override
        public DoubleStream floors() {
            return tiers.stream().mapToDouble(MarginTier::floor);
        }
    }

    /**
     * A rate for each band of notional that holds for the whole of it: {@code margin = N·rate}, which jumps up where a band
     * begins. A notional on the border belongs to the lower band.
     *
     * @param tiers bands from notional zero upwards, rates not falling
     */
    record Bracketed(List<MarginTier> tiers) implements MarginSchedule {
        public Bracketed {
            tiers = MarginTier.requireAscending(tiers);
        }

        @Override
        public MarginFunction resolve(VenueRounding rounding) {
            PiecewiseLinear bands = new Tiered(tiers).bands();
            WholeMargin whole = new WholeMargin(rounding);
            tiers.forEach(tier -> whole.onGrid(tier.rate()));
            return (notional, size, leverage, rate) -> whole.charge(notional, bands.rateAt(notional));
        }

        @Override
        public DoubleStream floors() {
            return tiers.stream().mapToDouble(MarginTier::floor);
        }
    }

    /**
     * The inverse of the leverage that the account has chosen for the contract: {@code margin = N/leverage}.
     *
     * @param defaultLeverage of an account that has not chosen, at least 1
     */
    record ChosenLeverage(double defaultLeverage) implements MarginSchedule {
        public ChosenLeverage {
            if (!(defaultLeverage >= 1 && defaultLeverage < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("defaultLeverage must be at least 1, got " + defaultLeverage);
            }
        }

        @Override
        public MarginFunction resolve(VenueRounding rounding) {
            WholeMargin whole = new WholeMargin(rounding);
            return (notional, size, leverage, rate) ->
                    whole.rounded(notional / (Double.isNaN(leverage) ? defaultLeverage : leverage));
        }
    }

    /**
     * The largest of several schedules.
     *
     * @param parts at least one, none with a volatility buffer, which only adds; at most one ramp among them
     */
    record Max(List<MarginSchedule> parts) implements MarginSchedule {
        public Max {
            parts = Bounds.requireComposable(parts);
            boolean buffered = parts.stream().anyMatch(p -> p.volatilityBuffer().isPresent());
            if (parts.isEmpty() || buffered || ramps(parts) > 1) {
                throw new IllegalArgumentException(
                        "a maximum must have parts, no volatility buffer and at most one open-interest ramp");
            }
        }

        @Override
        public MarginFunction resolve(VenueRounding rounding) {
            MarginFunction[] resolved = resolved(parts, rounding);
            return (notional, size, leverage, rate) -> {
                double largest = 0;
                for (MarginFunction part : resolved) {
                    largest = Math.max(largest, part.at(notional, size, leverage, rate));
                }
                return largest;
            };
        }

        @Override
        public Optional<OpenInterestRamp> openInterestRamp() {
            return ramp(parts);
        }

        @Override
        public DoubleStream floors() {
            return parts.stream().flatMapToDouble(MarginSchedule::floors);
        }
    }

    /**
     * A multiple of a schedule, which is rounded first.
     *
     * @param of the schedule, without a volatility buffer
     * @param factor not negative
     */
    record Scale(MarginSchedule of, double factor) implements MarginSchedule {
        public Scale {
            Bounds.requireNotNegative("factor", factor);
            Bounds.requireComposable(List.of(of));
            if (of.volatilityBuffer().isPresent()) {
                throw new IllegalArgumentException("a scaled schedule must have no volatility buffer");
            }
        }

        /** The rate of a flat schedule times the factor, cut off to the venue's quantum: as a venue prints it. */
        public double rate(VenueRounding rounding) {
            if (!(of instanceof Flat flat)) {
                throw new IllegalArgumentException("a schedule must be flat to have one rate, got " + of);
            }
            if (rounding.rateQuantum() == 0) {
                return flat.rate() * factor;
            }
            double one = Math.rint(1 / rounding.rateQuantum());
            return Rounding.FLOOR.mulDiv(rounding.rateQuanta(flat.rate()), rounding.rateQuanta(factor), one) / one;
        }

        @Override
        public MarginFunction resolve(VenueRounding rounding) {
            WholeMargin whole = new WholeMargin(rounding);
            MarginFunction inner = of.resolve(rounding);
            double fixed = whole.onGrid(factor);
            return (notional, size, leverage, rate) -> whole.scaled(inner.at(notional, size, leverage, rate), fixed);
        }

        @Override
        public Optional<OpenInterestRamp> openInterestRamp() {
            return of.openInterestRamp();
        }

        @Override
        public DoubleStream floors() {
            return of.floors();
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
            Bounds.requireRate("floor of the volatility buffer", floor);
            Bounds.requireRate("cap of the volatility buffer", cap);
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
        public MarginFunction resolve(VenueRounding rounding) {
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
     * @param parts at least one; at most one volatility buffer and one ramp among them
     */
    record Sum(List<MarginSchedule> parts) implements MarginSchedule {
        public Sum {
            parts = Bounds.requireComposable(parts);
            long buffers =
                    parts.stream().filter(p -> p.volatilityBuffer().isPresent()).count();
            if (parts.isEmpty() || buffers > 1 || ramps(parts) > 1) {
                throw new IllegalArgumentException(
                        "a sum must have parts and at most one volatility buffer and one open-interest ramp");
            }
        }

        @Override
        public MarginFunction resolve(VenueRounding rounding) {
            MarginFunction[] resolved = resolved(parts, rounding);
            if (Arrays.stream(resolved).allMatch(PiecewiseLinear.class::isInstance)) {
                return PiecewiseLinear.sum(
                        Arrays.stream(resolved).map(PiecewiseLinear.class::cast).toList());
            }
            return (notional, size, leverage, rate) -> {
                double sum = 0;
                for (MarginFunction part : resolved) {
                    sum += part.at(notional, size, leverage, rate);
                }
                return sum;
            };
        }

        @Override
        public Optional<OpenInterestRamp> openInterestRamp() {
            return ramp(parts);
        }

        @Override
        public DoubleStream floors() {
            return parts.stream().flatMapToDouble(MarginSchedule::floors);
        }

        @Override
        public Optional<VolatilityBuffer> volatilityBuffer() {
            return parts.stream().flatMap(p -> p.volatilityBuffer().stream()).findFirst();
        }
    }

    /** Seconds of a year of 365 days. */
    double SECONDS_PER_YEAR = 365.0 * 86_400;

    private static MarginFunction[] resolved(List<MarginSchedule> parts, VenueRounding rounding) {
        return parts.stream().map(part -> part.resolve(rounding)).toArray(MarginFunction[]::new);
    }

    private static Optional<OpenInterestRamp> ramp(List<MarginSchedule> parts) {
        return parts.stream().flatMap(p -> p.openInterestRamp().stream()).findFirst();
    }

    private static long ramps(List<MarginSchedule> parts) {
        return parts.stream().filter(p -> p.openInterestRamp().isPresent()).count();
    }
}
