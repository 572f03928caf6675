package org.breakwater.datasets.venue;

import java.util.Map;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.LossLayer.Fund.Covers;
import org.breakwater.models.loss.LossLayer.Socialisation.Base;
import org.breakwater.models.loss.Socialiser;
import org.breakwater.models.loss.fund.HealthShortfall;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.rounding.Rounding;

/** Functions of venue cases that take a loss through all layers of a waterfall. */
final class WaterfallVenueCases {

    private static final double FOREVER = Double.POSITIVE_INFINITY;

    /** Margin does not enter these cases. */
    private static final ContractRules RULES =
            new ContractRules(new MarginSchedule.Flat(0.1), new MarginSchedule.Flat(0.05));

    static final Map<String, VenueFunction> FUNCTIONS = Map.of(
            "drift-v2/loss-waterfall", WaterfallVenueCases::overContracts,
            "drift-v2/loss-waterfall-2", WaterfallVenueCases::overDeposits,
            "mango-v4/loss-waterfall", WaterfallVenueCases::restoringHealth);

    private WaterfallVenueCases() {}

    private static Object overContracts(VenueCase given) {
        double loss = Math.abs(given.number("bankruptQuote"));
        double longs = Math.abs(given.number("oiLong"));
        double shorts = Math.abs(given.number("oiShort"));
        double holder = Math.abs(given.number("holderSize"));
        VenueScene scene = new VenueScene("USD")
                .capitalLayers(1)
                .price("COIN", 1)
                .contract(Perpetual.linear("PERP", "COIN", "USD"), RULES)
                .account("bankrupt", -loss)
                .position("bankrupt", "PERP", 1, 1)
                .account("long", loss)
                .position("long", "PERP", holder, 1)
                .account("short", loss)
                .position("short", "PERP", -holder, 1);
        others(scene, "longs", longs - holder, loss);
        others(scene, "shorts", holder - shorts, loss);
        VenueScene.Resolved resolved = scene.resolve();
        onlyNamedAccountsHold(resolved);
        LossScene waterfall = new LossScene(
                resolved,
                Map.of("USD", given.number("insuranceFund")),
                new LossLayer.Fund(FOREVER, false),
                new LossLayer.Capital("fee pool", given.number("feePool")),
                new LossLayer.Socialisation(Base.CONTRACTS));
        waterfall.cover(0, resolved.book().balanceStart[0], loss);
        double socialised = waterfall.sum(EventKind.SOCIALISED);
        double perContract = Socialiser.perUnit(socialised, 1, longs + shorts, Rounding.NONE);
        return Map.of(
                "cumFundingLongAfter", given.number("cumFundingLong") + perContract,
                "cumFundingShortAfter", given.number("cumFundingShort") - perContract,
                "marketSocialLoss", socialised,
                "longHolderFundingPaid", waterfall.cash(1) - loss,
                "shortHolderFundingPaid", waterfall.cash(2) - loss);
    }

    private static void others(VenueScene scene, String id, double contracts, double cash) {
        if (contracts != 0) {
            scene.account(id, cash).position(id, "PERP", contracts, 1);
        }
    }

    /** The first account has closed its position; the maker, who only balances the book, holds nothing that counts. */
    private static void onlyNamedAccountsHold(VenueScene.Resolved scene) {
        int leg = scene.book().positionStart[0];
        scene.state().closedQuantity[leg] = scene.state().quantity[leg];
        scene.state().closedValue[leg] = scene.state().quantity[leg] * scene.book().entryValue[leg];
        scene.state().quantity[leg] = 0;
        int maker = scene.book().units() - 1;
        for (int p = scene.book().positionStart[maker]; p < scene.book().positionStart[maker + 1]; p++) {
            scene.state().quantity[p] = 0;
        }
    }

    private static Object overDeposits(VenueCase given) {
        double loss = given.number("borrow");
        VenueScene.Resolved scene = new VenueScene("USD")
                .account("bankrupt", -loss)
                .account("depositors", given.number("totalDeposits"))
                .resolve();
        LossScene waterfall = new LossScene(
                scene,
                Map.of("USD", given.number("insuranceFund")),
                new LossLayer.Fund(FOREVER, false),
                new LossLayer.Socialisation(Base.DEPOSITS));
        waterfall.cover(0, scene.book().balanceStart[0], loss);
        return Map.of("depositsAfter", waterfall.cash(1), "socialLoss", waterfall.sum(EventKind.SOCIALISED));
    }

    /**
     * A liquidator takes over as much of the negative profit as the fund pays for, up to its own limit; weights of a debt are
     * two less those of an asset.
     */
    private static Object restoringHealth(VenueCase given) {
        double price = given.number("settlePrice");
        double weight = given.number("settleTokenWeight");
        double debt = Math.abs(given.number("liqeePerpQuote"));
        double balance = given.number("liqeeSettleToken") - debt;
        double fund = given.number("insuranceFund");
        VenueScene.Resolved scene = new VenueScene("USD")
                .price("COIN", 1)
                .price("SETTLE", price)
                .price("INSURANCE", given.number("insurancePrice"))
                .accept("SETTLE", 1 - weight)
                .contract(Perpetual.linear("PERP", "COIN", "SETTLE"), RULES)
                .account("liqee", given.number("liqeeOtherUsd"))
                .balance("liqee", "SETTLE", balance)
                .position("liqee", "PERP", 1, 1)
                .account("holder", debt * price)
                .position("holder", "PERP", 1, 1)
                .resolve();
        onlyNamedAccountsHold(scene);
        LossScene waterfall = new LossScene(
                scene,
                Map.of("INSURANCE", fund),
                new LossLayer.Fund(given.number("liqorMaxTransfer") * price, FOREVER, false, 0, Covers.DEFICIT),
                new LossLayer.Socialisation(Base.CONTRACTS, true, Rounding.NONE, 0));
        int slot = scene.book().settlementSlot[scene.book().positionStart[0]];
        double shortfall = HealthShortfall.coins(
                given.number("liqeeOtherUsd"), balance, weight * price, (2 - weight) * price, debt);
        waterfall.cover(0, slot, shortfall);
        double taken = waterfall.sum(EventKind.FUND_PAID) / price;
        double socialised = waterfall.sum(EventKind.SOCIALISED) / price;
        int insurance = scene.book().assets.indexOf("INSURANCE");
        return Map.of(
                "liqorPerpQuote",
                -taken,
                "insurancePaid",
                fund - scene.state().fund[insurance],
                "socializedLoss",
                socialised,
                "liqeePerpAfter",
                taken + socialised - debt);
    }
}
