package org.breakwater.datasets.preset.margin;

import java.util.List;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.margin.schedule.MarginTier;

/** A band of notional. */
@Describe("A band of notional.")
public record RateTier(
        @Describe("Notional at which the band begins, in the quote asset.") @NonNegative
        double floor,

        @Describe("Margin, fraction of the notional inside the band.") @Fraction
        double rate) {

    public MarginTier toDomain() {
        return new MarginTier(floor, rate);
    }

    /** Bands begin at zero, ascend and do not overlap; rates do not fall. */
    static void requireOrder(List<RateTier> tiers) {
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
}
