package org.breakwater.datasets.preset.margin;

import java.util.List;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.OpenInterestRamp;
import org.breakwater.models.margin.schedule.PriceScan;
import org.breakwater.models.margin.schedule.SizeSchedule;

/** A margin rate or a rule that gives one. */
@Describe("Margin: one fraction of notional for every size, a list of bands, or a rule by type.")
public sealed interface ScheduleSection {

    MarginSchedule toDomain();

    @Shorthand
    static ScheduleSection flat(@Fraction double rate) {
        return new Flat(rate);
    }

    @Shorthand
    static ScheduleSection banded(@NonEmpty List<RateTier> tiers) {
        return new Tiers(tiers);
    }

    /** Smallest rate that any position of one unit of notional is charged. */
    default double lowest() {
        return toDomain().resolve().at(1, 0, Double.NaN, 0);
    }

    /** One rate. */
    @Kind("flat")
    @Describe("The same fraction of notional for every size.")
    record Flat(@Describe("Fraction of notional.") @Fraction double rate) implements ScheduleSection {
        @Override
        public MarginSchedule toDomain() {
            return new MarginSchedule.Flat(rate);
        }
    }

    /** Marginal bands. */
    @Kind(value = "tiers", implied = true)
    @Describe("Bands of notional; each rate holds within its band, as tax brackets do.")
    record Tiers(@Describe("Bands, ascending.") @NonEmpty List<RateTier> tiers) implements ScheduleSection {
        public Tiers {
            RateTier.requireOrder(tiers);
        }

        @Override
        public MarginSchedule toDomain() {
            return tiers.size() == 1
                    ? new MarginSchedule.Flat(tiers.get(0).rate())
                    : new MarginSchedule.Tiered(
                            tiers.stream().map(RateTier::toDomain).toList());
        }
    }

    /** One rate by bracket. */
    @Kind("brackets")
    @Describe("Bands of notional; the rate of the band holds for the whole position.")
    record Brackets(@Describe("Bands, ascending.") @NonEmpty List<RateTier> tiers) implements ScheduleSection {
        public Brackets {
            RateTier.requireOrder(tiers);
        }

        @Override
        public MarginSchedule toDomain() {
            return new MarginSchedule.Bracketed(
                    tiers.stream().map(RateTier::toDomain).toList());
        }
    }

    /** Tiers by leverage. */
    @Kind("leverage-tiers")
    @Describe("Bands of notional by their largest leverage: the rate of a band is share/maxLeverage.")
    record LeverageTiers(
            @Describe("Bands, ascending.") @NonEmpty List<LeverageTier> tiers,

            @Describe("Share of 1/maxLeverage that is charged, as 0.5 for half of initial margin.")
            @Default("1")
            @Fraction
            double share)
            implements ScheduleSection {
        public LeverageTiers {
            LeverageTier.requireOrder(tiers);
        }

        @Override
        public MarginSchedule toDomain() {
            return new MarginSchedule.Tiered(LeverageTier.rates(tiers, share));
        }
    }

    /** A rate that grows with size. */
    @Kind("affine")
    @Describe("A rate that grows with size: min(cap, base + slopePerCoin·size).")
    record Affine(
            @Describe("Rate of an empty position.") @Fraction
            double base,

            @Describe("Growth of the rate for each coin.") @NonNegative
            double slopePerCoin,

            @Describe("Highest rate.") @Default("1") @NonNegative
            double cap)
            implements ScheduleSection {
        public Affine {
            new SizeSchedule.Affine(base, slopePerCoin, cap);
        }

        @Override
        public MarginSchedule toDomain() {
            return new SizeSchedule.Affine(base, slopePerCoin, cap);
        }
    }

    /** A rate that grows with the root of size. */
    @Kind("square-root")
    @Describe("A rate that grows with the root of size: max(floor, share·floor + factor·√size).")
    record SquareRoot(
            @Describe("Lowest rate.") @Fraction double floor,

            @Describe("Share of the lowest rate on which the growth stands.") @Default("0.8") @Fraction
            double share,

            @Describe("Growth for each root of a coin.") @NonNegative
            double factor)
            implements ScheduleSection {
        @Override
        public MarginSchedule toDomain() {
            return new SizeSchedule.SquareRoot(floor, share, factor);
        }
    }

    /** A rate that grows with the share of the market's skew scale. */
    @Kind("skew-share")
    @Describe("A rate that grows with the position's share of the market's skew scale: floor + factor·size/scale.")
    record SkewShare(
            @Describe("Lowest rate.") @Fraction double floor,

            @Describe("Coins of skew that double the price.") @Positive
            double scale,

            @Describe("Rate of a position as large as the scale.") @NonNegative
            double factor)
            implements ScheduleSection {
        @Override
        public MarginSchedule toDomain() {
            return new SizeSchedule.SkewShare(floor, scale, factor);
        }
    }

    /** A rate that grows with open interest. */
    @Kind("open-interest-ramp")
    @Describe("A rate that grows from base to 1 as the contract's open interest goes from lower to upper.")
    record Ramp(
            @Describe("Rate up to the lower limit.") @Fraction
            double base,

            @Describe("Open interest in the quote asset from which it grows.") @NonNegative
            double lower,

            @Describe("Open interest at which it is 1; 0 switches the ramp off.") @NonNegative
            double upper)
            implements ScheduleSection {
        public Ramp {
            new OpenInterestRamp(base, lower, upper);
        }

        @Override
        public MarginSchedule toDomain() {
            return new OpenInterestRamp(base, lower, upper);
        }
    }

    /** The leverage that the account has chosen. */
    @Kind("chosen-leverage")
    @Describe("One over the leverage that the account has chosen for the contract, as far as the band allows it.")
    record Chosen(
            @Describe("Leverage of an account that has not chosen.") @Between(min = 1)
            double leverage,

            @Describe("Bands of notional by their largest leverage, ascending; no bound where left out.") @Default("[]")
            List<LeverageTier> tiers)
            implements ScheduleSection {
        public Chosen {
            LeverageTier.requireOrder(tiers);
        }

        @Override
        public MarginSchedule toDomain() {
            MarginSchedule chosen = new MarginSchedule.ChosenLeverage(leverage);
            return tiers.isEmpty()
                    ? chosen
                    : new MarginSchedule.Max(
                            List.of(chosen, new MarginSchedule.Bracketed(LeverageTier.rates(tiers, 1))));
        }
    }

    /** An amount. */
    @Kind("constant")
    @Describe("An amount for every position, in the settlement asset.")
    record Constant(@Describe("Amount.") @NonNegative double quote) implements ScheduleSection {
        @Override
        public MarginSchedule toDomain() {
            return new MarginSchedule.Constant(quote);
        }

        @Override
        public double lowest() {
            return 0;
        }
    }

    /** Portfolio margin without optionality. */
    @Kind("price-scan")
    @Describe("Largest loss of all positions on one underlying over moves of its price, and a share of gross notional.")
    record Scan(
            @Describe("Moves that are tried.") @NonEmpty List<ScanPoint> points,

            @Describe("Fraction of gross notional that is asked beside.") @Default("0") @Fraction
            double contingency)
            implements ScheduleSection {
        @Override
        public MarginSchedule toDomain() {
            return new PriceScan(points.stream().map(ScanPoint::toDomain).toList(), contingency);
        }
    }

    /** Parts that add up. */
    @Kind("sum")
    @Describe("The sum of several.")
    record Sum(@Describe("What is added.") @NonEmpty List<ScheduleSection> parts) implements ScheduleSection {
        public Sum {
            new MarginSchedule.Sum(parts.stream().map(ScheduleSection::toDomain).toList());
        }

        @Override
        public MarginSchedule toDomain() {
            return new MarginSchedule.Sum(
                    parts.stream().map(ScheduleSection::toDomain).toList());
        }
    }

    /** The largest part. */
    @Kind("max")
    @Describe("The largest of several.")
    record Max(@Describe("Of what.") @NonEmpty List<ScheduleSection> parts) implements ScheduleSection {
        public Max {
            new MarginSchedule.Max(parts.stream().map(ScheduleSection::toDomain).toList());
        }

        @Override
        public MarginSchedule toDomain() {
            return new MarginSchedule.Max(
                    parts.stream().map(ScheduleSection::toDomain).toList());
        }
    }

    /** A multiple. */
    @Kind("scale")
    @Describe("A multiple of another.")
    record Scale(
            @Describe("Of what.") ScheduleSection of,

            @Describe("Factor.") @NonNegative double factor) implements ScheduleSection {
        public Scale {
            new MarginSchedule.Scale(of.toDomain(), factor);
        }

        @Override
        public MarginSchedule toDomain() {
            return new MarginSchedule.Scale(of.toDomain(), factor);
        }
    }
}
