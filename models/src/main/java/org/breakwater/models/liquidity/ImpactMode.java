package org.breakwater.models.liquidity;

/** How much of the impact of liquidations enters prices. Historical lows already contain a cascade. */
public enum ImpactMode {
    /** Orders fill at the traded mid and move nothing: default for historical paths. */
    NONE,
    /** Orders pay for depth and push temporarily; the lasting part is taken to be in the recorded prices. */
    RESIDUAL,
    /** Temporary and lasting impact: default for synthetic paths. */
    FULL
}
