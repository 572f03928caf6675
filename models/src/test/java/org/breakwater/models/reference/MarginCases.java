package org.breakwater.models.reference;

import java.math.BigDecimal;
import java.util.Map;
import org.breakwater.models.analytic.CrossMargin;
import org.breakwater.models.analytic.LiquidationPrice;
import org.breakwater.models.margin.MarginRequirement;

/** Margin algebra by the engine's own formula, {@link EngineMargin}, which must agree with the exact closed forms. */
final class MarginCases {

    /** Relative: a double's rounding, not another formula. */
    private static final double SAME = 1e-14;

    static final Map<String, CaseFunction> FUNCTIONS = Map.of(
            "margin.liquidationPriceLinear",
            MarginCases::linear,
            "margin.liquidationPriceInverse",
            MarginCases::inverse,
            "margin.crossEquity",
            MarginCases::crossEquity);

    private MarginCases() {}

    private static int side(CaseInputs in) {
        return in.text("side").equals("long") ? 1 : -1;
    }

    private static Object linear(CaseInputs in) {
        final double entry = in.number("entry");
        final EngineMargin account =
                new EngineMargin().cash(entry / in.number("leverage")).linear(side(in), entry, in.number("mmr"), entry);
        return prices(
                account,
                entry,
                LiquidationPrice.linear(side(in), in.decimal("entry"), in.decimal("leverage"), in.decimal("mmr")));
    }

    private static Object inverse(CaseInputs in) {
        final double entry = in.number("entry");
        final EngineMargin account = new EngineMargin()
                .collateral("COIN", 1 / (entry * in.number("leverage")), entry, 0)
                .inverse("COIN", side(in), entry, in.number("mmr"));
        return prices(
                account,
                entry,
                LiquidationPrice.inverse(side(in), in.decimal("entry"), in.decimal("leverage"), in.decimal("mmr")));
    }

    private static Object prices(EngineMargin account, double entry, LiquidationPrice exact) {
        return Map.of(
                "liquidation", agreed(account.liquidationPrice(entry), exact.liquidation()),
                "bankruptcy", agreed(account.bankruptcyPrice(entry), exact.bankruptcy()));
    }

    private static Object crossEquity(CaseInputs in) {
        final EngineMargin account = new EngineMargin();
        in.elements("collateral")
                .forEach(c -> account.collateral(c.number("amount"), c.number("price"), c.number("haircut")));
        in.elements("positions")
                .forEach(p -> account.linear(p.number("qty"), p.number("entry"), p.number("mmr"), p.number("mark")));
        final MarginRequirement margin = account.requirement();
        final CrossMargin exact = exactCrossEquity(in);
        return Map.of(
                "equity", agreed(margin.equity(), exact.equity()),
                "maintenance", agreed(margin.maintenance(), exact.maintenance()),
                "marginRatio", agreed(margin.marginRatio(), exact.marginRatio()));
    }

    private static CrossMargin exactCrossEquity(CaseInputs in) {
        return CrossMargin.of(
                in.elements("collateral").stream()
                        .map(c -> new CrossMargin.Collateral(
                                c.decimal("amount"), c.decimal("price"), c.decimal("haircut")))
                        .toList(),
                in.elements("positions").stream()
                        .map(p -> new CrossMargin.Holding(
                                p.decimal("qty"), p.decimal("entry"), p.decimal("mmr"), p.decimal("mark")))
                        .toList());
    }

    private static double agreed(double engine, BigDecimal exact) {
        if (!(Math.abs(engine - exact.doubleValue()) <= SAME * Math.abs(exact.doubleValue()))) {
            throw new IllegalStateException("engine and closed form must agree, got " + engine + " and " + exact);
        }
        return engine;
    }
}
