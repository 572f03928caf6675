package org.breakwater.models.oracle.validity;

/**
 * When the price of an oracle is how good. Every limit is strict: a price at its limit is still good. Infinite limits are off.
 * The classes and their order are those of Drift v2 ({@code programs/drift/src/math/oracle.rs}, Apache-2.0).
 *
 * @param tooVolatileRatio largest ratio of the price to its average, or of the average to the price
 * @param twapSeconds time constant of that average
 * @param confidenceMax largest confidence interval, a fraction of the price
 * @param tierMultiplier what a riskier tier of contracts multiplies that limit by
 * @param staleForMarginSeconds age beyond which a price is too old for margins
 * @param staleForAmmSeconds age beyond which it is too old for the venue's own market maker
 * @param ratioQuantum ratios are cut off to multiples of this, one over a whole number; zero for plain doubles
 * @param shareQuantum fractions of the price likewise
 */
public record OracleValidity(
        double tooVolatileRatio,
        double twapSeconds,
        double confidenceMax,
        double tierMultiplier,
        double staleForMarginSeconds,
        double staleForAmmSeconds,
        double ratioQuantum,
        double shareQuantum) {

    private static final double HOUR = 3_600;

    public OracleValidity {
        require("tooVolatileRatio", tooVolatileRatio, tooVolatileRatio >= 1, "at least 1");
        boolean finite = twapSeconds > 0 && twapSeconds < Double.POSITIVE_INFINITY;
        require("twapSeconds", twapSeconds, finite, "positive");
        require("confidenceMax", confidenceMax, confidenceMax >= 0, ">= 0");
        require("tierMultiplier", tierMultiplier, tierMultiplier > 0, "positive");
        require("staleForMarginSeconds", staleForMarginSeconds, staleForMarginSeconds >= 0, ">= 0");
        require("staleForAmmSeconds", staleForAmmSeconds, staleForAmmSeconds >= 0, ">= 0");
        Quotients.requireQuantum("ratioQuantum", ratioQuantum);
        Quotients.requireQuantum("shareQuantum", shareQuantum);
    }

    /** Only age counts: beyond the given one a price is stale for margins. */
    public static OracleValidity ofAge(double stalenessSeconds) {
        double off = Double.POSITIVE_INFINITY;
        return new OracleValidity(off, HOUR, off, 1, stalenessSeconds, off, 0, 0);
    }

    /**
     * The class of one observation.
     *
     * @param price what the oracle says
     * @param twap its average before this observation
     * @param confidence half width of its confidence interval, in units of the price
     * @param ageSeconds since it was published
     * @param sufficient false if too few sources stand behind it
     */
    public Validity classify(double price, double twap, double confidence, double ageSeconds, boolean sufficient) {
        if (!(price > 0)) {
            return Validity.NON_POSITIVE;
        }
        if (tooVolatile(price, twap)) {
            return Validity.TOO_VOLATILE;
        }
        if (Quotients.exceeds(confidence, price, confidenceMax * tierMultiplier, shareQuantum)) {
            return Validity.TOO_UNCERTAIN;
        }
        if (ageSeconds > staleForMarginSeconds) {
            return Validity.STALE_FOR_MARGIN;
        }
        if (!sufficient) {
            return Validity.INSUFFICIENT_DATA;
        }
        return ageSeconds > staleForAmmSeconds ? Validity.STALE_FOR_AMM : Validity.VALID;
    }

    private boolean tooVolatile(double price, double twap) {
        double lower = Math.max(0, Math.min(price, twap));
        return Quotients.exceeds(Math.max(price, twap), lower, tooVolatileRatio, ratioQuantum);
    }

    private static void require(String name, double value, boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + rule + ", got " + value);
        }
    }
}
