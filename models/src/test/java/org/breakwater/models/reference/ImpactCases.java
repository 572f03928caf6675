package org.breakwater.models.reference;

import java.util.Map;
import org.breakwater.models.analytic.impact.Almgren2005;
import org.breakwater.models.analytic.impact.AlmgrenChriss;
import org.breakwater.models.analytic.impact.ConstantProduct;
import org.breakwater.models.analytic.impact.ObizhaevaWang;
import org.breakwater.models.analytic.impact.SquareRootImpact;

/** Market impact and optimal liquidation. */
final class ImpactCases {

    static final Map<String, CaseFunction> FUNCTIONS = Map.of(
            "impact.almgren2005", ImpactCases::almgren2005,
            "impact.almgrenChriss", ImpactCases::almgrenChriss,
            "impact.obizhaevaWang", ImpactCases::obizhaevaWang,
            "impact.squareRoot",
                    in -> SquareRootImpact.of(in.number("Y"), in.number("sigmaDaily"), in.number("Q"), in.number("V")),
            "amm.constantProductSell", ImpactCases::constantProduct);

    private static final double BASIS_POINTS = 1e4;

    private ImpactCases() {}

    private static Object almgren2005(CaseInputs in) {
        final Almgren2005 impact = new Almgren2005(
                in.number("X"), in.number("V"), in.number("Theta"), in.number("sigmaDaily"), in.number("T_days"));
        final double permanent = BASIS_POINTS * impact.permanent();
        final double temporary = BASIS_POINTS * impact.temporary();
        final double realised = BASIS_POINTS * impact.realised();
        return Map.of(
                "permanent_bp", permanent,
                "temporary_bp", temporary,
                "realised_bp", realised,
                "published_bp", new double[] {permanent, temporary, realised});
    }

    private static Object almgrenChriss(CaseInputs in) {
        final AlmgrenChriss plan = new AlmgrenChriss(
                in.number("X"),
                in.number("T"),
                (int) in.integer("N"),
                in.number("sigma"),
                in.number("eta"),
                in.number("gamma"),
                in.number("lambda_"),
                in.number("epsilon"));
        return Map.of(
                "kappa", plan.urgency(),
                "trajectory", plan.trajectory(),
                "expectedCost", plan.expectedCost(),
                "variance", plan.variance());
    }

    private static Object obizhaevaWang(CaseInputs in) {
        final ObizhaevaWang plan = new ObizhaevaWang(
                in.number("X"), in.number("T"), in.number("rho"), in.number("lambda_"), in.number("kappa"));
        return Map.of(
                "initialBlock", plan.block(),
                "rate", plan.rate(),
                "finalBlock", plan.block(),
                "cost", plan.cost());
    }

    private static Object constantProduct(CaseInputs in) {
        final ConstantProduct pool =
                new ConstantProduct(in.number("reserveBase"), in.number("reserveQuote"), in.number("fee"));
        final double base = in.number("sellBase");
        return Map.of("quoteOut", pool.sell(base), "slippageVsSpot", pool.slippage(base));
    }
}
