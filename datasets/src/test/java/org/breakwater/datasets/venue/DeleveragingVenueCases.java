package org.breakwater.datasets.venue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.loss.AdlQueue;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.adl.AdlMatching;
import org.breakwater.models.loss.adl.AdlPair;
import org.breakwater.models.loss.adl.AdlPolicy;
import org.breakwater.models.loss.adl.AdlPrice;
import org.breakwater.models.loss.adl.AdlRanking;
import org.breakwater.models.loss.adl.AdlRanks;
import org.breakwater.models.loss.adl.AdlTrigger;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;
import org.jspecify.annotations.Nullable;

/** Functions of venue cases about auto-deleveraging. */
final class DeleveragingVenueCases {

    private static final long SEED = 1;

    private static final double DYDX_INITIAL = SourceConstants.DYDX_INITIAL_PPM / 1e6;

    /** dYdX: liquidity tier of the source's tests. */
    private static final ContractRules DYDX = new ContractRules(
            new MarginSchedule.Flat(DYDX_INITIAL),
            new MarginSchedule.Flat(DYDX_INITIAL * SourceConstants.DYDX_MAINTENANCE_FRACTION_PPM / 1e6));

    private static final VenueRounding DYDX_ROUNDING = new VenueRounding(
            SourceConstants.DYDX_QUOTE_QUANTUM, 0, 0, Rounding.NONE, Rounding.CEILING, Rounding.NONE, Rounding.NONE);

    /** Margin does not enter the cases of other venues. */
    private static final ContractRules ANY =
            new ContractRules(new MarginSchedule.Flat(0.1), new MarginSchedule.Flat(0.05));

    /** BitMEX: how far winners' entry lies below the mark, so that any score leaves them means to be deleveraged. */
    private static final double FAR_BELOW = 1_000;

    static final Map<String, VenueFunction> FUNCTIONS = new TreeMap<>(Map.of(
            "bitmex/adl-ranking-counterparty-choice", DeleveragingVenueCases::counterparties,
            "bitmex/adl-ranking", DeleveragingVenueCases::percentile,
            "bitmex/adl-ranking-2", DeleveragingVenueCases::score,
            "dydx-v4/adl-trigger", DeleveragingVenueCases::prices,
            "dydx-v4/deleveraging-outcome", DeleveragingVenueCases::pair,
            "dydx-v4/deleveraging-outcome-2", DeleveragingVenueCases::pair,
            "dydx-v4/deleveraging-outcome-3", DeleveragingVenueCases::pair,
            "gmx-synthetics/adl-trigger", DeleveragingVenueCases::poolProfit,
            "gmx-synthetics/deleveraging-outcome", DeleveragingVenueCases::keeper));

    private DeleveragingVenueCases() {}

    private static Object counterparties(VenueCase given) {
        double bankruptcy = given.number("bankruptcyPrice");
        double mark = bankruptcy * (1 + 1 / FAR_BELOW);
        double size = given.number("liquidatedShort");
        VenueScene.Resolved scene = scored(given, mark)
                .account("failed", 0)
                .position("failed", "PERP", -size, bankruptcy)
                .resolve();
        int failed = given.inputs().elements("accounts").size();
        int leg = scene.book().positionStart[failed];
        scene.state().quantity[leg] = 0;
        scene.state().closedQuantity[leg] = -size;
        scene.state().closedValue[leg] = -size * mark;
        double deficit = size * (mark - bankruptcy);
        AdlQueue queue = new AdlQueue(
                scene.book(),
                scene.margin(),
                AdlPolicy.standard(),
                new Ledger(scene.book().assets.size()),
                EventSink.NONE);
        queue.begin();
        List<Integer> order = order(scene, queue.ranks());
        queue.recover(scene.state(), leg, deficit, deficit, SEED);
        return outcome(scene, order);
    }

    private static List<Integer> order(VenueScene.Resolved scene, AdlRanks ranks) {
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < ranks.size(scene.state(), 0, true, SEED); k++) {
            order.add(ranks.unit(ranks.position(scene.state(), 0, true, k, SEED)));
        }
        return order;
    }

    private static Object outcome(VenueScene.Resolved scene, List<Integer> order) {
        Map<String, Object> answer = new LinkedHashMap<>();
        List<Integer> names = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        for (int unit : order) {
            int p = scene.book().positionStart[unit];
            String name = scene.book().unitIds.get(unit);
            double part = scene.book().quantity[p] - scene.state().quantity[p];
            names.add(Integer.valueOf(name));
            if (part > 0) {
                closed.add(
                        name + ":" + new BigDecimal(part).stripTrailingZeros().toPlainString());
            }
            answer.put("remaining" + name, scene.state().quantity[p]);
        }
        answer.put("order", names);
        answer.put("closed", closed);
        return answer;
    }

    private static Object percentile(VenueCase given) {
        VenueScene.Resolved scene = scored(given, FAR_BELOW).resolve();
        AdlRanks ranks =
                new AdlRanks(scene.book(), scene.margin(), AdlPolicy.standard().ranking());
        int accounts = given.inputs().elements("accounts").size();
        double[] percentile = new double[accounts];
        for (int u = 0; u < accounts; u++) {
            percentile[u] = 20.0 * ranks.fifth(scene.state(), scene.book().positionStart[u], SEED);
        }
        return Map.of("percentile", percentile);
    }

    /** Accounts with long positions far in profit, and so much cash that each has the score that the case gives. */
    private static VenueScene scored(VenueCase given, double mark) {
        double entry = mark / FAR_BELOW;
        VenueScene scene =
                new VenueScene("USD").price("COIN", mark).contract(Perpetual.linear("PERP", "COIN", "USD"), ANY);
        for (VenueInputs account : given.inputs().elements("accounts")) {
            double quantity = account.number("quantity");
            double profit = quantity * (mark - entry);
            double worth = (mark / entry - 1) * (quantity * mark) / account.number("score");
            String id = account.text("account");
            scene.account(id, worth - profit).position(id, "PERP", quantity, entry);
        }
        return scene;
    }

    private static Object score(VenueCase given) {
        double quantity = given.number("quantity");
        double entry = given.number("entry");
        VenueScene.Resolved scene = new VenueScene("USD")
                .price("COIN", given.number("mark"))
                .contract(Perpetual.linear("PERP", "COIN", "USD"), ANY)
                .account("a", quantity * (entry - given.number("bankruptcy")))
                .position("a", "PERP", quantity, entry)
                .resolve();
        AdlRanking ranking = new AdlRanking.ProfitTimesLeverage(true);
        return Map.of("score", new AdlRanks(scene.book(), scene.margin(), ranking).score(scene.state(), 0));
    }

    private static Object prices(VenueCase given) {
        double quantity = given.number("btcBaseQuantums") / (1 / SourceConstants.DYDX_BTC_QUANTUM);
        VenueScene scene = dydx(given);
        account(scene, "a", given.number("usdc"), quantity, 0);
        VenueScene.Resolved resolved = scene.resolve();
        @Nullable
        AdlPrice price = new AdlPair(resolved.book(), resolved.margin(), DYDX_ROUNDING)
                .price(resolved.state(), 0, dydxPolicy(given.inputs().flag("finalSettlement")));
        return Map.of("atBankruptcyPrice", price == AdlPrice.BANKRUPTCY, "atOraclePrice", price == AdlPrice.ORACLE);
    }

    private static AdlPolicy dydxPolicy(boolean finalSettlement) {
        AdlTrigger trigger = finalSettlement ? new AdlTrigger.FinalSettlement() : new AdlTrigger.Deficit();
        return new AdlPolicy(trigger, new AdlRanking.PseudoRandom(), AdlPrice.BANKRUPTCY, AdlMatching.WHOLE_PAIR);
    }

    /** Inputs do not tell whether the market is being closed; the rule of the case does. */
    private static Object pair(VenueCase given) {
        VenueInputs in = given.inputs();
        VenueScene scene = dydx(given);
        double liquidatedUsdc = given.number("liquidatedUsdc");
        double offsettingUsdc = given.number("offsettingUsdc");
        account(scene, "liquidated", liquidatedUsdc, given.number("liquidatedBtc"), in.number("liquidatedEth", 0));
        account(scene, "offsetting", offsettingUsdc, given.number("offsettingBtc"), in.number("offsettingEth", 0));
        VenueScene.Resolved resolved = scene.resolve();
        AdlPrice price = given.rule().contains("at oracle") ? AdlPrice.ORACLE : AdlPrice.BANKRUPTCY;
        double quote = new AdlPair(resolved.book(), resolved.margin(), DYDX_ROUNDING)
                .quote(
                        resolved.state(),
                        0,
                        leg(resolved, 0),
                        1,
                        leg(resolved, 1),
                        Math.abs(given.number("deltaBtc")),
                        price);
        if (Double.isNaN(quote)) {
            return Map.of("accepted", false);
        }
        return Map.of(
                "accepted",
                true,
                "liquidatedUsdcAfter",
                liquidatedUsdc + quote,
                "offsettingUsdcAfter",
                offsettingUsdc - quote);
    }

    /** Slot of an account's position in BTC. */
    private static int leg(VenueScene.Resolved scene, int unit) {
        int p = scene.book().positionStart[unit];
        while (!scene.book()
                .instruments
                .get(scene.book().positionInstrument[p])
                .symbol()
                .equals("BTC-USD")) {
            p++;
        }
        return p;
    }

    private static VenueScene dydx(VenueCase given) {
        return new VenueScene("USDC")
                .price("BTC", given.inputs().number("btcOracle", SourceConstants.DYDX_BTC))
                .price("ETH", given.inputs().number("ethOracle", SourceConstants.DYDX_ETH))
                .contract(Perpetual.linear("BTC-USD", "BTC", "USDC"), DYDX)
                .contract(Perpetual.linear("ETH-USD", "ETH", "USDC"), DYDX);
    }

    /** An account as dYdX keeps it: what its positions cost has left its quote balance. */
    private static void account(VenueScene scene, String id, double usdc, double btc, double eth) {
        scene.account(id, usdc + btc * SourceConstants.DYDX_BTC + eth * SourceConstants.DYDX_ETH);
        if (btc != 0) {
            scene.position(id, "BTC-USD", btc, SourceConstants.DYDX_BTC);
        }
        if (eth != 0) {
            scene.position(id, "ETH-USD", eth, SourceConstants.DYDX_ETH);
        }
    }

    private static Object poolProfit(VenueCase given) {
        VenueScene.Resolved scene = new VenueScene("USD")
                .price("SOL", given.number("price"))
                .contract(Perpetual.linear("PERP", "SOL", "USD"), ANY)
                .account("a", 0)
                .position("a", "PERP", given.number("positionTokens"), given.number("entry"))
                .resolve();
        AdlTrigger.PoolProfit trigger =
                new AdlTrigger.PoolProfit(given.number("maxPnlFactorForAdl"), given.number("minPnlFactorAfterAdl"));
        double profit = scene.margin().profit(scene.state(), 0);
        double pool = given.number("poolLongTokenEth") * given.number("ethPrice");
        return Map.of("pnlUsd", profit, "adlEnabled", trigger.reached(profit, pool));
    }

    /** The case gives neither pool nor entry, so that no profit, only the keeper's order, limits what is closed. */
    private static Object keeper(VenueCase given) {
        double profit = 0;
        double left = AdlTrigger.PoolProfit.left(
                given.number("sizeUsd"), given.number("sizeDeltaUsd"), profit, Double.POSITIVE_INFINITY);
        return Map.of("sizeUsdAfter", left);
    }
}
