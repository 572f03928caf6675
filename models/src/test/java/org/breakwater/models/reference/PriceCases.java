package org.breakwater.models.reference;

import java.util.Map;
import org.breakwater.models.analytic.EuropeanOption;
import org.breakwater.models.analytic.FirstPassage;
import org.breakwater.models.analytic.MertonPrice;

/** First passage, gap loss, and option values of price models. */
final class PriceCases {

    static final Map<String, CaseFunction> FUNCTIONS = Map.of(
            "firstPassage.down",
            in -> passage(in).down(in.number("S"), in.number("B")),
            "firstPassage.up",
            in -> passage(in).up(in.number("S"), in.number("B")),
            "firstPassage.surviveCorridor",
            in -> passage(in).surviveCorridor(in.number("S"), in.number("lower"), in.number("upper")),
            "firstPassage.discrete",
            PriceCases::atDates,
            "gapLoss.merton",
            PriceCases::gapLoss,
            "merton76.price",
            PriceCases::option);

    private PriceCases() {}

    private static FirstPassage passage(CaseInputs in) {
        return new FirstPassage(in.number("mu"), in.number("sigma"), in.number("T"));
    }

    private static Object atDates(CaseInputs in) {
        final FirstPassage passage = passage(in);
        final double spot = in.number("S");
        final double barrier = in.number("B");
        final int dates = (int) in.integer("m");
        return in.text("side").equals("down")
                ? answer(
                        passage.downAtDates(spot, barrier, dates),
                        passage.downCorrected(spot, barrier, dates),
                        passage.down(spot, barrier))
                : answer(
                        passage.upAtDates(spot, barrier, dates),
                        passage.upCorrected(spot, barrier, dates),
                        passage.up(spot, barrier));
    }

    private static Object answer(double exact, double corrected, double continuous) {
        return Map.of("exact", exact, "bgk", corrected, "continuous", continuous);
    }

    private static Object gapLoss(CaseInputs in) {
        final MertonPrice price = new MertonPrice(
                in.number("S"),
                in.number("mu"),
                in.number("sigma"),
                in.number("lambda_"),
                in.number("jumpMean"),
                in.number("jumpSd"),
                in.number("T"));
        final double level = in.number("K");
        return Map.of(
                "p_below", price.probabilityBelow(level),
                "expected_shortfall_amount", price.expectedFallBelow(level),
                "mean_given_below", price.meanFallGivenBelow(level));
    }

    /** Haug's parameters are a total volatility and the fraction of its square that jumps of mean −s²/2 make. */
    private static Object option(CaseInputs in) {
        final double jumps = in.number("lambda_");
        final boolean total = in.has("totalVol");
        final double share = total ? in.number("gamma") : 0;
        final double volatility = total ? in.number("totalVol") * Math.sqrt(1 - share) : in.number("sigma");
        final double deviation = total ? in.number("totalVol") * Math.sqrt(share / jumps) : in.number("jumpSd");
        final double mean = total ? -0.5 * deviation * deviation : in.number("jumpMean");
        final double rate = in.number("r");
        final MertonPrice price = new MertonPrice(
                in.number("S"), rate - in.number("q"), volatility, jumps, mean, deviation, in.number("T"));
        final EuropeanOption option = EuropeanOption.merton(price, rate);
        return in.text("type").equals("call") ? option.call(in.number("K")) : option.put(in.number("K"));
    }
}
