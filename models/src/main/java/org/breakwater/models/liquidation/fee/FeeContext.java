package org.breakwater.models.liquidation.fee;

/**
 * What a {@link LiquidationFee} may look at, in coins of the settlement asset. One instance serves all calls of a path, so that
 * nothing is allocated.
 */
public final class FeeContext {

    private double notional;
    private double quote;
    private double bankruptcyQuote;
    private double elapsedSeconds;
    private double freedRate;
    private double shortage;
    private double size;
    private double price;

    /**
     * Turns to a fill.
     *
     * @param notional closed, not negative
     * @return this
     */
    public FeeContext of(double notional) {
        this.notional = notional;
        return this;
    }

    /**
     * Signed amounts that the account receives, negative where it pays.
     *
     * @param quote at the fill
     * @param bankruptcyQuote at the bankruptcy price
     * @return this
     */
    public FeeContext received(double quote, double bankruptcyQuote) {
        this.quote = quote;
        this.bankruptcyQuote = bankruptcyQuote;
        return this;
    }

    /**
     * The position before it is closed.
     *
     * @param size coins (linear) or quote currency (inverse), not negative
     * @param price quote notional of one unit of size
     * @param freedRate margin that closing frees after the liquidator's fee, a fraction of notional
     * @return this
     */
    public FeeContext position(double size, double price, double freedRate) {
        this.size = size;
        this.price = price;
        this.freedRate = freedRate;
        return this;
    }

    /**
     * The account before the close.
     *
     * @param shortage what it lacks to leave liquidation, quote currency
     * @param elapsedSeconds since its liquidation began
     * @return this
     */
    public FeeContext account(double shortage, double elapsedSeconds) {
        this.shortage = shortage;
        this.elapsedSeconds = elapsedSeconds;
        return this;
    }

    /** Notional closed, not negative. */
    public double notional() {
        return notional;
    }

    /** What the account receives for the fill, negative where it pays. */
    public double quote() {
        return quote;
    }

    /** What it would receive at the bankruptcy price. */
    public double bankruptcyQuote() {
        return bankruptcyQuote;
    }

    /** Seconds since the liquidation of the account began. */
    public double elapsedSeconds() {
        return elapsedSeconds;
    }

    /** Size of the position before the close, coins (linear) or quote currency (inverse). */
    public double size() {
        return size;
    }

    /** Quote notional of one unit of size. */
    public double price() {
        return price;
    }

    /** Margin that closing frees after the liquidator's fee, a fraction of notional. */
    public double freedRate() {
        return freedRate;
    }

    /** What the account lacks to leave liquidation, quote currency. */
    public double shortage() {
        return shortage;
    }
}
