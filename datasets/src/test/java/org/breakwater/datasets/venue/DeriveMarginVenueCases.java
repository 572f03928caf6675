package org.breakwater.datasets.venue;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.venue.OptionScene.Quote;
import org.breakwater.datasets.venue.VenueScene.Resolved;
import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.option.ListedContract;
import org.breakwater.models.margin.option.StandardCheck;
import org.breakwater.models.margin.portfolio.PortfolioCheck;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.option.OptionType;

/** Functions of venue cases about the margin of options at Derive v2. */
final class DeriveMarginVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.ofEntries(
            entry(
                    "derive-v2-standard-manager/account-margin-options-rule-based",
                    DeriveMarginVenueCases::standardManager),
            entry("derive-v2-pmrm/portfolio-margin-scenarios", DeriveMarginVenueCases::portfolioManager));

    private static final String ACCOUNT = "a";
    private static final String QUOTE = "USDC";

    private DeriveMarginVenueCases() {}

    private static Object standardManager(VenueCase c) {
        List<String> coins = new ArrayList<>();
        c.inputs().part("spot").node().fieldNames().forEachRemaining(coins::add);
        VenueScene futures = new VenueScene(QUOTE);
        OptionScene options = new OptionScene();
        double cash = c.number("cash");
        for (String coin : coins) {
            cash -= c.inputs().part("perps").number(coin)
                    * c.inputs().part("fundingIndexDelta").number(coin);
            standardCoin(options, c, coins.indexOf(coin), coin);
        }
        futures.account(ACCOUNT, cash);
        coins.forEach(coin -> standardFutures(futures, c, coin));
        standardOptions(options, c, coins);
        options.quote(quotes -> quotes.stablePrice = c.number("usdcPrice"));
        Resolved scene = futures.resolve();
        StandardCheck check = options.check(DerivePolicies.STANDARD);
        double coinsAtMark = 0;
        for (String coin : coins) {
            coinsAtMark += c.inputs().part("base").number(coin) * coinMark(c, coin);
        }
        return Map.of(
                "netInitialMargin", scene.margin().initialSlack(scene.state(), 0) - check.initialCash(),
                "netMaintenanceMargin", scene.margin().slack(scene.state(), 0) - check.maintenanceCash(),
                "markToMarket", cash + scene.margin().profit(scene.state(), 0) + coinsAtMark + check.optionValue());
    }

    /** Price of a coin in the stable coin. */
    private static double coinMark(VenueCase c, String coin) {
        return c.inputs().part("spot").number(coin) / c.number("usdcPrice");
    }

    private static void standardFutures(VenueScene scene, VenueCase c, String coin) {
        String symbol = coin + "-PERP";
        scene.price(coin, c.inputs().part("spot").number(coin))
                .accept(coin, DerivePolicies.COIN_HAIRCUT)
                .contract(Perpetual.linear(symbol, coin, QUOTE), DerivePolicies.PERPETUALS)
                .mark(symbol, c.inputs().part("perpPrice").number(coin));
        double held = c.inputs().part("base").number(coin);
        if (held != 0) {
            scene.balance(ACCOUNT, coin, held);
        }
        double quantity = c.inputs().part("perps").number(coin);
        if (quantity != 0) {
            scene.position(
                    ACCOUNT, symbol, quantity, c.inputs().part("perpEntry").number(coin));
        }
    }

    private static void standardCoin(OptionScene scene, VenueCase c, int number, String coin) {
        double[] confidence = c.inputs().part("spotPerpConfidence").numbers(coin);
        double price = c.inputs().part("perpPrice").number(coin);
        scene.line(ListedContract.spot(number), c.inputs().part("base").number(coin), Quote.at(coinMark(c, coin)))
                .line(
                        ListedContract.perpetual(number),
                        c.inputs().part("perps").number(coin),
                        new Quote(price, 0, 0, confidence[1]))
                .quote(quotes -> {
                    quotes.index[number] = c.inputs().part("spot").number(coin);
                    quotes.indexConfidence[number] = confidence[0];
                });
    }

    /** Each option has its forward at the same place of a list; one that is null is the settlement price. */
    private static void standardOptions(OptionScene scene, VenueCase c, List<String> coins) {
        List<VenueInputs> forwards = c.inputs().elements("forwards");
        List<VenueInputs> options = c.inputs().elements("options");
        for (int k = 0; k < options.size(); k++) {
            VenueInputs option = options.get(k);
            String coin = option.text("underlying");
            double settlement = c.inputs().part("settlementPrice").number(coin);
            double confidence =
                    Math.min(option.number("volConfidence"), forwards.get(k).number("confidence"));
            scene.line(
                    option(option, coins.indexOf(coin)),
                    option.number("amount"),
                    new Quote(forwards.get(k).number("forward", settlement), 0, option.number("vol"), confidence));
        }
    }

    private static ListedContract option(VenueInputs option, int underlying) {
        return ListedContract.option(
                option.flag("isCall") ? OptionType.CALL : OptionType.PUT,
                underlying,
                (long) option.number("secToExpiry"),
                option.number("strike"));
    }

    private static Object portfolioManager(VenueCase c) {
        OptionScene scene = new OptionScene()
                .line(ListedContract.spot(0), c.number("base"), Quote.at(c.number("spot") / c.number("stablePrice")))
                .line(
                        ListedContract.perpetual(0),
                        c.number("perp"),
                        new Quote(c.number("perpPrice"), 0, 0, c.number("perpConfidence")))
                .quote(quotes -> {
                    quotes.index[0] = c.number("spot");
                    quotes.indexConfidence[0] = c.number("spotConfidence");
                    quotes.stablePrice = c.number("stablePrice");
                });
        List<VenueInputs> options = c.inputs().elements("options");
        List<VenueInputs> forwards = c.inputs().elements("forwards");
        for (int k = 0; k < options.size(); k++) {
            portfolioOption(scene, 2 + k, options.get(k), forwards.get(k));
        }
        PortfolioCheck check = scene.check(DerivePolicies.PORTFOLIO);
        double settled = c.number("cash") + c.number("unrealisedPerpPnl") + c.number("unrealisedFunding");
        double value = settled + check.worth();
        return Map.of(
                "netInitialMargin",
                value - check.initial(),
                "netMaintenanceMargin",
                value - check.maintenance(),
                "portfolioMtM",
                value,
                "staticContingency",
                check.charged(DerivePolicies.COINS_AND_PERPETUALS) + check.charged(DerivePolicies.NAKED_SHORTS),
                "basisContingency",
                -check.charged(DerivePolicies.BASIS));
    }

    private static void portfolioOption(OptionScene scene, int line, VenueInputs option, VenueInputs forward) {
        double fixed = forward.number("fixed");
        double confidence = Math.min(
                option.number("volConfidence"),
                Math.min(forward.number("confidence"), forward.number("rateConfidence")));
        scene.line(
                        option(option, 0),
                        option.number("amount"),
                        new Quote(fixed + forward.number("variable"), fixed, option.number("vol"), confidence))
                .quote(quotes -> rate(quotes, line, forward.number("rate")));
    }

    private static void rate(ContractQuotes quotes, int line, double rate) {
        quotes.rate[quotes.listing().series(line)] = rate;
    }
}
