package org.breakwater.models.analytic;

/**
 * The distribution of a price at a horizon, by what a venue loses to it.
 *
 * <p>A long of bankruptcy price K that is closed at S after the price has fallen through K leaves a deficit of (K − S)⁺ per
 * coin, or of (1/S − 1/K)⁺ coin per unit of quote currency if the contract is inverse; a short leaves (S − K)⁺ or
 * (1/K − 1/S)⁺.
 */
public sealed interface PriceLaw permits LognormalPrice, MertonPrice {

    /**
     * Returns the probability of a price below a level.
     *
     * @param level K, positive
     * @return P(S < K)
     */
    double probabilityBelow(double level);

    /**
     * Returns the expected deficit of a linear long.
     *
     * @param level K, positive
     * @return E[(K − S)⁺], in quote currency per coin
     */
    double expectedFallBelow(double level);

    /**
     * Returns the expected deficit of a linear short.
     *
     * @param level K, positive
     * @return E[(S − K)⁺], in quote currency per coin
     */
    double expectedRiseAbove(double level);

    /**
     * Returns the expected deficit of an inverse long.
     *
     * @param level K, positive
     * @return E[(1/S − 1/K)⁺], in coin per unit of quote currency
     */
    double expectedInverseFall(double level);

    /**
     * Returns the expected deficit of an inverse short.
     *
     * @param level K, positive
     * @return E[(1/K − 1/S)⁺], in coin per unit of quote currency
     */
    double expectedInverseRise(double level);

    /**
     * Returns the mean deficit of a linear long given that there is one.
     *
     * @param level K, positive
     * @return E[K − S | S < K], in quote currency per coin; NaN if S < K has no probability
     */
    default double meanFallGivenBelow(double level) {
        return expectedFallBelow(level) / probabilityBelow(level);
    }
}
