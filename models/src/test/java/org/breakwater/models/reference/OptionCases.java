package org.breakwater.models.reference;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.breakwater.models.analytic.PerpetualPrice;
import org.breakwater.models.analytic.PerpetualPrice.Spot;
import org.breakwater.models.analytic.fourier.BatesReturn;
import org.breakwater.models.analytic.fourier.FourierOption;
import org.breakwater.models.analytic.fourier.HestonReturn;
import org.breakwater.models.analytic.fourier.KouReturn;
import org.breakwater.models.analytic.fourier.LogReturn;
import org.breakwater.models.option.Black76;
import org.breakwater.models.option.BlackScholes;
import org.breakwater.models.option.CoinSettledOption;
import org.breakwater.models.option.Greeks;
import org.breakwater.models.option.ImpliedVolatility;
import org.breakwater.models.option.OptionType;
import org.breakwater.models.option.VolatilityIndex;

/** Values and sensitivities of European options, and the volatilities that prices imply. */
final class OptionCases {

    private static final double DAYS_PER_YEAR = 365;

    static final Map<String, CaseFunction> FUNCTIONS = Map.ofEntries(
            entry("bs.price", in -> option(in).price()),
            entry("bs.delta", in -> greeks(in).delta()),
            entry("bs.elasticity", in -> option(in).elasticity()),
            entry("bs.gamma", in -> greeks(in).gamma()),
            entry("bs.vega", in -> greeks(in).vega()),
            entry("bs.theta", in -> greeks(in).theta()),
            entry("bs.theta_per_day_365", in -> greeks(in).theta() / DAYS_PER_YEAR),
            entry("bs.rho", in -> greeks(in).rho()),
            entry("bs.dividend_rho", in -> greeks(in).dividendRho()),
            entry("bs.greeks", OptionCases::all),
            entry("bs.impliedVol", OptionCases::implied),
            entry("black76.undiscounted", OptionCases::black),
            entry("digital.cash_or_nothing", in -> option(in).cashOrNothing(in.number("cash"))),
            entry("digital.asset_or_nothing", in -> option(in).assetOrNothing()),
            entry("digital.gap", in -> option(in).gap(in.number("payoffStrike"))),
            entry("inverseOption.value", OptionCases::inverse),
            entry("heston.price", in -> fourier(in, heston(in))),
            entry("bates.price", in -> fourier(in, bates(in))),
            entry("kou.price", in -> fourier(in, kou(in))),
            entry("perpetual.fairPrice", OptionCases::perpetual),
            entry("volIndex.singleTermVariance", OptionCases::strip),
            entry("volIndex.interpolate30d", OptionCases::thirtyDays));

    private OptionCases() {}

    private static OptionType type(CaseInputs in) {
        return in.text("type").equals("call") ? OptionType.CALL : OptionType.PUT;
    }

    private static BlackScholes option(CaseInputs in) {
        return new BlackScholes(
                type(in),
                in.number("S"),
                in.number("K"),
                in.number("T"),
                in.number("r"),
                in.number("q"),
                in.has("v") ? in.number("v") : 0);
    }

    private static Greeks greeks(CaseInputs in) {
        return option(in).greeks();
    }

    private static Object all(CaseInputs in) {
        final Greeks g = greeks(in);
        final Map<String, Object> all = new LinkedHashMap<>();
        all.put("price", g.price());
        all.put("delta", g.delta());
        all.put("gamma", g.gamma());
        all.put("vega", g.vega());
        all.put("theta", g.theta());
        all.put("rho", g.rho());
        all.put("dividend_rho", g.dividendRho());
        all.put("vanna", g.vanna());
        all.put("volga", g.volga());
        all.put("charm", g.charm());
        all.put("speed", g.speed());
        all.put("zomma", g.zomma());
        all.put("color", g.color());
        return all;
    }

    /** A total deviation is a volatility over one year. */
    private static Object black(CaseInputs in) {
        final boolean total = in.has("stdDev");
        return Black76.price(
                type(in),
                in.number("F"),
                in.number("K"),
                in.number(total ? "stdDev" : "v"),
                total ? 1 : in.number("T"),
                in.has("discount") ? in.number("discount") : 1);
    }

    private static Object implied(CaseInputs in) {
        final ImpliedVolatility found = ImpliedVolatility.of(option(in), in.number("price"));
        return switch (found.status()) {
            case FOUND -> found.volatility();
            case BELOW_INTRINSIC -> Map.of("failure", "below intrinsic (" + plain(found.bound()) + ")");
            case ABOVE_BOUND -> Map.of("failure", type(in) == OptionType.CALL ? "above spot" : "above strike");
            case NO_TIME_VALUE -> Map.of("failure", "no time value");
            case EXPIRED -> Map.of("failure", "expired");
        };
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static Object inverse(CaseInputs in) {
        final CoinSettledOption option =
                new CoinSettledOption(type(in), in.number("F"), in.number("K"), in.number("T"), in.number("v"));
        return Map.of(
                "price_usd", option.quotePrice(),
                "price_coin", option.coinPrice(),
                "delta_usd", option.quoteDelta(),
                "delta_coin_net", option.netDelta(),
                "gamma_usd", option.quoteGamma(),
                "vega_usd_per_pct", option.quoteVega() / 100);
    }

    private static Object fourier(CaseInputs in, LogReturn law) {
        return new FourierOption(law, in.number("S"), in.number("r"), in.number("q"), in.number("T"))
                .price(type(in), in.number("K"));
    }

    private static HestonReturn heston(CaseInputs in) {
        return new HestonReturn(
                in.number("v0"), in.number("kappa"), in.number("theta"), in.number("sigma"), in.number("rho"));
    }

    private static BatesReturn bates(CaseInputs in) {
        return new BatesReturn(heston(in), in.number("lambda_"), in.number("jumpMean"), in.number("jumpSd"));
    }

    private static KouReturn kou(CaseInputs in) {
        return new KouReturn(
                in.number("sigma"), in.number("lambda_"), in.number("p"), in.number("eta1"), in.number("eta2"));
    }

    private static Object perpetual(CaseInputs in) {
        final PerpetualPrice price =
                new PerpetualPrice(in.number("r"), in.number("q"), in.number("k"), in.number("i"), in.number("dt"));
        final Spot reckoned = in.text("funding").equals("previousSpot") ? Spot.PREVIOUS : Spot.CURRENT;
        return in.text("kind").equals("linear")
                ? price.linear(in.number("S"), reckoned)
                : price.inverse(in.number("S"), reckoned);
    }

    /** Quotes are Black's values at one volatility; the strike at or below the forward has the mean of put and call. */
    private static Object strip(CaseInputs in) {
        final double[] strikes = in.series("strikes");
        final double forward = in.number("F");
        final double[] prices = new double[strikes.length];
        double atTheMoney = 0;
        for (double strike : strikes) {
            atTheMoney = strike <= forward ? strike : atTheMoney;
        }
        for (int n = 0; n < strikes.length; n++) {
            final double put = quote(in, OptionType.PUT, strikes[n]);
            final double call = quote(in, OptionType.CALL, strikes[n]);
            prices[n] = strikes[n] == atTheMoney ? (put + call) / 2 : strikes[n] < atTheMoney ? put : call;
        }
        return VolatilityIndex.variance(strikes, prices, forward, in.number("r"), in.number("T"));
    }

    private static double quote(CaseInputs in, OptionType type, double strike) {
        final double years = in.number("T");
        final double discount = StrictMath.exp(-in.number("r") * years);
        return Black76.price(type, in.number("F"), strike, in.number("blackVol"), years, discount);
    }

    private static Object thirtyDays(CaseInputs in) {
        return VolatilityIndex.interpolate(
                in.number("varNear"),
                in.number("minutesNear"),
                in.number("varNext"),
                in.number("minutesNext"),
                in.number("minutes30d"),
                in.number("minutesYear"));
    }
}
