package org.breakwater.models.margin.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;
import org.junit.jupiter.api.Test;

/** What every schedule promises, and what each form adds. */
class MarginScheduleTest {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final VenueRounding MILLIONTHS =
            new VenueRounding(1e-6, 1e-6, 0, Rounding.CEILING, Rounding.NONE, Rounding.NONE, Rounding.NONE);

    /** A position, and a larger one. */
    private record Pair(double[] small, double[] large) {

        static Pair drawn(Random random) {
            double[] small = {
                scale(random, 1e-2, 1e8), scale(random, 1e-4, 1e5), 1 + 99 * random.nextDouble(), random.nextDouble()
            };
            double[] large = {
                small[0] * (1 + random.nextDouble()),
                small[1] * (1 + random.nextDouble()),
                small[2],
                small[3] + random.nextDouble()
            };
            return new Pair(small, large);
        }

        private static double scale(Random random, double from, double to) {
            return from * StrictMath.pow(to / from, random.nextDouble());
        }
    }

    private static double at(MarginFunction function, double[] arguments) {
        return function.at(arguments[0], arguments[1], arguments[2], arguments[3]);
    }

    @Test
    void everyFormIsDrawnButThePriceScanWhichIsNoPartOfAnother() {
        assertThat(MarginSchedule.class.getPermittedSubclasses())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(RandomSchedule.forms(), Stream.of(PriceScan.class))
                        .toList());
        assertThat(SizeSchedule.class.getPermittedSubclasses()).hasSize(3);
    }

    @Property(seed = "71")
    void marginIsZeroForNothingAndGrowsWithNotionalSizeAndRate(@ForAll long seed) {
        Random random = new Random(seed);
        MarginFunction function = new RandomSchedule(random).next().resolve();
        assertThat(function.at(0, 0, Double.NaN, random.nextDouble())).isZero();
        Pair pair = Pair.drawn(random);
        double small = at(function, pair.small);
        assertThat(small).isNotNegative();
        for (int k : new int[] {0, 1, 3}) {
            double[] grown = pair.small.clone();
            grown[k] = pair.large[k];
            assertThat(at(function, grown)).isGreaterThanOrEqualTo(small * (1 - 1e-12));
        }
        double[] levered = pair.small.clone();
        levered[2] = 2 * levered[2];
        assertThat(at(function, levered)).isLessThanOrEqualTo(small * (1 + 1e-12));
    }

    @Property(seed = "72")
    void compositionsAreTheSumTheLargestAndTheMultipleOfTheirParts(@ForAll long seed) {
        Random random = new Random(seed);
        MarginSchedule first = new RandomSchedule(random).next();
        MarginSchedule second = new MarginSchedule.Flat(random.nextDouble());
        double[] place = Pair.drawn(random).small;
        double a = at(first.resolve(), place);
        double b = at(second.resolve(), place);
        assertThat(at(new MarginSchedule.Sum(List.of(first, second)).resolve(), place))
                .isCloseTo(a + b, within(1e-9 * (a + b)));
        assertThat(at(new MarginSchedule.Max(List.of(first, second)).resolve(), place))
                .isEqualTo(Math.max(a, b));
        assertThat(at(new MarginSchedule.Scale(first, 0.5).resolve(), place)).isEqualTo(0.5 * a);
    }

    @Property(seed = "73")
    void tiersAreContinuousAndBracketsOnlyJumpUp(@ForAll @IntRange(min = 1, max = 1_000_000) int floor) {
        List<MarginTier> tiers = List.of(new MarginTier(0, 0.01), new MarginTier(floor, 0.025));
        MarginFunction tiered = new MarginSchedule.Tiered(tiers).resolve();
        MarginFunction bracketed = new MarginSchedule.Bracketed(tiers).resolve();
        double above = Math.nextUp((double) floor);
        assertThat(tiered.at(above)).isCloseTo(tiered.at(floor), within(1e-12 * floor));
        assertThat(bracketed.at(floor)).isEqualTo(floor * 0.01);
        assertThat(bracketed.at(above)).isEqualTo(above * 0.025);
        assertThat(tiered.at(2.0 * floor)).isLessThan(bracketed.at(2.0 * floor));
    }

    /** An independent reading of the rule: {@code ⌈⌈N·base⌉·fraction⌉} in whole numbers. */
    @Property(seed = "74")
    void aScaledMarginIsRoundedTwice(
            @ForAll @LongRange(max = 1_000_000_000_000_000L) long quanta,
            @ForAll @IntRange(max = 1_000_000) int basePpm,
            @ForAll @IntRange(max = 1_000_000) int fractionPpm) {
        MarginFunction function =
                new MarginSchedule.Scale(new MarginSchedule.Flat(basePpm / 1e6), fractionPpm / 1e6).resolve(MILLIONTHS);
        BigInteger base = ceiling(BigInteger.valueOf(quanta).multiply(BigInteger.valueOf(basePpm)));
        BigInteger expected = ceiling(base.multiply(BigInteger.valueOf(fractionPpm)));
        assertThat(MILLIONTHS.quoteQuanta(function.at(quanta / 1e6))).isEqualTo(expected.doubleValue());
    }

    private static BigInteger ceiling(BigInteger millionths) {
        return millionths.add(MILLION).subtract(BigInteger.ONE).divide(MILLION);
    }

    /** {@code base + ⌊(1 − base)·(OI − lower)/(upper − lower)⌋} in millionths. */
    @Property(seed = "75")
    void theRampRisesInWholeMillionths(
            @ForAll @LongRange(max = 1_000_000_000_000_000L) long openInterest,
            @ForAll @LongRange(max = 500_000_000_000_000L) long lower,
            @ForAll @LongRange(min = 1, max = 500_000_000_000_000L) long width,
            @ForAll @IntRange(max = 1_000_000) int basePpm) {
        OpenInterestRamp ramp = new OpenInterestRamp(basePpm / 1e6, lower / 1e6, (lower + width) / 1e6);
        long above = Math.max(0, Math.min(width, openInterest - lower));
        long rise = BigInteger.valueOf(1_000_000 - basePpm)
                .multiply(BigInteger.valueOf(above))
                .divide(BigInteger.valueOf(width))
                .longValueExact();
        assertThat(MILLIONTHS.rateQuanta(ramp.rate(openInterest / 1e6, MILLIONTHS)))
                .isEqualTo(basePpm + rise);
    }

    @Property(seed = "76")
    void roundingAddsLessThanAQuantumForEachTerm(@ForAll long seed) {
        Random random = new Random(seed);
        double ppm = random.nextInt(1_000_001) / 1e6;
        MarginSchedule schedule = new MarginSchedule.Sum(
                List.of(new MarginSchedule.Flat(ppm), new MarginSchedule.Constant(random.nextDouble())));
        double notional = random.nextInt(1_000_000_000) / 1e6;
        double added =
                schedule.resolve(MILLIONTHS).at(notional) - schedule.resolve().at(notional);
        assertThat(added).isGreaterThan(-1e-9).isLessThan(2e-6 + 1e-9);
    }

    @Test
    void theRampOfInitialMarginIsOffWithoutAnUpperCap() {
        assertThat(new OpenInterestRamp(0.2, 0, 0).rate(1e12, VenueRounding.none()))
                .isEqualTo(0.2);
        assertThat(new OpenInterestRamp(0.2, 100, 100).rate(100, VenueRounding.none()))
                .isEqualTo(0.2);
        assertThat(new OpenInterestRamp(0.2, 100, 100).rate(101, VenueRounding.none()))
                .isEqualTo(1);
        assertThat(new OpenInterestRamp(0.25, 100, 200).rate(150, VenueRounding.none()))
                .isEqualTo(0.625);
    }

    @Test
    void theOneKnownBandOfATableAsksForNothingBelowItsDeduction() {
        MarginFunction band = MarginSchedule.Tiered.band(0.1, 50).resolve();
        assertThat(band.at(2_000)).isCloseTo(150, within(1e-12));
        assertThat(band.at(400)).isZero();
        assertThat(MarginSchedule.Tiered.band(0.1, 0).resolve().at(400)).isEqualTo(40);
    }

    @Test
    void theLeverageOfAnAccountOverridesTheVenues() {
        MarginFunction function = new MarginSchedule.ChosenLeverage(20).resolve();
        assertThat(function.at(1_000, 1, Double.NaN, 0)).isEqualTo(50);
        assertThat(function.at(1_000, 1, 5, 0)).isEqualTo(200);
    }

    @Test
    void figuresOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MarginSchedule.Constant(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new SizeSchedule.Affine(0.2, 0, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SizeSchedule.SkewShare(0.1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new OpenInterestRamp(0.1, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MarginSchedule.ChosenLeverage(0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new MarginSchedule.Max(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new MarginSchedule.Flat(0.1234567).resolve(MILLIONTHS));
    }
}
