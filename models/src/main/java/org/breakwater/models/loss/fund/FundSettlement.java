package org.breakwater.models.loss.fund;

/** What a fund gains or loses where it stands between the bankruptcy price of an account and the price of the market. */
public final class FundSettlement {

    private FundSettlement() {}

    /**
     * What the fund gets for a position that it took over at one price and that was closed at another.
     *
     * @param quantity of the position, signed; coins
     * @param fill price at which it was closed
     * @param bankruptcy price at which the fund took it
     * @return quote currency, negative if the fund pays
     */
    public static double delta(double quantity, double fill, double bankruptcy) {
        return quantity * (fill - bankruptcy);
    }
}
