package org.breakwater.datasets.venue;

import java.util.Map;
import org.breakwater.models.liquidation.price.CloseOutPrice;
import org.breakwater.models.liquidation.sizing.FreedMargin;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidation.sizing.SizingContext;
import org.breakwater.models.liquidation.sizing.TimePace;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.Steps;

/** Functions of venue cases about how much of a position is closed. */
final class SizingVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.of(
            "drift-v2/partial-liquidation-sizing", SizingVenueCases::shortage,
            "drift-v2/partial-liquidation-sizing-3", SizingVenueCases::pace,
            "dydx-v4/partial-liquidation-sizing", SizingVenueCases::portion,
            "mango-v4/partial-liquidation-sizing", SizingVenueCases::lots,
            "perp-curie/partial-liquidation-sizing", SizingVenueCases::closeFactor);

    /** Drift v2, file notes: quote and price 1e6, fees 1e6, base 1e9; division truncates. */
    static final Steps DRIFT = new Steps(1e6, 1e6, 1e9, Rounding.DOWN);

    /** Margin ratios and weights of Drift v2, file notes. */
    static final double DRIFT_WEIGHT = 1e4;

    private SizingVenueCases() {}

    private static Object shortage(VenueCase given) {
        Sizing.SolveShortage sizing = new Sizing.SolveShortage(DRIFT);
        FreedMargin margin = new FreedMargin()
                .of(
                        given.number("marginRatio") / DRIFT_WEIGHT,
                        given.number("liquidationFee") / DRIFT.rate(),
                        given.number("ifLiquidationFee") / DRIFT.rate());
        double freed = sizing.freedPerCoin(
                margin, given.number("oraclePrice") / DRIFT.quote(), given.number("quoteOraclePrice") / DRIFT.quote());
        double base = sizing.cover(given.number("marginShortage") / DRIFT.quote(), freed);
        return Map.of("baseAssetAmount", Math.rint(base * DRIFT.size()));
    }

    private static Object pace(VenueCase given) {
        TimePace pace = new TimePace(
                given.number("initialPct") / DRIFT_WEIGHT,
                given.number("liquidationDuration"),
                SourceConstants.DRIFT_SMALL_SHORTAGE,
                new Steps(DRIFT.quote(), DRIFT_WEIGHT, DRIFT.size(), Rounding.DOWN));
        double share = pace.share(
                given.number("marginShortage") / DRIFT.quote(),
                given.inputs().number("liquidationMarginFreed", 0) / DRIFT.quote(),
                given.number("slot") - given.inputs().number("lastActiveSlot", 0));
        return Map.of("pct", Math.rint(share * DRIFT_WEIGHT));
    }

    private static Object portion(VenueCase given) {
        DydxAccount account = new DydxAccount(given);
        double notional = Math.abs(account.notional(0, account.quanta(0)));
        Sizing.Portion sizing = new Sizing.Portion(
                given.number("maxPositionPortionLiquidatedPpm") / 1e6,
                given.number("minPositionNotionalLiquidated"),
                new Steps(1, 1e6, 1, Rounding.DOWN));
        return Map.of("minNotional", sizing.least(notional), "maxNotional", sizing.most(notional));
    }

    /** Lots of one coin; weights of an asset below one and of a debt above it are margin rates. */
    private static Object lots(VenueCase given) {
        double base = given.number("base");
        double price = given.number("price");
        int side = base > 0 ? -1 : 1;
        MarginSchedule rate = new MarginSchedule.Flat(
                base > 0 ? 1 - given.number("baseAssetWeight") : given.number("baseLiabWeight") - 1);
        VenueScene.Resolved scene = new VenueScene("USDC")
                .price("MNGO", price)
                .contract(Perpetual.linear("MNGO-PERP", "MNGO", "USDC"), new ContractRules(rate, rate))
                .account("a", given.number("settleToken") + given.number("quote") + base * price)
                .position("a", "MNGO-PERP", base, price)
                .resolve();
        CloseOutPrice.OracleFee oracle = new CloseOutPrice.OracleFee(given.number("liquidationFee"));
        double maintenance = scene.margin().maintenance(scene.state(), 0);
        double equity = scene.margin().equity(scene.state(), 0);
        SizingContext context = new SizingContext()
                .of(Math.min(Math.abs(base), Math.abs(given.number("maxBase"))), 0)
                .account(equity, maintenance, maintenance - equity, Math.abs(base) * price, 0);
        context.of(context.size(), context.size() * price);
        context.margin().of(maintenance / (Math.abs(base) * price), oracle.liquidatorFee(), 0);
        double closed = side * new Sizing.Lots(1).quantity(context);
        return Map.of(
                "baseAfter", base + closed, "quoteAfter", given.number("quote") - closed * oracle.price(price, side));
    }

    private static Object closeFactor(VenueCase given) {
        Sizing.CloseFactor sizing = new Sizing.CloseFactor(
                SourceConstants.CURIE_SHARE,
                SourceConstants.CURIE_CLOSE_HEALTH,
                true,
                true,
                given.number("minPartial"));
        double notional = given.number("positionValue");
        SizingContext context = new SizingContext()
                .of(1, Math.abs(notional))
                .account(
                        given.number("accountValue"),
                        given.number("marginRequirement"),
                        0,
                        given.number("totalAbsPositionValue"),
                        0);
        return Map.of("ratio", sizing.quantity(context));
    }
}
