package org.breakwater.models.liquidation.sizing;

/** What closing a position frees of its margin, and what that costs, as fractions of notional. One instance serves a path. */
public final class FreedMargin {

    private double rate;
    private double liquidatorFee;
    private double fundFee;

    /**
     * @param rate maintenance margin and exit buffer
     * @param liquidatorFee distance of the close-out price from the oracle price
     * @param fundFee penalty
     * @return this
     */
    public FreedMargin of(double rate, double liquidatorFee, double fundFee) {
        this.rate = rate;
        this.liquidatorFee = liquidatorFee;
        this.fundFee = fundFee;
        return this;
    }

    /** Maintenance margin and exit buffer. */
    public double rate() {
        return rate;
    }

    /** Distance of the close-out price from the oracle price, to the account's loss. */
    public double liquidatorFee() {
        return liquidatorFee;
    }

    /** Penalty beside it. */
    public double fundFee() {
        return fundFee;
    }

    /** What closing brings the account nearer to its exit. */
    public double afterFees() {
        return rate - liquidatorFee - fundFee;
    }
}
