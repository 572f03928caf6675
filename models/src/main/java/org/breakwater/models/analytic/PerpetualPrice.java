package org.breakwater.models.analytic;

/**
 * The price of a perpetual future that no arbitrage allows (D. Ackerer, J. Hugonnier and U. Jermann, "Perpetual futures pricing", 2024).
 * Funding pays the holder of the short side, at every interval, k times the future's distance from the spot and i times the spot.
 *
 * @param rate r of the quote currency, continuous, per year
 * @param yield q of the coin, continuous, per year
 * @param premiumRate k, per year where funding is continuous, else per interval
 * @param differential i, likewise
 * @param intervalYears time between two payments; 0 where funding is continuous
 */
public record PerpetualPrice(double rate, double yield, double premiumRate, double differential, double intervalYears) {

    /** Which spot a payment is reckoned from. */
    public enum Spot {
        /** That of the payment before. */
        PREVIOUS,
        /** That of the payment itself. */
        CURRENT
    }

    public PerpetualPrice {
        if (!(intervalYears >= 0 && intervalYears < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("intervalYears must be >= 0, got " + intervalYears);
        }
    }

    /**
     * Prices a linear contract.
     *
     * @param spot quote currency
     */
    public double linear(double spot, Spot reckoned) {
        return spot * share(rate, yield, reckoned);
    }

    /**
     * Prices an inverse contract: the linear one of the other currency, turned over.
     *
     * @param spot quote currency
     */
    public double inverse(double spot, Spot reckoned) {
        return spot / share(yield, rate, reckoned);
    }

    private double share(double own, double other, Spot reckoned) {
        if (intervalYears == 0) {
            return (premiumRate - differential) / (other - own + premiumRate);
        }
        double grown = StrictMath.exp(other * intervalYears);
        double discounted = StrictMath.exp(own * intervalYears);
        double from = reckoned == Spot.PREVIOUS ? grown : discounted;
        return (premiumRate - differential) * from / (grown - discounted + premiumRate * from);
    }
}
