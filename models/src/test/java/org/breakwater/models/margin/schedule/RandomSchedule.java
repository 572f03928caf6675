package org.breakwater.models.margin.schedule;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Schedules drawn at random: every form, and compositions of them. */
public final class RandomSchedule {

    /** Forms that are made of notional alone, or of others. */
    private static final int FORMS = 12;

    private final Random random;

    public RandomSchedule(Random random) {
        this.random = random;
    }

    /** A schedule of any form, compositions up to a depth of three. */
    public MarginSchedule next() {
        return next(3, true);
    }

    /** Of the given form, in the order of {@link #forms}. */
    private MarginSchedule next(int depth, boolean ramps) {
        int form = random.nextInt(depth > 0 ? FORMS : FORMS - 3);
        return switch (form) {
            case 0 -> new MarginSchedule.Constant(1000 * random.nextDouble());
            case 1 -> new MarginSchedule.Flat(rate());
            case 2 -> affine();
            case 3 -> new SizeSchedule.SquareRoot(rate(), rate(), 0.1 * random.nextDouble());
            case 4 -> new SizeSchedule.SkewShare(rate(), 1 + 1e5 * random.nextDouble(), 2 * random.nextDouble());
            case 5 -> new MarginSchedule.Tiered(tiers());
            case 6 -> new MarginSchedule.Bracketed(tiers());
            case 7 -> ramps ? ramp() : new MarginSchedule.Flat(rate());
            case 8 -> new MarginSchedule.ChosenLeverage(1 + 99 * random.nextDouble());
            case 9 -> new MarginSchedule.Sum(List.of(next(depth - 1, ramps), next(depth - 1, false)));
            case 10 -> new MarginSchedule.Max(List.of(next(depth - 1, ramps), next(depth - 1, false)));
            default -> new MarginSchedule.Scale(next(depth - 1, ramps), 2 * random.nextDouble());
        };
    }

    /** The forms that {@link #next} can draw; a volatility buffer adds nothing to a function. */
    static Stream<Class<?>> forms() {
        return Stream.of(
                MarginSchedule.Constant.class,
                MarginSchedule.Flat.class,
                SizeSchedule.class,
                MarginSchedule.Tiered.class,
                MarginSchedule.Bracketed.class,
                OpenInterestRamp.class,
                MarginSchedule.ChosenLeverage.class,
                MarginSchedule.Sum.class,
                MarginSchedule.Max.class,
                MarginSchedule.Scale.class,
                MarginSchedule.VolatilityBuffer.class);
    }

    private double rate() {
        return random.nextInt(1_000_001) * 1e-6;
    }

    private MarginSchedule affine() {
        double base = rate();
        double cap = random.nextBoolean() ? Double.POSITIVE_INFINITY : base + random.nextDouble();
        return new SizeSchedule.Affine(base, 1e-3 * random.nextDouble(), cap);
    }

    private MarginSchedule ramp() {
        double lower = 1e6 * random.nextDouble();
        return new OpenInterestRamp(rate(), lower, random.nextBoolean() ? 0 : lower + 1 + 1e6 * random.nextDouble());
    }

    private List<MarginTier> tiers() {
        double low = rate();
        double high = low + (1 - low) * random.nextDouble();
        double floor = 1 + 1e5 * random.nextDouble();
        return List.of(
                new MarginTier(0, low),
                new MarginTier(floor, (low + high) / 2),
                new MarginTier(floor * (1.5 + random.nextDouble()), high));
    }
}
