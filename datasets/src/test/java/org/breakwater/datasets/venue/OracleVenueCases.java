package org.breakwater.datasets.venue;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.breakwater.models.oracle.MedianPrice;
import org.breakwater.models.oracle.StablePrice;
import org.breakwater.models.oracle.StablePriceRules;
import org.breakwater.models.oracle.validity.ActionMatrix;
import org.breakwater.models.oracle.validity.MarkDivergence;
import org.breakwater.models.oracle.validity.OracleAction;
import org.breakwater.models.oracle.validity.OracleValidity;
import org.breakwater.models.oracle.validity.Validity;
import org.breakwater.models.rounding.Rounding;

/** Functions of venue cases about oracles, marks, triggers and their buffers. */
final class OracleVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = functions();

    private static final double HOUR = 3_600;
    private static final double MINUTE = 60;

    /** Drift's names of what it does with a price. */
    private static final Map<String, OracleAction> DRIFT_ACTIONS = Map.of(
            "Liquidate", OracleAction.LIQUIDATE,
            "MarginCalc", OracleAction.MARGIN,
            "SettlePnl", OracleAction.SETTLE_PNL,
            "UpdateFunding", OracleAction.UPDATE_FUNDING,
            "TriggerOrder", OracleAction.TRIGGER_ORDER,
            "UpdateTwap", OracleAction.UPDATE_TWAP,
            "FillOrderAmmImmediate", OracleAction.FILL_AMM,
            "FillOrderMatch", OracleAction.OPEN_RISK,
            "OracleOrderPrice", OracleAction.PRICE_ORDER,
            "UpdateAMMCurve", OracleAction.UPDATE_CURVE);

    private static final Map<Validity, String> DRIFT_NAMES = Map.of(
            Validity.NON_POSITIVE, "NonPositive",
            Validity.TOO_VOLATILE, "TooVolatile",
            Validity.TOO_UNCERTAIN, "TooUncertain",
            Validity.STALE_FOR_MARGIN, "StaleForMargin",
            Validity.INSUFFICIENT_DATA, "InsufficientDataPoints",
            Validity.STALE_FOR_AMM, "StaleForAMM",
            Validity.VALID, "Valid");

    private OracleVenueCases() {}

    private static Map<String, VenueFunction> functions() {
        Map<String, VenueFunction> functions = new TreeMap<>(TriggerVenueCases.FUNCTIONS);
        functions.put("drift-v2/oracle-validity", OracleVenueCases::validity);
        functions.put("drift-v2/oracle-validity-2", OracleVenueCases::validity);
        functions.put("drift-v2/oracle-validity-3", OracleVenueCases::validity);
        functions.put("drift-v2/oracle-validity-action-gating", OracleVenueCases::allowed);
        functions.put("dydx-v4/oracle-median", OracleVenueCases::median);
        functions.put("mango-v4/oracle-twap-stable-price", OracleVenueCases::stable);
        functions.put("mango-v4/oracle-twap-stable-price-2", OracleVenueCases::delayed);
        return functions;
    }

    /** Prices in raw integers, ages in slots: both cancel out of the rule. */
    private static Object validity(VenueCase given) {
        OracleValidity rules = new OracleValidity(
                given.number("tooVolatileRatio"),
                SourceConstants.DRIFT_FUNDING_PERIOD_SECONDS,
                given.number("confidenceIntervalMaxSize") / 1e6,
                given.number("tierConfidenceMultiplier"),
                given.number("slotsBeforeStaleForMargin"),
                given.number("slotsBeforeStaleForAmm"),
                1,
                1e-6);
        Validity validity = rules.classify(
                given.number("oraclePrice"),
                given.number("lastTwap"),
                given.number("confidence"),
                given.number("delaySlots"),
                true);
        double mark = given.number("markPrice");
        double twap = given.number("twap5min");
        MarkDivergence divergence = SourceConstants.DRIFT_DIVERGENCE;
        return Map.of(
                "validity", DRIFT_NAMES.get(validity),
                "markTooDivergent", divergence.tooDivergent(mark, twap),
                "markVsTwap5minPct1e6", Math.rint(divergence.distance(mark, twap) * 1e6));
    }

    private static Object allowed(VenueCase given) {
        ActionMatrix matrix = SourceConstants.DRIFT_ACTIONS;
        OracleAction action = Objects.requireNonNull(DRIFT_ACTIONS.get(given.text("action")), "unknown action");
        return Map.of(
                "allowed",
                matrix.allowed(action).stream().map(DRIFT_NAMES::get).sorted().toList());
    }

    private static Object median(VenueCase given) {
        double[] values = given.inputs().numbers("values");
        return Map.of("median", MedianPrice.of(values, values.length, Rounding.HALF_AWAY));
    }

    /** Replays the updates, written as "60x60s, then 360x10s", up to the hour asked for. */
    private static Object stable(VenueCase given) {
        StablePrice stable = started(given);
        double until = given.number("hours") * HOUR;
        double seconds = 0;
        for (String run : given.text("sequence").split(", then ", -1)) {
            String[] parts = run.replace("s", "").split("x", -1);
            double step = Double.parseDouble(parts[1]);
            for (int k = 0; k < Integer.parseInt(parts[0]) && seconds < until; k++) {
                seconds += step;
                stable.observe(seconds, given.number("oraclePrice"));
            }
        }
        return Map.of("stablePrice", stable.value());
    }

    private static Object delayed(VenueCase given) {
        StablePrice stable = started(given);
        for (double seconds = MINUTE; seconds <= HOUR; seconds += MINUTE) {
            stable.observe(seconds, given.number("hourAverage"));
        }
        return Map.of("delayPrice0", stable.delayed(0));
    }

    private static StablePrice started(VenueCase given) {
        StablePrice stable = new StablePrice(StablePriceRules.daily());
        stable.start(0, given.number("startPrice"));
        return stable;
    }
}
