package org.breakwater.scenarios.book.strangle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.breakwater.models.kernel.StandardNormal;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.option.Black76;
import org.breakwater.models.option.OptionType;
import org.breakwater.models.option.market.OptionMarket;

/**
 * Lists the options on one asset: expiries at 08:00 UTC, strikes at a wanted delta on a grid of a hundredth of the price's power of
 * ten.
 */
final class StrikeLadder {

    private static final long DAY_MILLIS = 86_400_000;
    private static final long EXPIRY_OF_DAY_MILLIS = 8 * 3_600_000;
    private static final double DAYS_PER_YEAR = 365;
    private static final int ITERATIONS = 32;

    private final String asset;
    private final String quoteAsset;
    private final double price;
    private final OptionMarket market;
    private final long openingMillis;

    StrikeLadder(String asset, String quoteAsset, double price, OptionMarket market, long openingMillis) {
        this.asset = asset;
        this.quoteAsset = quoteAsset;
        this.price = price;
        this.market = market;
        this.openingMillis = openingMillis;
    }

    /** The strangle whose legs are nearest to a delta, of the first expiry that is {@code days} away or later. */
    ListedStrangle strangle(double delta, double days) {
        long expiry = expiry(days);
        double years = (expiry - openingMillis) / (DAYS_PER_YEAR * DAY_MILLIS);
        VanillaOption put = option(strike(-delta, years), expiry, false);
        VanillaOption call = option(strike(delta, years), expiry, true);
        return new ListedStrangle(
                price,
                put,
                value(put, OptionType.PUT, years),
                delta(put, OptionType.PUT, years),
                call,
                value(call, OptionType.CALL, years),
                delta(call, OptionType.CALL, years));
    }

    private long expiry(double days) {
        long earliest = openingMillis + (long) Math.ceil(days * DAY_MILLIS);
        return -Math.floorDiv(EXPIRY_OF_DAY_MILLIS - earliest, DAY_MILLIS) * DAY_MILLIS + EXPIRY_OF_DAY_MILLIS;
    }

    /**
     * The strike of a delta by Black's formula, {@code K = F·exp(½σ²T − d₁σ√T)}, at the volatility of that strike.
     *
     * @param delta of the call, or less that of the put, in (−½, ½)
     */
    private double strike(double delta, double years) {
        double d1 = delta > 0 ? StandardNormal.quantile(delta) : -StandardNormal.quantile(-delta);
        double forward = market.forward(price, years);
        double strike = forward;
        for (int n = 0; n < ITERATIONS; n++) {
            double deviation = volatility(strike, years) * Math.sqrt(years);
            strike = forward * StrictMath.exp(deviation * (0.5 * deviation - d1));
        }
        int decimals = 2 - (int) Math.floor(StrictMath.log10(price));
        return new BigDecimal(strike).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }

    private double volatility(double strike, double years) {
        return market.volatility(strike, years, price, price, 1);
    }

    private double value(VanillaOption option, OptionType type, double years) {
        double volatility = volatility(option.strike(), years);
        return Black76.price(type, market.forward(price, years), option.strike(), volatility, years, 1);
    }

    private double delta(VanillaOption option, OptionType type, double years) {
        double volatility = volatility(option.strike(), years);
        return Black76.delta(type, market.forward(price, years), option.strike(), volatility, years, 1);
    }

    private VanillaOption option(double strike, long expiry, boolean isCall) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(expiry), ZoneOffset.UTC);
        String symbol = asset + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-"
                + BigDecimal.valueOf(strike).stripTrailingZeros().toPlainString() + (isCall ? "-C" : "-P");
        return VanillaOption.linear(symbol, asset, quoteAsset, expiry, strike, isCall);
    }
}
