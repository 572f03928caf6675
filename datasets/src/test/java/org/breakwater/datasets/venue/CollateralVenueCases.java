package org.breakwater.datasets.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breakwater.models.collateral.CollateralRule;
import org.breakwater.models.collateral.CollateralTier;
import org.breakwater.models.collateral.CollateralWeight;
import org.breakwater.models.collateral.CollateralWeight.MarginalTiers;
import org.breakwater.models.collateral.LiabilityWeight;
import org.breakwater.models.collateral.WeightGrid;
import org.breakwater.models.rounding.Rounding;

/** Functions of venue cases about what collateral and debts count for. */
final class CollateralVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.of(
            "bybit/collateral-haircut", CollateralVenueCases::tiers,
            "okx-gate/collateral-haircut", CollateralVenueCases::caps,
            "drift-v2/collateral-haircut-liability-weight-size-dependent", CollateralVenueCases::weights,
            "drift-v2/collateral-haircut-liability-weight-size-dependent-2", CollateralVenueCases::weights,
            "drift-v2/collateral-haircut-liability-weight-size-dependent-3", CollateralVenueCases::weights,
            "drift-v2/collateral-haircut-liability-weight-size-dependent-4", CollateralVenueCases::weights,
            "drift-v2/collateral-haircut-concentration-cap", CollateralVenueCases::depositCap,
            "synthetix-v3-perps/collateral-haircut", CollateralVenueCases::skewDiscount);

    /** Drift v2, file notes: weights 1e4, size factors 1e6, roots of 1e10, base 1e9, quote 1e6; division truncates. */
    private static final WeightGrid DRIFT = new WeightGrid(1e4, 1e6, 1e5, 1e9, 1e6, Rounding.DOWN);

    private CollateralVenueCases() {}

    private static Object tiers(VenueCase given) {
        List<CollateralTier> tiers = new ArrayList<>();
        double cap = 0;
        for (VenueInputs tier : given.inputs().elements("tiers")) {
            tiers.add(new CollateralTier(tier.number("floor"), tier.number("ratio")));
            cap = tier.number("cap");
        }
        tiers.add(new CollateralTier(cap, 0));
        return Map.of("collateralBtc", counted(tiers, given.number("quantity")));
    }

    private static Object caps(VenueCase given) {
        double[] caps = given.inputs().numbers("tierCaps");
        double[] rates = given.inputs().numbers("rates");
        List<CollateralTier> tiers = new ArrayList<>();
        double floor = 0;
        for (int k = 0; k < caps.length; k++) {
            tiers.add(new CollateralTier(floor, rates[k]));
            floor = caps[k];
        }
        tiers.add(new CollateralTier(floor, 0));
        return Map.of("discountedQuantity", counted(tiers, given.number("quantity")));
    }

    /** In coins: what they count for at a price of one. */
    private static double counted(List<CollateralTier> tiers, double quantity) {
        return new MarginalTiers(tiers, MarginalTiers.By.QUANTITY).value(quantity, 1, quantity);
    }

    private static Object weights(VenueCase given) {
        VenueInputs in = given.inputs();
        boolean initial = given.text("marginType").equals("Initial");
        boolean fill = given.text("marginType").equals("Fill");
        CollateralRule rule = new CollateralRule(
                "coin",
                asset(in, "initialAssetWeight"),
                asset(in, "maintenanceAssetWeight"),
                debt(in, initial ? "initialLiabilityWeight" : "maintenanceLiabilityWeight"));
        CollateralWeight asset = fill ? rule.fill() : initial ? rule.initial() : rule.maintenance();
        double amount = coins(in);
        return Map.of(
                "assetWeight", raw(asset.weight(amount, 1, amount)),
                "liabilityWeight", raw(rule.debt().weight(amount, 1, amount)));
    }

    private static CollateralWeight asset(VenueInputs in, String weight) {
        return new CollateralWeight.SquareRoot(in.number(weight, 0) / DRIFT.weight(), factor(in), DRIFT);
    }

    private static LiabilityWeight debt(VenueInputs in, String weight) {
        return new LiabilityWeight.SquareRoot(
                in.number(weight, 0) / DRIFT.weight(), SourceConstants.DRIFT_RELIEF, factor(in), DRIFT);
    }

    private static double factor(VenueInputs in) {
        return in.number("imfFactor") / DRIFT.factor();
    }

    private static double coins(VenueInputs in) {
        return in.decimal("tokenAmount")
                .movePointLeft(in.get("decimals").asInt())
                .doubleValue();
    }

    private static double raw(double weight) {
        return Math.rint(weight * DRIFT.weight());
    }

    private static Object depositCap(VenueCase given) {
        CollateralWeight cap = new CollateralWeight.Concentration(
                given.number("initialAssetWeight") / DRIFT.weight(),
                given.number("scaleInitialAssetWeightStartUsd"),
                DRIFT);
        double deposits = given.number("depositsSol");
        return Map.of("assetWeight", raw(cap.weight(deposits, given.number("price"), deposits)));
    }

    private static Object skewDiscount(VenueCase given) {
        CollateralWeight.SkewDiscount weight = new CollateralWeight.SkewDiscount(
                given.number("skewScale"),
                given.number("discountScalar"),
                given.number("lowerLimitDiscount"),
                given.number("upperLimitDiscount"));
        double amount = given.number("amount");
        return Map.of(
                "discount", weight.discount(amount), "value", weight.value(amount, given.number("price"), amount));
    }
}
