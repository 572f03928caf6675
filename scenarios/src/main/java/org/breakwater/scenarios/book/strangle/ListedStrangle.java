package org.breakwater.scenarios.book.strangle;

import org.breakwater.models.market.VanillaOption;

/**
 * A put below and a call above the price, of one expiry, as they are quoted at the opening.
 *
 * @param price of the underlying, quote currency
 * @param put the lower leg
 * @param putValue its mark, quote currency per coin
 * @param putDelta its delta, negative
 * @param call the upper leg
 * @param callValue its mark
 * @param callDelta its delta, positive
 */
record ListedStrangle(
        double price,
        VanillaOption put,
        double putValue,
        double putDelta,
        VanillaOption call,
        double callValue,
        double callDelta) {}
