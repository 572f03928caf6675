package org.breakwater.datasets.preset;

import java.util.List;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.margin.schedule.MarginSchedule;

/** A margin rate: one number for every size, or bands of notional. */
@Describe("A margin rate: one fraction of notional for every size, or a list of bands.")
record RateSchedule(
        @Describe("Bands of notional, ascending; each rate holds within its band.") @NonEmpty
        List<RateTier> tiers) {

    RateSchedule {
        for (int i = 0; i < tiers.size(); i++) {
            requireTier(tiers, i);
        }
    }

    private static void requireTier(List<RateTier> tiers, int i) {
        if (i == 0 && tiers.get(0).floor() != 0) {
            throw new IllegalArgumentException(
                    "tiers[0].floor must be 0, got " + tiers.get(0).floor());
        }
        if (i > 0 && !(tiers.get(i).floor() > tiers.get(i - 1).floor())) {
            throw new IllegalArgumentException("tiers[" + i + "].floor must be above that of the tier before ("
                    + tiers.get(i - 1).floor() + "), got " + tiers.get(i).floor());
        }
        if (i > 0 && !(tiers.get(i).rate() >= tiers.get(i - 1).rate())) {
            throw new IllegalArgumentException("tiers[" + i + "].rate must not be below that of the tier before ("
                    + tiers.get(i - 1).rate() + "), got " + tiers.get(i).rate());
        }
    }

    @Shorthand
    static RateSchedule flat(@Fraction double rate) {
        return new RateSchedule(List.of(new RateTier(0, rate)));
    }

    @Shorthand
    static RateSchedule banded(@NonEmpty List<RateTier> tiers) {
        return new RateSchedule(tiers);
    }

    boolean isFlat() {
        return tiers.size() == 1;
    }

    /** Rate of the lowest band: the smallest there is. */
    double lowest() {
        return tiers.get(0).rate();
    }

    MarginSchedule toDomain() {
        return isFlat()
                ? new MarginSchedule.Flat(lowest())
                : new MarginSchedule.Tiered(
                        tiers.stream().map(RateTier::toDomain).toList());
    }
}
