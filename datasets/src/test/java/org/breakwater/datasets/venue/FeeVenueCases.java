package org.breakwater.datasets.venue;

import java.math.BigDecimal;
import java.util.Map;
import org.breakwater.models.liquidation.fee.FeeContext;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.fee.KeeperReward;
import org.breakwater.models.liquidation.fee.LiquidationFee;
import org.breakwater.models.liquidation.seizure.MultiplierExchange;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.Steps;

/** Functions of venue cases about liquidation fees and who gets them. */
final class FeeVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.of(
            "dydx-v4/liquidation-fee-insurance-fund-delta", FeeVenueCases::fundDelta,
            "drift-v2/liquidation-fee-split", FeeVenueCases::perpResidual,
            "drift-v2/liquidation-fee-split-2", FeeVenueCases::spotResidual,
            "drift-v2/liquidation-fee-time-ramp", FeeVenueCases::ramp,
            "perp-curie/liquidation-fee-split", FeeVenueCases::split,
            "synthetix-v3-perps/liquidation-fee", FeeVenueCases::keeper);

    private static final Steps DRIFT = SizingVenueCases.DRIFT;
    private static final double DRIFT_WEIGHT = SizingVenueCases.DRIFT_WEIGHT;

    private FeeVenueCases() {}

    private static Object fundDelta(VenueCase given) {
        DydxAccount account = new DydxAccount(given);
        double side = given.inputs().flag("isBuy") ? 1 : -1;
        double filled = side * given.number("fillBaseQuantums");
        double perQuantum = DydxAccount.quotePerQuantum(given.number("fillPriceUsd"), SourceConstants.DYDX_BTC_QUANTUM);
        LiquidationFee.UpToBankruptcy fee = new LiquidationFee.UpToBankruptcy(
                given.number("maxLiquidationFeePpm") / 1e6, new Steps(1, 1e6, 1, Rounding.DOWN));
        double received = -Rounding.DOWN.whole(filled * perQuantum);
        return Map.of(
                "insuranceFundDeltaQuoteQuantums",
                fee.fundDelta(received, PriceVenueCases.bankruptcy(account, 0, filled)));
    }

    private static Object perpResidual(VenueCase given) {
        FeeContext context = new FeeContext()
                .position(
                        given.number("baseAssetAmount") / DRIFT.size(),
                        Rounding.DOWN.mulDiv(given.number("oraclePrice"), given.number("quotePrice"), DRIFT.quote())
                                / DRIFT.quote(),
                        given.number("marginRatio") / DRIFT_WEIGHT - given.number("liquidatorFee") / DRIFT.rate())
                .account(given.number("marginShortage") / DRIFT.quote(), 0);
        LiquidationFee fee = new LiquidationFee.Residual(
                given.number("maxIfFee") / DRIFT.rate(), SourceConstants.DRIFT_FUND_SHARE, DRIFT);
        return Map.of("ifFee", Math.rint(fee.rate(context) * DRIFT.rate()));
    }

    private static Object spotResidual(VenueCase given) {
        double perCoin = Math.pow(10, given.number("decimals"));
        Steps steps = new Steps(DRIFT.quote(), DRIFT.rate(), perCoin, Rounding.DOWN);
        MultiplierExchange exchange = new MultiplierExchange(
                given.number("assetMultiplier") / DRIFT.rate(),
                given.number("liabilityMultiplier") / DRIFT.rate(),
                0,
                DRIFT);
        double liabilityWeight = given.number("liabilityWeight") / DRIFT_WEIGHT;
        double fee = new LiquidationFee.Residual(given.number("maxIfFee") / DRIFT.rate(), 1, steps)
                .rate(
                        exchange.freed(given.number("assetWeight") / DRIFT_WEIGHT, liabilityWeight),
                        liabilityWeight,
                        given.number("marginShortage") / DRIFT.quote(),
                        given.number("tokenAmount") / perCoin,
                        given.number("liabilityPrice") / DRIFT.quote());
        return Map.of("ifFee", Math.rint(fee * DRIFT.rate()));
    }

    private static Object ramp(VenueCase given) {
        LiquidationFee.Ramp fee = new LiquidationFee.Ramp(
                given.number("baseFee") / DRIFT.rate(),
                given.number("maxFee") / DRIFT.rate(),
                SourceConstants.DRIFT_FEE_PER_SLOT,
                SourceConstants.DRIFT_GRACE_SLOTS);
        double rate = fee.rate(given.number("slot") - given.number("lastActiveSlot"));
        return Map.of("fee", Math.rint(rate * DRIFT.rate()));
    }

    private static Object split(VenueCase given) {
        FeeSplit split = new FeeSplit(0.5, 0.5, 0, true);
        boolean insolvent = given.inputs().flag("accountValueNegative");
        double fee =
                new LiquidationFee.Rate(given.number("penaltyRatio")).of(new FeeContext().of(given.number("notional")));
        return Map.of("liquidator", split.toLiquidators(fee, insolvent), "insuranceFund", split.toFund(fee, insolvent));
    }

    private static Object keeper(VenueCase given) {
        VenueInputs in = given.inputs();
        KeeperReward reward =
                new KeeperReward(in.decimal("minRewardWei"), in.decimal("minProfitRatio"), in.decimal("maxRewardWei"));
        BigDecimal wei = reward.of(in.decimal("flagRewardWei"), in.decimal("costWei"), 0);
        return Map.of("rewardWei", wei);
    }
}
