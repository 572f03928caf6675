package org.breakwater.datasets.preset.margin;

import java.util.List;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.margin.schedule.MarginTier;

/** A band of notional by its largest leverage. */
@Describe("A band of notional by its largest leverage.")
public record LeverageTier(
        @Describe("Notional at which the band begins, in the quote asset.") @NonNegative
        double floor,

        @Describe("Largest leverage inside the band.") @Between(min = 1)
        double maxLeverage) {

    /** The bands with the share of the inverse of their leverage as their rates. */
    static List<MarginTier> rates(List<LeverageTier> tiers, double share) {
        return tiers.stream()
                .map(tier -> new MarginTier(tier.floor, share / tier.maxLeverage))
                .toList();
    }

    /** Bands begin at zero, ascend and do not overlap; leverages do not rise. */
    static void requireOrder(List<LeverageTier> tiers) {
        if (!tiers.isEmpty() && tiers.get(0).floor != 0) {
            throw new IllegalArgumentException("tiers[0].floor must be 0, got " + tiers.get(0).floor);
        }
        for (int i = 1; i < tiers.size(); i++) {
            requireAfter(tiers.get(i - 1), tiers.get(i), "tiers[" + i + "]");
        }
    }

    private static void requireAfter(LeverageTier before, LeverageTier tier, String at) {
        if (!(tier.floor > before.floor)) {
            throw new IllegalArgumentException(
                    at + ".floor must be above that of the tier before (" + before.floor + "), got " + tier.floor);
        }
        if (!(tier.maxLeverage <= before.maxLeverage)) {
            throw new IllegalArgumentException(at + ".maxLeverage must not be above that of the tier before ("
                    + before.maxLeverage + "), got " + tier.maxLeverage);
        }
    }
}
