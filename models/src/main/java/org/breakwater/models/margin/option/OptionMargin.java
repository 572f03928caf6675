package org.breakwater.models.margin.option;

/** How the options of one expiry are margined together by rule. */
public sealed interface OptionMargin {

    /** What a short on its own must keep. */
    OptionRule rule();

    /**
     * Every short on its own; a long counts in equity at its value and asks for nothing (Deribit, standard margin).
     *
     * @param rule what a short must keep
     */
    record Isolated(OptionRule rule) implements OptionMargin {}

    /**
     * The lesser of all shorts on their own and the largest loss at expiry, for each expiry; the value of options that are long
     * counts for nothing, but what they pay at expiry does (Derive v2 {@code StandardManager.sol}). The loss at expiry is the
     * largest at price zero and at every strike; calls that are short in net, whose loss has no bound, add a multiple of the
     * forward.
     *
     * @param rule what a short must keep
     * @param unpairedInitial multiple of the forward for each net short call, initial, at least 1
     * @param unpairedMaintenance the same, maintenance
     */
    record ExpiryOffset(OptionRule rule, double unpairedInitial, double unpairedMaintenance) implements OptionMargin {
        public ExpiryOffset {
            Ranges.within("unpairedInitial", unpairedInitial, 1, Double.MAX_VALUE);
            Ranges.within("unpairedMaintenance", unpairedMaintenance, 1, Double.MAX_VALUE);
        }
    }
}
