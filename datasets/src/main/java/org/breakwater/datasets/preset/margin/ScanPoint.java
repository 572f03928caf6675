package org.breakwater.datasets.preset.margin;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.margin.schedule.PriceScan;

/** A move of the price that portfolio margin tries. */
@Describe("A move of the price that portfolio margin tries.")
public record ScanPoint(
        @Describe("Relative change of the price, above -1.") double move,

        @Describe("Share of the loss that counts.") @Default("1") @Positive
        double weight) {

    public ScanPoint {
        new PriceScan.Point(move, weight);
    }

    @Shorthand
    static ScanPoint inFull(double move) {
        return new ScanPoint(move, 1);
    }

    PriceScan.Point toDomain() {
        return new PriceScan.Point(move, weight);
    }
}
