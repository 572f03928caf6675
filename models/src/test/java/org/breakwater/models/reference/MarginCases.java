package org.breakwater.models.reference;

import java.util.Map;
import org.breakwater.models.analytic.CrossMargin;
import org.breakwater.models.analytic.LiquidationPrice;

/** Exact decimal margin algebra. */
final class MarginCases {

    static final Map<String, CaseFunction> FUNCTIONS = Map.of(
            "margin.liquidationPriceLinear",
            in -> prices(
                    LiquidationPrice.linear(side(in), in.decimal("entry"), in.decimal("leverage"), in.decimal("mmr"))),
            "margin.liquidationPriceInverse",
            in -> prices(
                    LiquidationPrice.inverse(side(in), in.decimal("entry"), in.decimal("leverage"), in.decimal("mmr"))),
            "margin.crossEquity",
            MarginCases::crossEquity);

    private MarginCases() {}

    private static int side(CaseInputs in) {
        return in.text("side").equals("long") ? 1 : -1;
    }

    private static Object prices(LiquidationPrice price) {
        return Map.of("liquidation", price.liquidation(), "bankruptcy", price.bankruptcy());
    }

    private static Object crossEquity(CaseInputs in) {
        final CrossMargin margin = CrossMargin.of(
                in.elements("collateral").stream()
                        .map(c -> new CrossMargin.Collateral(
                                c.decimal("amount"), c.decimal("price"), c.decimal("haircut")))
                        .toList(),
                in.elements("positions").stream()
                        .map(p -> new CrossMargin.Holding(
                                p.decimal("qty"), p.decimal("entry"), p.decimal("mmr"), p.decimal("mark")))
                        .toList());
        return Map.of(
                "equity", margin.equity(), "maintenance", margin.maintenance(), "marginRatio", margin.marginRatio());
    }
}
