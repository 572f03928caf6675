package org.breakwater.cli.runfile;

import java.time.Instant;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.scenarios.spec.MarketContext;

/** A stretch of time. */
@Describe("A stretch of time, UTC.")
record WindowSection(
        @Describe("First bar.") Instant from,
        @Describe("End of the bars, exclusive.") Instant to) {

    WindowSection {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("to must be after from (" + from + "), got " + to);
        }
    }

    MarketContext.Window toDomain() {
        return new MarketContext.Window(from.toEpochMilli(), to.toEpochMilli());
    }
}
