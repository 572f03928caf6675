package org.breakwater.scenarios.spec;

import java.util.List;

/** The laws of paths over which a figure is stated: its model range. */
public enum PathLaw {
    /** Merton's jumps fitted by threshold: its jumps are crashes. The headline unless the user says otherwise. */
    MERTON_THRESHOLD("merton-threshold", false),
    /** Geometric Brownian motion: no crashes at all. */
    GBM("gbm", false),
    /** Merton's jumps fitted by likelihood: its jumps tell busy bars from calm ones. */
    MERTON_LIKELIHOOD("merton-likelihood", false),
    /** Blocks of real history. */
    BLOCK_BOOTSTRAP("block-bootstrap", true),
    /** The same book, rescaled, started on every day of history. */
    ROLLING_START("rolling-start", true);

    private final String label;
    private final boolean empirical;

    PathLaw(String label, boolean empirical) {
        this.label = label;
        this.empirical = empirical;
    }

    /** The name in run files and results. */
    public String label() {
        return label;
    }

    /** Whether its paths are stretches of history rather than draws from a fitted law. */
    public boolean isEmpirical() {
        return empirical;
    }

    /** All of them, the headline first. */
    public static List<PathLaw> range() {
        return List.of(values());
    }
}
