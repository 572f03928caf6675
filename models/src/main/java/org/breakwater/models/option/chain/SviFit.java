package org.breakwater.models.option.chain;

import org.breakwater.models.option.surface.SviSlice;
import org.jspecify.annotations.Nullable;

/**
 * What a fit of one expiry came to.
 *
 * @param status whether its slice can be used, and if not why
 * @param slice as fitted; null where there was nothing to fit
 * @param quotes how many volatilities it was fitted to
 * @param error root of the mean squared distance of volatilities, weighted as in the fit, as a fraction; NaN without a slice
 */
public record SviFit(Status status, @Nullable SviSlice slice, int quotes, double error) {

    /** How a fit ended. */
    public enum Status {
        /** The optimiser has settled, and the slice cannot be traded against itself or the expiry before. */
        CONVERGED("fitted"),
        /** Fewer strikes than parameters. */
        TOO_FEW("fewer than five strikes are quoted"),
        /** A butterfly or calendar was left. */
        ARBITRAGE_LEFT("no slice near the quotes is free of arbitrage"),
        /** The optimiser gave up. */
        NOT_CONVERGED("the optimiser has not settled");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        /** Words for a reader. */
        public String words() {
            return words;
        }
    }
}
