package org.breakwater.models.result;

/**
 * What a figure is a figure of.
 *
 * @param horizonSeconds length of the paths in seconds
 * @param bookPolicy what happened to the book along them
 * @param startRegime volatility at their start
 */
public record MetricContext(double horizonSeconds, BookPolicy bookPolicy, StartRegime startRegime) {}
