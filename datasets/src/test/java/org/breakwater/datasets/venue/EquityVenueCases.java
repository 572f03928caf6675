package org.breakwater.datasets.venue;

import static java.util.Map.entry;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breakwater.datasets.venue.VenueScene.Resolved;
import org.breakwater.models.account.Position;
import org.breakwater.models.liquidation.LiquidationTrigger;
import org.breakwater.models.liquidity.SkewFill;
import org.breakwater.models.margin.ClosingFee;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.EquityRecipe;
import org.breakwater.models.margin.EquityRecipe.OpenOrders;
import org.breakwater.models.margin.EquityRecipe.Weighted;
import org.breakwater.models.margin.NotionalBasis;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.SizeSchedule;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;

/** Functions of venue cases about the equity and the margin of accounts. */
final class EquityVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.ofEntries(
            entry("binance-usdm/account-margin", EquityVenueCases::binance),
            entry("drift-v2/account-margin", EquityVenueCases::driftPrediction),
            entry("dydx-v4/margin-schedule-4", EquityVenueCases::dydxMargin),
            entry("dydx-v4/account-equity-margin", EquityVenueCases::dydxAccount),
            entry("nautilus/margin-schedule", EquityVenueCases::nautilus),
            entry("synthetix-v3-perps/account-equity", EquityVenueCases::synthetixEquity),
            entry("synthetix-v3-perps/account-equity-2", EquityVenueCases::synthetixEquity),
            entry("synthetix-v3-perps/account-margin", EquityVenueCases::synthetixMargin));

    private static final String ACCOUNT = "a";

    /** Drift counts in millionths of a dollar and in ten-thousandths of a margin ratio; divisions truncate. */
    private static final VenueRounding DRIFT =
            new VenueRounding(1e-6, 1e-4, 0, Rounding.DOWN, Rounding.NONE, Rounding.NONE, Rounding.NONE);

    private EquityVenueCases() {}

    private static Object binance(VenueCase c) {
        MarginSchedule tier = MarginSchedule.Tiered.band(c.number("mmr"), c.number("cum"));
        Resolved scene = new VenueScene("USDT")
                .price("A", c.number("mk"))
                .contract(Perpetual.linear("A-PERP", "A", "USDT"), new ContractRules(tier, tier))
                .account(ACCOUNT, 0)
                .position(ACCOUNT, "A-PERP", c.number("q"), c.number("ep"))
                .resolve();
        return Map.of(
                "maintenanceMargin", scene.margin().maintenance(scene.state(), 0),
                "unrealizedPnl", scene.margin().profit(scene.state(), 0));
    }

    private static Object driftPrediction(VenueCase c) {
        ContractRules rules = new ContractRules(
                new MarginSchedule.Flat(c.number("marginRatioInitial") / 1e4),
                new MarginSchedule.Flat(c.number("marginRatioMaintenance") / 1e4),
                NotionalBasis.MARK,
                ClosingFee.none(),
                SourceConstants.DRIFT_PREDICTION_MAX_PRICE);
        Resolved scene = new VenueScene("USDC")
                .price("A", c.number("oracle"))
                .contract(Perpetual.linear("A-PERP", "A", "USDC"), rules)
                .equity(new EquityRecipe(
                        c.number("upnlInitialWeight") / 1e4,
                        c.number("upnlMaintWeight") / 1e4,
                        SourceConstants.DRIFT_INITIAL_PROFIT_CAP,
                        Weighted.POSITION,
                        OpenOrders.IGNORED))
                .rounding(DRIFT)
                .account(ACCOUNT, 0)
                .positionAtCost(ACCOUNT, new Position("A-PERP", c.number("base"), 1), -c.number("quoteAmount"))
                .resolve();
        return Map.of(
                "initialMargin", DRIFT.quoteQuanta(scene.margin().initial(scene.state(), 0)),
                "initialUpnl", DRIFT.quoteQuanta(scene.margin().initialProfit(scene.state(), 0)),
                "maintenanceMargin", DRIFT.quoteQuanta(scene.margin().maintenance(scene.state(), 0)),
                "maintenanceUpnl", DRIFT.quoteQuanta(scene.margin().maintenanceProfit(scene.state(), 0)));
    }

    /** Maintenance is a share of the base rate's margin: the ramp is no part of it. */
    static ContractRules dydx(MarginSchedule initial, double initialPpm, double maintenanceFractionPpm) {
        return new ContractRules(
                initial,
                new MarginSchedule.Scale(new MarginSchedule.Flat(initialPpm / 1e6), maintenanceFractionPpm / 1e6));
    }

    private static Object dydxMargin(VenueCase c) {
        double coins = Math.pow(10, c.number("baseAtomicResolution"));
        double price = c.number("price") * Math.pow(10, c.number("priceExponent"));
        ContractRules rules =
                dydx(ScheduleVenueCases.ramp(c, 1e6), c.number("initialMarginPpm"), c.number("maintenanceFractionPpm"));
        Resolved scene = new VenueScene("USDC")
                .price("A", price)
                .contract(Perpetual.linear("A-PERP", "A", "USDC"), rules)
                .rounding(ScheduleVenueCases.DYDX)
                .account(ACCOUNT, 0)
                .position(ACCOUNT, "A-PERP", c.number("positionBaseQuantums") * coins, price)
                .resolve();
        scene.margin().openInterest(scene.state(), 0, c.number("openInterestBaseQuantums") * coins);
        return Map.of(
                "initialMargin",
                ScheduleVenueCases.DYDX.quoteQuanta(scene.margin().initial(scene.state(), 0)),
                "maintenanceMargin",
                ScheduleVenueCases.DYDX.quoteQuanta(scene.margin().maintenance(scene.state(), 0)));
    }

    /** Two legs whose cost stands in the quote balance. */
    private static Object dydxAccount(VenueCase c) {
        VenueScene scene = new VenueScene("USDC")
                .rounding(ScheduleVenueCases.DYDX)
                .account(ACCOUNT, c.number("usdcQuoteQuantums") * SourceConstants.DYDX_QUOTE_QUANTUM);
        dydxLeg(scene, c, "btc", SourceConstants.DYDX_BTC_QUANTUM);
        dydxLeg(scene, c, "eth", SourceConstants.DYDX_ETH_QUANTUM);
        Resolved resolved = scene.resolve();
        VenueRounding quanta = ScheduleVenueCases.DYDX;
        return Map.of(
                "netCollateral", quanta.quoteQuanta(resolved.margin().equity(resolved.state(), 0)),
                "initialMargin", quanta.quoteQuanta(resolved.margin().initial(resolved.state(), 0)),
                "maintenanceMargin", quanta.quoteQuanta(resolved.margin().maintenance(resolved.state(), 0)));
    }

    private static void dydxLeg(VenueScene scene, VenueCase c, String coin, double quantum) {
        double ppm = c.number(coin + "ImfPpm");
        String symbol = coin + "-PERP";
        scene.price(coin, c.number(coin + "Oracle"))
                .contract(
                        Perpetual.linear(symbol, coin, "USDC"),
                        dydx(new MarginSchedule.Flat(ppm / 1e6), ppm, c.number(coin + "MaintFractionPpm")));
        double quantity = c.number(coin + "BaseQuantums") * quantum;
        if (quantity != 0) {
            scene.positionAtCost(ACCOUNT, new Position(symbol, quantity, 1), 0);
        }
    }

    private static Object nautilus(VenueCase c) {
        MarginSchedule schedule = new MarginSchedule.Scale(new MarginSchedule.ChosenLeverage(1), c.number("rate"));
        double price = c.number("price");
        boolean inverse = c.inputs().flag("inverse");
        Perpetual contract = inverse ? Perpetual.inverse("A-PERP", "A") : Perpetual.linear("A-PERP", "A", "USD");
        Resolved scene = new VenueScene("USD")
                .price("A", price)
                .contract(contract, new ContractRules(schedule, schedule))
                .account(ACCOUNT, 0)
                .position(ACCOUNT, new Position("A-PERP", c.number("quantity"), price, c.number("leverage"), 0, 0))
                .resolve();
        double margin = scene.margin().initial(scene.state(), 0);
        return Map.of("margin", inverse ? margin / scene.state().settlementPrice[0] : margin);
    }

    private static MarginSchedule skewed(double floor, double scale, double factor) {
        return new SizeSchedule.SkewShare(floor, scale, factor);
    }

    private static Object synthetixEquity(VenueCase c) {
        VenueScene scene = new VenueScene("USD").account(ACCOUNT, c.number("depositUsd"));
        VenueInputs sizes = c.inputs().part("sizes");
        for (Iterator<String> names = sizes.node().fieldNames(); names.hasNext(); ) {
            String coin = names.next();
            double scale = c.inputs().part("skewScale").number(coin);
            double entry =
                    new SkewFill(scale).price(c.inputs().part("entryOracle").number(coin), 0, sizes.number(coin));
            MarginSchedule initial = skewed(
                    c.inputs().part("minInitialMarginRatio").number(coin),
                    scale,
                    c.inputs().part("initialMarginFraction").number(coin));
            double scalar = c.inputs().part("maintenanceMarginScalar").number(coin);
            scene.price(coin, c.inputs().part("prices").number(coin))
                    .contract(
                            Perpetual.linear(coin + "-PERP", coin, "USD"),
                            new ContractRules(initial, new MarginSchedule.Scale(initial, scalar)));
            position(scene, coin, sizes.number(coin), entry);
        }
        return equities(scene.resolve());
    }

    /** Nothing where a case gives a size of zero. */
    private static void position(VenueScene scene, String coin, double size, double entry) {
        if (size != 0) {
            scene.position(ACCOUNT, coin + "-PERP", size, entry);
        }
    }

    private static Map<String, Object> equities(Resolved scene) {
        Map<String, Object> answer = new TreeMap<>();
        scene.book().instruments.forEach(contract -> answer.put("pnl_" + contract.underlying(), 0.0));
        answer.put("availableMargin", scene.margin().equity(scene.state(), 0));
        answer.put("liquidatable", TriggerVenueCases.liquidated(LiquidationTrigger.below(), scene));
        for (int p = scene.book().positionStart[0]; p < scene.book().positionStart[1]; p++) {
            int i = scene.book().positionInstrument[p];
            answer.put(
                    "pnl_" + scene.book().instruments.get(i).underlying(),
                    scene.margin().positionProfit(scene.state(), p));
        }
        return answer;
    }

    private static Object synthetixMargin(VenueCase c) {
        VenueScene scene = new VenueScene("USD").account(ACCOUNT, c.number("depositUsd"));
        for (String coin : List.of("btc", "eth")) {
            String named = coin.equals("btc") ? "Btc" : "Eth";
            double scale = c.number(coin + "SkewScale");
            double price = c.number(coin + "Price");
            double size = c.number(coin + "Size");
            MarginSchedule rate = skewed(c.number("minInitialMarginRatio"), scale, c.number("initialMarginFraction"));
            MarginSchedule least = new MarginSchedule.Constant(c.number("minimumPositionMargin" + named));
            ContractRules rules = new ContractRules(
                    new MarginSchedule.Sum(List.of(rate, least)),
                    new MarginSchedule.Sum(
                            List.of(new MarginSchedule.Scale(rate, c.number("maintenanceMarginScalar")), least)),
                    NotionalBasis.MARK,
                    new ClosingFee(c.number("liquidationRewardRatio"), ClosingFee.At.MARK),
                    Double.POSITIVE_INFINITY);
            scene.price(coin, price).contract(Perpetual.linear(coin + "-PERP", coin, "USD"), rules);
            position(scene, coin, size, new SkewFill(scale).price(price, 0, size));
        }
        Resolved resolved = scene.resolve();
        return Map.of(
                "initialMargin", resolved.margin().initial(resolved.state(), 0),
                "maintenanceMargin", resolved.margin().maintenance(resolved.state(), 0),
                "availableMargin", resolved.margin().equity(resolved.state(), 0),
                "withdrawable", resolved.margin().initialSlack(resolved.state(), 0));
    }
}
