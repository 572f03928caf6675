package org.breakwater.models.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.conformance.Forms.between;
import static org.breakwater.models.conformance.Forms.ppm;
import static org.breakwater.models.conformance.Forms.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.schedule.MarginFunction;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.MarginTier;
import org.breakwater.models.margin.schedule.OpenInterestRamp;
import org.breakwater.models.margin.schedule.PriceScan;
import org.breakwater.models.margin.schedule.SizeSchedule;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;

/** What every margin schedule must keep. Margins of random positions, so that each result is within a few roundings of doubles. */
class MarginScheduleConformanceTest {

    private static final double DOUBLES = 1e-12;
    private static final double QUANTUM = 1e-6;
    private static final VenueRounding WHOLE =
            new VenueRounding(QUANTUM, QUANTUM, 0, Rounding.CEILING, Rounding.NONE, Rounding.NONE, Rounding.NONE);

    /** Forms whose rate is a figure of the venue, on its grid: the others are cut off to it. */
    private static final List<Class<?>> FIXED_RATE = List.of(
            MarginSchedule.Constant.class,
            MarginSchedule.Flat.class,
            MarginSchedule.Tiered.class,
            MarginSchedule.Bracketed.class,
            OpenInterestRamp.class,
            MarginSchedule.ChosenLeverage.class,
            MarginSchedule.VolatilityBuffer.class);

    private static final Forms<MarginSchedule> FORMS = new Forms<>(MarginSchedule.class)
            .with(MarginSchedule.Constant.class, r -> new MarginSchedule.Constant(ppm(r, 1_000_000)))
            .with(MarginSchedule.Flat.class, r -> new MarginSchedule.Flat(ppm(r, 1_000_000)))
            .with(SizeSchedule.Affine.class, MarginScheduleConformanceTest::affine)
            .with(
                    SizeSchedule.SquareRoot.class,
                    r -> new SizeSchedule.SquareRoot(ppm(r, 1_000_000), r.nextDouble(), between(r, 0, 0.1)))
            .with(
                    SizeSchedule.SkewShare.class,
                    r -> new SizeSchedule.SkewShare(ppm(r, 1_000_000), scale(r, 1, 1e6), between(r, 0, 2)))
            .with(MarginSchedule.Tiered.class, r -> new MarginSchedule.Tiered(tiers(r)))
            .with(MarginSchedule.Bracketed.class, r -> new MarginSchedule.Bracketed(tiers(r)))
            .with(OpenInterestRamp.class, MarginScheduleConformanceTest::ramp)
            .with(PriceScan.class, MarginScheduleConformanceTest::scan)
            .with(MarginSchedule.ChosenLeverage.class, r -> new MarginSchedule.ChosenLeverage(between(r, 1, 125)))
            .with(MarginSchedule.Max.class, r -> new MarginSchedule.Max(parts(r)))
            .with(MarginSchedule.Sum.class, r -> new MarginSchedule.Sum(parts(r)))
            .with(
                    MarginSchedule.Scale.class,
                    r -> new MarginSchedule.Scale(new MarginSchedule.Tiered(tiers(r)), ppm(r, 2_000_000)))
            .with(MarginSchedule.VolatilityBuffer.class, MarginScheduleConformanceTest::buffer);

    @Example
    void everyFormIsDrawn() {
        FORMS.requireAll();
    }

    @Property(seed = "401", tries = 200)
    void marginIsNothingForNothingAndNeverNegative(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1e9) double notional) {
        for (MarginSchedule schedule : FORMS.draw(seed)) {
            for (VenueRounding rounding : List.of(VenueRounding.none(), WHOLE)) {
                MarginFunction margin = schedule.resolve(rounding);
                assertThat(margin.at(0, 0, Double.NaN, 0.5)).as("%s", schedule).isZero();
                assertThat(margin.at(notional, 1, Double.NaN, 0.5))
                        .as("%s", schedule)
                        .isNotNegative();
            }
        }
    }

    /** A higher price raises the notional of a size, a larger size raises both; a larger leverage asks for less. */
    @Property(seed = "402", tries = 200)
    void marginGrowsWithSizePriceAndRateAndFallsWithLeverage(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 1, max = 4) double more,
            @ForAll @DoubleRange(min = 1, max = 50) double leverage) {
        Random random = new Random(~seed);
        double size = scale(random, 1e-3, 1e5);
        double price = scale(random, 1e-2, 1e5);
        double rate = random.nextDouble();
        for (MarginSchedule schedule : FORMS.draw(seed)) {
            for (VenueRounding rounding : List.of(VenueRounding.none(), WHOLE)) {
                MarginFunction margin = schedule.resolve(rounding);
                double least = margin.at(size * price, size, leverage, rate) * (1 - DOUBLES);
                String member = schedule.toString();
                assertThat(margin.at(size * price * more, size, leverage, rate))
                        .as(member)
                        .isGreaterThanOrEqualTo(least);
                assertThat(margin.at(size * price * more, size * more, leverage, rate))
                        .as(member)
                        .isGreaterThanOrEqualTo(least);
                assertThat(margin.at(size * price, size, leverage, Math.min(1, rate * more)))
                        .as(member)
                        .isGreaterThanOrEqualTo(least);
                assertThat(margin.at(size * price, size, leverage * more, rate) * (1 - DOUBLES))
                        .as(member)
                        .isLessThanOrEqualTo(least / (1 - DOUBLES));
            }
        }
    }

    @Property(seed = "403", tries = 200)
    void aPartialCloseNeverRaisesTheRequirement(@ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double kept) {
        Random random = new Random(~seed);
        double size = scale(random, 1e-3, 1e5);
        double notional = size * scale(random, 1e-2, 1e5);
        for (MarginSchedule schedule : FORMS.draw(seed)) {
            for (VenueRounding rounding : List.of(VenueRounding.none(), WHOLE)) {
                MarginFunction margin = schedule.resolve(rounding);
                double before = margin.at(notional, size, Double.NaN, 0.1);
                assertThat(margin.at(kept * notional, kept * size, Double.NaN, 0.1))
                        .as("%s", schedule)
                        .isLessThanOrEqualTo(before * (1 + DOUBLES));
            }
        }
    }

    /** At the floors of tiers and anywhere else: only whole-bracket rates jump, and only up. */
    @Property(seed = "404", tries = 200)
    void marginIsContinuousButForWholeBracketsWhichOnlyJumpUp(@ForAll long seed) {
        Random random = new Random(~seed);
        double size = scale(random, 1e-3, 1e5);
        for (MarginSchedule schedule : FORMS.draw(seed)) {
            MarginFunction margin = schedule.resolve();
            for (double notional : places(schedule, random)) {
                double at = margin.at(notional, size, Double.NaN, 0.1);
                double above = margin.at(Math.nextUp(notional), size, Double.NaN, 0.1);
                if (!hasBrackets(schedule)) {
                    double rate = Math.max(1, at / notional);
                    assertThat(above).as("%s", schedule).isCloseTo(at, within(DOUBLES * rate * notional));
                }
                assertThat(above).as("%s", schedule).isGreaterThanOrEqualTo(at * (1 - DOUBLES));
            }
        }
    }

    /** Notional is cut off to a quantum, what is charged rounds up by less than one. */
    @Property(seed = "405", tries = 200)
    void aFixedRateIsRoundedByLessThanAQuantum(@ForAll long seed) {
        double notional = new Random(~seed).nextInt(Integer.MAX_VALUE) / 1e3;
        for (MarginSchedule schedule : FORMS.draw(seed)) {
            if (FIXED_RATE.contains(schedule.getClass())) {
                double exact = schedule.resolve().at(notional, 1, Double.NaN, 0.25);
                double whole = schedule.resolve(WHOLE).at(notional, 1, Double.NaN, 0.25);
                double doubles = DOUBLES * notional;
                assertThat(whole - exact)
                        .as("%s", schedule)
                        .isGreaterThan(-doubles)
                        .isLessThan(QUANTUM + doubles);
            }
        }
    }

    /** What contract rules accept holds its order at every notional, not only where they looked. */
    @Property(seed = "406", tries = 200)
    void whereContractRulesAcceptTwoSchedulesMaintenanceIsNeverAboveInitial(@ForAll long seed) {
        List<MarginSchedule> all = FORMS.draw(seed);
        Random random = new Random(~seed);
        for (MarginSchedule initial : all) {
            MarginSchedule maintenance = all.get(random.nextInt(all.size()));
            if (accepts(initial, maintenance)) {
                List<Double> places = new ArrayList<>(places(initial, random));
                places.addAll(places(maintenance, random));
                for (double notional : places) {
                    double size = scale(random, 1e-3, 1e5);
                    assertThat(maintenance.resolve().at(notional, size, 1, 0))
                            .as("%s above %s at %s of %s coins", maintenance, initial, notional, size)
                            .isLessThanOrEqualTo(initial.resolve().at(notional, size, 1, 0) * (1 + 1e-9));
                }
            }
        }
    }

    @Property(seed = "407", tries = 200)
    void ratesOfAStepRiseWithinTheirLimits(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 4e6) double openInterest,
            @ForAll @DoubleRange(min = 0, max = 10) double volatility,
            @ForAll @DoubleRange(min = 1, max = 3) double more) {
        OpenInterestRamp ramp = ramp(new Random(seed));
        for (VenueRounding rounding : List.of(VenueRounding.none(), WHOLE)) {
            double rate = ramp.rate(openInterest, rounding);
            assertThat(rate).isBetween(ramp.base(), 1.0);
            assertThat(ramp.rate(openInterest * more, rounding)).isGreaterThanOrEqualTo(rate);
        }
        MarginSchedule.VolatilityBuffer buffer = buffer(new Random(seed));
        assertThat(buffer.rate(volatility)).isBetween(buffer.floor(), buffer.cap());
        assertThat(buffer.rate(volatility * more)).isGreaterThanOrEqualTo(buffer.rate(volatility));
    }

    private static boolean accepts(MarginSchedule initial, MarginSchedule maintenance) {
        try {
            return new ContractRules(initial, maintenance).initial() == initial;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static List<Double> places(MarginSchedule schedule, Random random) {
        List<Double> places = new ArrayList<>(List.of(scale(random, 1, 1e7), scale(random, 1, 1e7)));
        floors(schedule).stream().filter(floor -> floor > 0).forEach(floor -> {
            places.add(floor);
            places.add(floor * 1.01);
        });
        return places;
    }

    private static List<Double> floors(MarginSchedule schedule) {
        if (schedule instanceof MarginSchedule.Tiered tiered) {
            return tiered.tiers().stream().map(MarginTier::floor).toList();
        }
        if (schedule instanceof MarginSchedule.Bracketed bracketed) {
            return bracketed.tiers().stream().map(MarginTier::floor).toList();
        }
        return inner(schedule).stream().flatMap(part -> floors(part).stream()).toList();
    }

    private static boolean hasBrackets(MarginSchedule schedule) {
        return schedule instanceof MarginSchedule.Bracketed
                || inner(schedule).stream().anyMatch(MarginScheduleConformanceTest::hasBrackets);
    }

    private static List<MarginSchedule> inner(MarginSchedule schedule) {
        if (schedule instanceof MarginSchedule.Max max) {
            return max.parts();
        }
        if (schedule instanceof MarginSchedule.Sum sum) {
            return sum.parts();
        }
        return schedule instanceof MarginSchedule.Scale scaled ? List.of(scaled.of()) : List.of();
    }

    private static SizeSchedule.Affine affine(Random random) {
        double base = ppm(random, 1_000_000);
        double cap = random.nextBoolean() ? Double.POSITIVE_INFINITY : base + random.nextDouble();
        return new SizeSchedule.Affine(base, between(random, 0, 1e-3), cap);
    }

    private static List<MarginTier> tiers(Random random) {
        List<MarginTier> tiers = new ArrayList<>();
        double floor = 0;
        double rate = ppm(random, 100_000);
        for (int n = 1 + random.nextInt(5); n > 0; n--) {
            tiers.add(new MarginTier(floor, rate));
            floor += 1 + random.nextInt(100_000);
            rate += ppm(random, 150_000);
        }
        return tiers;
    }

    private static OpenInterestRamp ramp(Random random) {
        double lower = random.nextInt(1_000_000);
        double upper = random.nextInt(4) == 0 ? 0 : lower + random.nextInt(1_000_000) + 1;
        return new OpenInterestRamp(ppm(random, 1_000_000), lower, upper);
    }

    private static PriceScan scan(Random random) {
        List<PriceScan.Point> points = new ArrayList<>();
        for (int n = 1 + random.nextInt(16); n > 0; n--) {
            points.add(new PriceScan.Point(between(random, -0.99, 2), between(random, 0.1, 1)));
        }
        return new PriceScan(points, ppm(random, 100_000));
    }

    private static List<MarginSchedule> parts(Random random) {
        return List.of(
                new MarginSchedule.Bracketed(tiers(random)),
                new MarginSchedule.Scale(affine(random), random.nextInt(3)),
                new MarginSchedule.ChosenLeverage(between(random, 1, 125)),
                ramp(random));
    }

    private static MarginSchedule.VolatilityBuffer buffer(Random random) {
        double floor = ppm(random, 100_000);
        double cap = floor + ppm(random, 500_000);
        return new MarginSchedule.VolatilityBuffer(
                between(random, 0, 5), scale(random, 60, 86_400), scale(random, 60, 86_400), 0, floor, cap);
    }
}
