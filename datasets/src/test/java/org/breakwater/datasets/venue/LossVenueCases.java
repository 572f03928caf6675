package org.breakwater.datasets.venue;

import java.util.HashMap;
import java.util.Map;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.Socialiser;
import org.breakwater.models.loss.fund.FundOverflow;
import org.breakwater.models.loss.fund.FundSettlement;
import org.breakwater.models.loss.fund.FundShares;
import org.breakwater.models.loss.fund.WithdrawalGate;
import org.breakwater.models.rounding.Rounding;

/** Functions of venue cases about funds, waterfalls, deleveraging and socialised losses. */
final class LossVenueCases {

    /** Drift v2: base counts in 1e-9 coins, cumulative funding in 1e-9 of a quantum of quote, times 1000 inside. */
    private static final double DRIFT_BASE = 1e9;

    private static final double DRIFT_FUNDING = 1_000;

    static final Map<String, VenueFunction> FUNCTIONS = functions();

    private LossVenueCases() {}

    private static Map<String, VenueFunction> functions() {
        Map<String, VenueFunction> functions = new HashMap<>(DeleveragingVenueCases.FUNCTIONS);
        functions.putAll(WaterfallVenueCases.FUNCTIONS);
        functions.put("bitmex/insurance-fund-delta", LossVenueCases::fundDelta);
        functions.put("derive-v2-dutch-auction/loss-waterfall-gate", LossVenueCases::gate);
        functions.put("drift-v2/socialised-loss", LossVenueCases::perContract);
        functions.put("drift-v2/socialised-loss-2", LossVenueCases::perDeposit);
        functions.put("drift-v2/insurance-fund-shares", LossVenueCases::sharesLost);
        functions.put("dydx-v4/insurance-fund", LossVenueCases::coversWhole);
        functions.put("perp-curie/insurance-fund-outflow", LossVenueCases::surplus);
        return functions;
    }

    /** The case speaks of one unit of a long position. */
    private static Object fundDelta(VenueCase given) {
        return Map.of("fundDelta", FundSettlement.delta(1, given.number("fillPrice"), given.number("bankruptcyPrice")));
    }

    private static Object gate(VenueCase given) {
        WithdrawalGate gate = new WithdrawalGate(1, 0);
        double lacking = 0;
        for (double margin : given.inputs().numbers("insolventMM")) {
            lacking += WithdrawalGate.lacking(margin);
        }
        return Map.of(
                "totalInsolventMM", lacking,
                "blocked", gate.closes(lacking, given.number("fund")),
                "blockedAt600", gate.closes(lacking, 600));
    }

    private static Object perContract(VenueCase given) {
        double contracts = Math.abs(given.number("oiLong")) + Math.abs(given.number("oiShort"));
        double perUnit =
                Socialiser.perUnit(Math.abs(given.number("lossQuote")), DRIFT_BASE, contracts, Rounding.CEILING);
        return Map.of("cumulativeFundingRateDelta", DRIFT_FUNDING * perUnit);
    }

    private static Object perDeposit(VenueCase given) {
        double delta = Socialiser.perUnit(
                Math.abs(given.number("lossQuote")),
                given.number("cumulativeDepositInterest"),
                given.number("totalDepositsQuote"),
                Rounding.CEILING);
        return Map.of("delta", delta);
    }

    private static Object sharesLost(VenueCase given) {
        FundShares fund = new FundShares(given.number("totalShares"), given.number("vaultBalance"));
        return Map.of("sharesLost", fund.lostOnCancel(given.number("stakeShares"), given.number("requestedValue")));
    }

    private static Object coversWhole(VenueCase given) {
        LossLayer.Fund fund = new LossLayer.Fund(Double.POSITIVE_INFINITY, true);
        double loss = -given.number("insuranceFundDelta");
        return Map.of("valid", fund.coversWhole(given.number("insuranceFundBalance"), loss, 0));
    }

    private static Object surplus(VenueCase given) {
        FundOverflow overflow = new FundOverflow(given.number("threshold"));
        return Map.of("surplus", overflow.surplus(given.number("capacity"), given.number("freeCollateral")));
    }
}
