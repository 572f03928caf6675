package org.breakwater.datasets.inspect;

/**
 * A move from one close to the next.
 *
 * @param millis open of the later bar
 * @param logReturn natural logarithm of the price ratio
 */
public record Move(long millis, double logReturn) {}
