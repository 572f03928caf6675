package org.breakwater.datasets.preset.liquidation;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.liquidation.WorkLimits;
import org.jspecify.annotations.Nullable;

/** What bounds the pace of closing beside the market's depth. */
@Describe("What bounds the pace of closing beside the market's depth.")
public record LimitsSection(
        @Describe("Most that is closed of one contract in any window of time.") @Nullable
        RateWindowSection window,

        @Describe("Share of an account's shortage that may be worked off by now.") @Nullable
        ShortagePaceSection shortagePace,

        @Describe("Time between two blocks of the venue's chain.") @Default("1") @Positive
        double blockSeconds,

        @Describe("Most that is closed of one account in a block, in the quote asset; no limit where left out.")
        @Nullable
        @Positive
        Double notionalPerBlock,

        @Describe("What the fund may pay in a block before closing waits; no limit where left out.") @Nullable @Positive
        Double fundLossPerBlock) {

    WorkLimits toDomain() {
        return new WorkLimits(
                window == null ? null : window.toDomain(),
                shortagePace == null ? null : shortagePace.toDomain(),
                blockSeconds,
                notionalPerBlock == null ? Double.POSITIVE_INFINITY : notionalPerBlock,
                fundLossPerBlock == null ? Double.POSITIVE_INFINITY : fundLossPerBlock);
    }
}
