package org.breakwater.scenarios.run;

/**
 * A declared limit.
 *
 * @param scenario id of the scenario, or {@code *} for the headline scenario
 * @param metric id of the metric
 * @param max largest permitted value; the upper end of the interval must not exceed it
 */
public record Limit(String scenario, String metric, double max) {}
