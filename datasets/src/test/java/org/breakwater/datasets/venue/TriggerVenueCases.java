package org.breakwater.datasets.venue;

import java.util.Map;
import org.breakwater.models.liquidation.AddOn;
import org.breakwater.models.liquidation.Excess;
import org.breakwater.models.liquidation.LiquidationTrigger;
import org.breakwater.models.liquidation.LiquidationTrigger.Comparator;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.schedule.MarginSchedule.Flat;
import org.breakwater.models.market.Perpetual;

/** Functions of venue cases about who is liquidated; all of them belong to {@link OracleVenueCases}. */
final class TriggerVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.of(
            "drift-v2/liquidation-trigger-buffer", TriggerVenueCases::driftBuffer,
            "dydx-v4/liquidation-trigger", TriggerVenueCases::dydx,
            "gmx-synthetics/liquidation-trigger", TriggerVenueCases::gmx,
            "gmx-synthetics/liquidation-trigger-pay-out", TriggerVenueCases::gmx,
            "nautilus/liquidation-trigger", TriggerVenueCases::nautilus);

    private static final ContractRules WITHOUT_MARGIN = new ContractRules(new Flat(0), new Flat(0));

    private TriggerVenueCases() {}

    /** A deposit and a profit, as one quote unit of profit for each contract, in quanta. */
    private static Object driftBuffer(VenueCase given) {
        double buffer = given.number("liquidationMarginBufferRatio") / 1e4;
        LiquidationTrigger trigger =
                new LiquidationTrigger(Comparator.BELOW, false, 1, buffer, buffer, new AddOn.None());
        double profit = given.number("perpQuoteAmount") * 1e6;
        VenueScene scene = new VenueScene("USDC")
                .price("X", 2)
                .contract(Perpetual.linear("X-PERP", "X", "USDC"), WITHOUT_MARGIN)
                .account("user", given.number("depositUsdc") * 1e6);
        VenueScene.Resolved user = (profit == 0 ? scene : scene.position("user", "X-PERP", profit, 1)).resolve();
        double equity = user.margin().equity(user.state(), 0);
        double exit = trigger.exitEquity(equity, user.margin().profit(user.state(), 0));
        return Map.of("totalCollateral", equity, "totalCollateralPlusBuffer", Math.rint(exit));
    }

    /** Everything in quanta; dYdX keeps no entry price, so the position enters at the oracle's. */
    private static Object dydx(VenueCase given) {
        double price = given.inputs().number("btcOracle", SourceConstants.DYDX_BTC)
                * (SourceConstants.DYDX_BTC_QUANTUM / SourceConstants.DYDX_QUOTE_QUANTUM);
        double quantity = given.number("btcBaseQuantums");
        double initial = SourceConstants.DYDX_INITIAL_PPM / 1e6;
        double maintenance = SourceConstants.DYDX_INITIAL_PPM * SourceConstants.DYDX_MAINTENANCE_FRACTION_PPM / 1e12;
        double cash = given.number("usdc") / SourceConstants.DYDX_QUOTE_QUANTUM + quantity * price;
        VenueScene scene = new VenueScene("USDC")
                .price("BTC", price)
                .contract(
                        Perpetual.linear("BTC-PERP", "BTC", "USDC"),
                        new ContractRules(new Flat(initial), new Flat(maintenance)))
                .account("user", Math.rint(cash));
        VenueScene.Resolved user =
                (quantity == 0 ? scene : scene.position("user", "BTC-PERP", quantity, price)).resolve();
        LiquidationTrigger trigger = new LiquidationTrigger(Comparator.BELOW, true, 1, 0, 0, new AddOn.None());
        return Map.of("liquidatable", liquidated(trigger, user));
    }

    private static Object gmx(VenueCase given) {
        return Map.of("liquidatable", liquidated(gmxTrigger(given), gmxPosition(given)));
    }

    static LiquidationTrigger gmxTrigger(VenueCase given) {
        AddOn floor = new AddOn.Floor(given.number("minCollateralUsd"), given.number("minCollateralFactor"));
        return new LiquidationTrigger(Comparator.BELOW, false, 1, 0, 0, floor);
    }

    /** One position, its entry price that of size in dollars over size in coins, and its own collateral. */
    static VenueScene.Resolved gmxPosition(VenueCase given) {
        double size = given.number("sizeInTokens");
        return new VenueScene("USD")
                .price("COLLATERAL", given.number("collateralPrice"))
                .price("X", given.number("indexPrice"))
                .accept("COLLATERAL", 0)
                .contract(Perpetual.linear("X-PERP", "X", "USD"), WITHOUT_MARGIN)
                .account("user", 0)
                .balance("user", "COLLATERAL", given.number("collateralAmount"))
                .position(
                        "user", "X-PERP", given.inputs().flag("isLong") ? size : -size, given.number("sizeUsd") / size)
                .resolve();
    }

    /** Whether the trigger liquidates the scene's account, which is unit 0, as a run asks. */
    static boolean liquidated(LiquidationTrigger trigger, VenueScene.Resolved scene) {
        return new Excess(scene.margin(), trigger).isBreached(scene.state(), 0);
    }

    /** Margin is fixed at the entry price: maintenance comes from the scene at entry, profit from the one at exit. */
    private static Object nautilus(VenueCase given) {
        VenueScene.Resolved entry = nautilusAt(given, given.number("entry"));
        VenueScene.Resolved exit = nautilusAt(given, given.number("exit"));
        double maintenance = entry.margin().maintenance(entry.state(), 0) / given.number("entry");
        double equity = exit.margin().equity(exit.state(), 0) / given.number("exit");
        LiquidationTrigger trigger = new LiquidationTrigger(
                Comparator.AT_OR_BELOW, false, given.number("triggerRatio"), 0, 0, new AddOn.None());
        double excess = trigger.excess(equity - maintenance, maintenance, 0, 0);
        return Map.of(
                "pnl",
                exit.margin().profit(exit.state(), 0) / given.number("exit"),
                "maint",
                maintenance,
                "threshold",
                trigger.required(maintenance, 0, 0),
                "liquidated",
                trigger.breached(excess));
    }

    /** An inverse position on its chosen leverage, by which the margin's rate is divided. */
    private static VenueScene.Resolved nautilusAt(VenueCase given, double price) {
        Flat rate = new Flat(given.number("maintRate") / given.number("leverage"));
        return new VenueScene("USD")
                .price("BTC", price)
                .accept("BTC", 0)
                .contract(Perpetual.inverse("BTC-PERP", "BTC"), new ContractRules(rate, rate))
                .account("user", 0)
                .balance("user", "BTC", given.number("startBtc"))
                .position("user", "BTC-PERP", given.number("quantity"), given.number("entry"))
                .resolve();
    }
}
