package org.breakwater.datasets.preset.price;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.oracle.MarkPolicy;

/** How the mark follows the index. */
@Describe("How the mark follows the index: index·(1 + average basis), clamped.")
public record MarkSection(
        @Describe("Half-life of the basis' moving average.") @Default("30") @Positive
        double basisHalfLifeSeconds,

        @Describe("Largest absolute basis, fraction; 0 makes the mark the index.")
        @Default("0")
        @Between(min = 0, max = 0.99)
        double basisCap) {

    public MarkPolicy toDomain() {
        return new MarkPolicy(basisHalfLifeSeconds, basisCap);
    }
}
