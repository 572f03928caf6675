package org.breakwater.datasets.venue;

import java.util.Map;
import org.breakwater.models.liquidation.seizure.BonusSeizure;
import org.breakwater.models.liquidation.seizure.DiscountedSale;
import org.breakwater.models.liquidation.seizure.MultiplierExchange;
import org.breakwater.models.liquidation.seizure.MultiplierExchange.Coin;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.Steps;

/** Functions of venue cases about debt that a liquidator repays and collateral that it takes. */
final class SeizureVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.of(
            "aave-v3/health-factor",
            SeizureVenueCases::health,
            "aave-v3/liquidation-bonus-close-factor",
            SeizureVenueCases::bonus,
            "drift-v2/partial-liquidation-sizing-2",
            SeizureVenueCases::cover,
            "drift-v2/liquidation-bonus",
            SeizureVenueCases::liabilityFor,
            "drift-v2/liquidation-bonus-2",
            SeizureVenueCases::assetFor,
            "perp-curie/partial-liquidation-sizing-collateral",
            SeizureVenueCases::maxRepaid,
            "perp-curie/partial-liquidation-sizing-collateral-2",
            SeizureVenueCases::maxCollateral,
            "perp-curie/collateral-liquidation-discount",
            SeizureVenueCases::settlement);

    private static final Steps DRIFT = SizingVenueCases.DRIFT;
    private static final double DRIFT_WEIGHT = SizingVenueCases.DRIFT_WEIGHT;

    /** Perpetual Protocol Curie: the settlement token has six digits. */
    private static final Steps CURIE = new Steps(1e6, 1e6, 1, Rounding.DOWN);

    private SeizureVenueCases() {}

    /** One asset is lent, one is owed; the loan counts the first by its liquidation threshold. */
    private static Object health(VenueCase given) {
        VenueScene.Resolved scene = new VenueScene("USD")
                .price("COLLATERAL", 1)
                .accept("COLLATERAL", 1 - given.number("liquidationThreshold"))
                .account("user", -given.number("debtUsd"))
                .balance("user", "COLLATERAL", given.number("collateralUsd"))
                .resolve();
        return Map.of("healthFactor", scene.margin().health(scene.state(), 0));
    }

    private static Object bonus(VenueCase given) {
        Sizing.CloseFactor sizing = new Sizing.CloseFactor(
                SourceConstants.AAVE_CLOSE_FACTOR, SourceConstants.AAVE_CLOSE_FACTOR_HEALTH, false, false, 0);
        double debt = given.number("debt");
        double wanted =
                Math.min(given.number("debtToCover"), debt * sizing.factor(given.number("healthFactor"), debt, debt));
        BonusSeizure seizure = new BonusSeizure(given.number("liquidationBonus"), given.number("protocolFee"));
        double debtPrice = given.number("debtPrice");
        double collateralPrice = given.number("collateralPrice");
        double balance = given.number("collateralBalance");
        double taken = seizure.taken(wanted, debtPrice, collateralPrice, balance);
        double fee = seizure.protocolFee(taken);
        return Map.of(
                "debtRepaid",
                seizure.repaid(wanted, debtPrice, collateralPrice, balance),
                "collateralToLiquidator",
                taken - fee,
                "protocolFee",
                fee);
    }

    private static Object cover(VenueCase given) {
        Coin debt = coin(given, "liability");
        double repaid = exchange(given, "assetLiquidationMultiplier", "liabilityLiquidationMultiplier")
                .cover(
                        given.number("marginShortage") / DRIFT.quote(),
                        given.number("assetWeight") / DRIFT_WEIGHT,
                        given.number("liabilityWeight") / DRIFT_WEIGHT,
                        given.number("ifLiquidationFee") / DRIFT.rate(),
                        debt);
        return Map.of("liabilityTransfer", Math.rint(repaid * debt.steps()));
    }

    private static Object liabilityFor(VenueCase given) {
        Coin asset = coin(given, "asset");
        Coin debt = coin(given, "liability");
        double repaid = exchange(given, "assetMultiplier", "liabilityMultiplier")
                .liabilityFor(given.number("assetAmount") / asset.steps(), asset, debt);
        return Map.of("liabilityTransfer", Math.rint(repaid * debt.steps()));
    }

    private static Object assetFor(VenueCase given) {
        Coin asset = coin(given, "asset");
        Coin debt = coin(given, "liability");
        double taken = exchange(given, "assetMultiplier", "liabilityMultiplier")
                .assetFor(
                        given.number("liabilityTransfer") / debt.steps(),
                        debt,
                        given.number("assetAmount") / asset.steps(),
                        asset);
        return Map.of("assetTransfer", Math.rint(taken * asset.steps()));
    }

    /** Drift v2, math/liquidation.rs: a rest of less than a dollar goes along. */
    private static MultiplierExchange exchange(VenueCase given, String asset, String liability) {
        return new MultiplierExchange(
                given.number(asset) / DRIFT.rate(), given.number(liability) / DRIFT.rate(), 1, DRIFT);
    }

    private static Coin coin(VenueCase given, String side) {
        return new Coin(given.number(side + "Price") / DRIFT.quote(), Math.pow(10, given.number(side + "Decimals")));
    }

    private static Object maxRepaid(VenueCase given) {
        DiscountedSale sale = new DiscountedSale(
                0, given.number("ifFee"), given.number("liquidationRatio"), given.number("dust"), Steps.none());
        return Map.of(
                "maxRepaid",
                sale.maxRepaid(given.number("settlementTokenValue"), given.number("totalMarginRequirement")));
    }

    private static Object maxCollateral(VenueCase given) {
        DiscountedSale sale = sale(given, Steps.none());
        double repaid = sale.maxRepaid(-given.number("debt"), 0);
        return Map.of(
                "maxRepaid",
                repaid,
                "maxCollateral",
                sale.collateralFor(repaid, given.number("price"), given.number("balance")));
    }

    private static Object settlement(VenueCase given) {
        return Map.of("settlement", sale(given, CURIE).costOf(given.number("amount"), given.number("price")));
    }

    private static DiscountedSale sale(VenueCase given, Steps steps) {
        return new DiscountedSale(
                given.number("discount"),
                SourceConstants.CURIE_FUND_FEE,
                SourceConstants.CURIE_SHARE,
                SourceConstants.CURIE_DUST,
                steps);
    }
}
