package org.breakwater.scenarios.path.history;

import java.util.Objects;
import org.breakwater.models.result.StartRegime;
import org.jspecify.annotations.Nullable;

/**
 * How a block bootstrap draws.
 *
 * @param bars length of a path in bars
 * @param blockBars length of a block in bars; below {@code bars} a path is a chain of blocks whose joints forget the volatility
 * @param demeaned whether the history's mean return is taken out, so that each bar's expected simple return is zero
 * @param detail how a bar becomes points
 * @param startRegime which third of 30-day volatility the first block starts in; null is any
 * @param stressed declared stress for the first block; null is none
 */
public record BootstrapRules(
        int bars,
        int blockBars,
        boolean demeaned,
        BarDetail detail,
        @Nullable StartRegime startRegime,
        @Nullable StressedHistory stressed) {

    public BootstrapRules {
        Objects.requireNonNull(detail, "detail");
        if (bars < 1) {
            throw new IllegalArgumentException("bars of a bootstrapped path must be at least 1, got " + bars);
        }
        if (blockBars < 1) {
            throw new IllegalArgumentException("blockBars must be at least 1, got " + blockBars);
        }
    }

    /** Demeaned paths, each from one block, started anywhere. */
    public static BootstrapRules of(int bars, int blockBars, BarDetail detail) {
        return new BootstrapRules(bars, Math.max(bars, blockBars), true, detail, null, null);
    }

    /** The same rules with the first block started in a regime. */
    public BootstrapRules startedIn(StartRegime regime) {
        return new BootstrapRules(bars, blockBars, demeaned, detail, regime, stressed);
    }

    /** The same rules with declared stress. */
    public BootstrapRules with(StressedHistory stress) {
        return new BootstrapRules(bars, blockBars, demeaned, detail, startRegime, stress);
    }
}
