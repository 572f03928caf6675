package org.breakwater.models.reference;

import java.util.Arrays;
import java.util.Map;
import org.breakwater.models.dependence.Autocorrelation;
import org.breakwater.models.stat.Estimate;
import org.breakwater.models.stat.Moments;
import org.breakwater.models.stat.ProportionEstimate;
import org.breakwater.models.stat.QuantileEstimate;
import org.breakwater.models.stat.TailEstimate;

/** Estimates and their intervals. */
final class EstimateCases {

    static final Map<String, CaseFunction> FUNCTIONS = Map.of(
            "ci.binomial", EstimateCases::binomial,
            "ci.quantileRanks", EstimateCases::quantileRanks,
            "risk.historical", EstimateCases::historical,
            "stats.univariate", EstimateCases::univariate);

    private EstimateCases() {}

    private static Object binomial(CaseInputs in) {
        final ProportionEstimate proportion = new ProportionEstimate(in.integer("x"), in.integer("n"));
        final double[] wilson = bounds(proportion.wilson(in.number("level")));
        final double[] clopperPearson = bounds(proportion.clopperPearson(in.number("level")));
        return Map.of("wilson", wilson, "clopperPearson", clopperPearson);
    }

    private static Object quantileRanks(CaseInputs in) {
        final QuantileEstimate ranks = QuantileEstimate.ranks(in.integer("n"), in.number("p"), in.number("level"));
        return Map.of("lowerRank", ranks.lowerRank(), "upperRank", ranks.upperRank());
    }

    private static Object historical(CaseInputs in) {
        final double[] losses = in.series("losses");
        Arrays.sort(losses);
        final TailEstimate tail = TailEstimate.of(losses, in.number("level"), 0.95);
        return Map.of(
                "VaR",
                tail.valueAtRisk().value(),
                "ES",
                tail.expectedShortfall().value());
    }

    private static Object univariate(CaseInputs in) {
        final double[] data = in.series("data");
        final Moments moments = Moments.of(data);
        return Map.of(
                "n", moments.count(),
                "mean", moments.mean(),
                "sd", moments.standardDeviation(),
                "lag1", Autocorrelation.of(data, 1)[1]);
    }

    private static double[] bounds(Estimate estimate) {
        return new double[] {estimate.lower(), estimate.upper()};
    }
}
