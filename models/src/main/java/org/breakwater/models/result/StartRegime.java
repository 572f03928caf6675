package org.breakwater.models.result;

/** Volatility at the start of a path. */
public enum StartRegime {
    CALM,
    NORMAL,
    STRESSED
}
