package org.breakwater.scenarios.spec;

/**
 * The user's word for an asset without history: another asset's moves times a beta.
 *
 * @param of the other asset
 * @param beta its moves are multiplied by this, positive
 */
public record Proxy(String of, double beta) {

    public Proxy {
        if (!(beta > 0 && beta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("beta must be positive, got " + beta);
        }
    }
}
