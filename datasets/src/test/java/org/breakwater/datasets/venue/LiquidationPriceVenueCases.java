package org.breakwater.datasets.venue;

import static java.util.Map.entry;

import java.util.Map;
import org.breakwater.datasets.venue.VenueScene.Resolved;
import org.breakwater.models.margin.ClosingFee;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.LiquidationPriceSolver;
import org.breakwater.models.margin.LiquidationPriceSolver.Target;
import org.breakwater.models.margin.NotionalBasis;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.rounding.PriceTick;
import org.breakwater.models.rounding.Rounding;

/** Functions of venue cases about liquidation and bankruptcy prices. */
final class LiquidationPriceVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.ofEntries(
            entry("binance-usdm/liquidation-price", LiquidationPriceVenueCases::binanceCross),
            entry("binance-usdm/liquidation-price-2", LiquidationPriceVenueCases::binanceIsolated),
            entry("bybit/liquidation-price", LiquidationPriceVenueCases::bybit),
            entry("bybit/liquidation-price-2", LiquidationPriceVenueCases::bybitShortForm),
            entry("bybit/bankruptcy-price-liquidation-price", LiquidationPriceVenueCases::bybitInverse),
            entry("okx-gate/liquidation-price", LiquidationPriceVenueCases::okx),
            entry("hyperliquid/liquidation-price", LiquidationPriceVenueCases::hyperliquid));

    private static final String ACCOUNT = "a";

    private LiquidationPriceVenueCases() {}

    private static double side(VenueCase c) {
        return c.text("side").equals("long") ? 1 : -1;
    }

    private static double price(Resolved scene, Target target) {
        return new LiquidationPriceSolver(scene.margin(), scene.book()).solve(scene.state(), 0, 0, target);
    }

    private static ContractRules rules(
            MarginSchedule initial, MarginSchedule maintenance, NotionalBasis basis, ClosingFee closing) {
        return new ContractRules(initial, maintenance, basis, closing, Double.POSITIVE_INFINITY);
    }

    /** Of a contract whose initial margin no case asks for. */
    private static ContractRules keeping(MarginSchedule maintenance) {
        return new ContractRules(maintenance, maintenance);
    }

    private static void contract(
            VenueScene scene, String coin, double quantity, double entry, double mark, ContractRules rules) {
        String symbol = coin + "-PERP";
        scene.price(coin, mark)
                .contract(Perpetual.linear(symbol, coin, "USD"), rules)
                .position(ACCOUNT, symbol, quantity, entry);
    }

    private static Object binanceCross(VenueCase c) {
        VenueScene scene = new VenueScene("USD").account(ACCOUNT, c.number("walletBalance"));
        double entry = c.number("entryPrice");
        contract(
                scene,
                "A",
                side(c) * c.number("quantity"),
                entry,
                entry,
                keeping(MarginSchedule.Tiered.band(c.number("mmr"), c.number("cum"))));
        if (c.inputs().has("otherContract")) {
            VenueInputs other = c.inputs().part("otherContract");
            contract(
                    scene,
                    "B",
                    other.number("quantity"),
                    other.number("entryPrice"),
                    other.number("markPrice"),
                    keeping(MarginSchedule.Tiered.band(other.number("mmr"), other.number("cum"))));
        }
        PriceTick printed = new PriceTick(SourceConstants.BINANCE_PRINTED_TICK, Rounding.HALF_UP);
        return Map.of("liquidationPrice", printed.apply(price(scene.resolve(), Target.SLACK)));
    }

    /** One position whose margin is its initial margin at the chosen leverage, and more if the case gives more. */
    private static Resolved isolated(VenueCase c, String size, ContractRules rules) {
        double entry = c.number("entryPrice");
        VenueScene scene = new VenueScene("USD").account(ACCOUNT, 0);
        contract(scene, "A", side(c) * c.number(size), entry, entry, rules);
        Resolved resolved = scene.resolve();
        resolved.state().balance[0] =
                resolved.margin().initial(resolved.state(), 0) + c.inputs().number("extraMargin", 0);
        return resolved;
    }

    private static MarginSchedule leverage(VenueCase c) {
        return new MarginSchedule.ChosenLeverage(c.number("leverage"));
    }

    private static Object binanceIsolated(VenueCase c) {
        MarginSchedule maintenance = MarginSchedule.Tiered.band(c.number("mmr"), c.number("cum"));
        ContractRules rules = new ContractRules(leverage(c), maintenance);
        return Map.of("liquidationPrice", price(isolated(c, "quantity", rules), Target.SLACK));
    }

    private static ContractRules bybitRules(VenueCase c, double deduction) {
        MarginSchedule maintenance = MarginSchedule.Tiered.band(c.number("mmr"), deduction);
        return rules(leverage(c), maintenance, NotionalBasis.ENTRY, ClosingFee.none());
    }

    private static Object bybit(VenueCase c) {
        Resolved scene = isolated(c, "size", bybitRules(c, c.number("deduction")));
        return Map.of(
                "initialMargin", scene.margin().initial(scene.state(), 0),
                "maintenanceMargin", scene.margin().maintenance(scene.state(), 0),
                "liquidationPrice", price(scene, Target.SLACK));
    }

    private static Object bybitShortForm(VenueCase c) {
        return Map.of("liquidationPrice", price(isolated(c, "quantity", bybitRules(c, 0)), Target.SLACK));
    }

    /** The tick lies on the side of the liquidation price that is farther from bankruptcy. */
    private static Object bybitInverse(VenueCase c) {
        MarginSchedule maintenance = new MarginSchedule.Flat(c.number("mmr"));
        ContractRules rules = rules(
                maintenance,
                maintenance,
                NotionalBasis.ENTRY,
                new ClosingFee(c.number("takerFee"), ClosingFee.At.BANKRUPTCY));
        double entry = c.number("entryPrice");
        Resolved scene = new VenueScene("USD")
                .price("BTC", entry)
                .accept("BTC", 0)
                .account(ACCOUNT, 0)
                .balance(ACCOUNT, "BTC", c.number("balanceBtc"))
                .contract(Perpetual.inverse("BTCUSD", "BTC"), rules)
                .position(ACCOUNT, "BTCUSD", c.number("quantityUsd"), entry)
                .resolve();
        Rounding away = c.number("quantityUsd") > 0 ? Rounding.CEILING : Rounding.FLOOR;
        PriceTick tick = new PriceTick(SourceConstants.BYBIT_INVERSE_TICK, away);
        return Map.of(
                "bankruptcyPrice", price(scene, Target.EQUITY),
                "liquidationPrice", tick.apply(price(scene, Target.SLACK)));
    }

    private static Object okx(VenueCase c) {
        ContractRules rules = rules(
                leverage(c),
                new MarginSchedule.Flat(c.number("mmr")),
                NotionalBasis.MARK,
                new ClosingFee(c.number("takerFee"), ClosingFee.At.MARK));
        return Map.of("liquidationPrice", price(isolated(c, "quantity", rules), Target.SLACK));
    }

    /** The case gives what is left above maintenance. */
    private static Object hyperliquid(VenueCase c) {
        double mark = c.number("price");
        VenueScene scene = new VenueScene("USD").account(ACCOUNT, 0);
        contract(
                scene,
                "A",
                c.number("side") * c.number("size"),
                mark,
                mark,
                keeping(new MarginSchedule.Flat(c.number("l"))));
        Resolved resolved = scene.resolve();
        resolved.state().balance[0] =
                c.number("marginAvailable") + resolved.margin().maintenance(resolved.state(), 0);
        return Map.of("liquidationPrice", price(resolved, Target.SLACK));
    }
}
