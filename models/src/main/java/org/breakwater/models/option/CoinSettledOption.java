package org.breakwater.models.option;

/**
 * An option that is quoted and settled in coins (Deribit's inverse options): it pays {@code max(S − K, 0)/S} coins and its premium is
 * Black's value over the forward.
 *
 * @param type call or put
 * @param forward F, positive, quote currency
 * @param strike K, positive, quote currency
 * @param years T to expiry, not negative
 * @param volatility σ, annualised, not negative
 */
public record CoinSettledOption(OptionType type, double forward, double strike, double years, double volatility) {

    public CoinSettledOption {
        if (!(forward > 0 && strike > 0 && forward < Double.POSITIVE_INFINITY && strike < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "forward and strike must be positive, got " + forward + " and " + strike);
        }
        if (!(years >= 0 && volatility >= 0)) {
            throw new IllegalArgumentException(
                    "years and volatility must be >= 0, got " + years + " and " + volatility);
        }
    }

    /** Undiscounted value, quote currency. */
    public double quotePrice() {
        return Black76.price(type, forward, strike, volatility, years, 1);
    }

    /** Premium, coins. */
    public double coinPrice() {
        return quotePrice() / forward;
    }

    /** Change of the value in quote currency with the forward. */
    public double quoteDelta() {
        return Black76.delta(type, forward, strike, volatility, years, 1);
    }

    /** Coins that hedge a holder whose premium is in coins: {@code quoteDelta − coinPrice}. */
    public double netDelta() {
        return quoteDelta() - coinPrice();
    }

    /** Change of {@link #quoteDelta} with the forward. */
    public double quoteGamma() {
        return Black76.gamma(forward, strike, volatility, years, 1);
    }

    /** Change of the value in quote currency with volatility, per unit of it. */
    public double quoteVega() {
        return Black76.vega(forward, strike, volatility, years, 1);
    }
}
