package org.breakwater.models.analytic.impact;

/**
 * A sale into an automated market maker that keeps x·y constant and takes its fee from what comes in.
 *
 * <p>Source: H. Adams, N. Zinsmeister, D. Robinson, "Uniswap v2 Core" (2020), section 3.2.1.
 *
 * @param reserveBase x, coins in the pool, positive
 * @param reserveQuote y, quote currency in the pool, positive
 * @param fee fraction of the input, in [0, 1)
 */
public record ConstantProduct(double reserveBase, double reserveQuote, double fee) {

    /** Checks the values. */
    public ConstantProduct {
        if (!(reserveBase > 0 && reserveQuote > 0 && fee >= 0 && fee < 1)) {
            throw new IllegalArgumentException("reserves must be positive and fee in [0, 1), got " + reserveBase + ", "
                    + reserveQuote + ", " + fee);
        }
    }

    /**
     * Returns the proceeds of a sale.
     *
     * @param base coins sold, not negative
     * @return y·b/(x + b) with b = base·(1 − fee), in quote currency
     */
    public double sell(double base) {
        final double taken = taken(base);
        return reserveQuote * taken / (reserveBase + taken);
    }

    /**
     * Returns how far the price received is below the pool's price y/x, the fee included.
     *
     * @param base coins sold, not negative
     * @return (fee·x + b)/(x + b), a fraction
     */
    public double slippage(double base) {
        final double taken = taken(base);
        return (fee * reserveBase + taken) / (reserveBase + taken);
    }

    private double taken(double base) {
        if (!(base >= 0 && base < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("base must be finite and not negative, got " + base);
        }
        return base * (1 - fee);
    }
}
