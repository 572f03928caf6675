package org.breakwater.scenarios.path.stochastic;

/** The continuous part of one asset's log price along a path, step by step. Confined to a thread. */
interface Diffusion {

    /** Begins a path, whose draws have been made. */
    void start();

    /** Log return of the next step, compensated so that the price has no drift. */
    double move(int step);

    /** Variance of the step that was last moved, as its extremes see it. */
    double variance();
}
