package org.breakwater.datasets.venue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.breakwater.models.liquidation.sizing.RateWindow;
import org.breakwater.models.liquidation.sizing.WindowUse;

/** Functions of venue cases about windows of liquidation; sequences of calls are replayed from the source's tests. */
final class WindowVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.of(
            "synthetix-v3-perps/partial-liquidation-sizing-rate-limit", WindowVenueCases::capacity,
            "synthetix-v3-perps/partial-liquidation-sizing-rate-limit-2", WindowVenueCases::sequence,
            "synthetix-v3-perps/partial-liquidation-sizing-rate-limit-3", WindowVenueCases::premium);

    /** Synthetix v3, test of windows: seconds and account of each call. */
    private static final double[] SECONDS = {0, 1, 6, 11, 12, 23};

    private static final String[] ACCOUNT = {"2", "2", "2", "2", "3", "3"};

    private WindowVenueCases() {}

    private static Object capacity(VenueCase given) {
        RateWindow window = RateWindow.ofFees(
                given.number("makerFee") + given.number("takerFee"),
                given.number("skewScale"),
                given.number("multiplier"),
                given.number("windowSeconds"),
                0);
        return Map.of("maxPerWindow", window.capacity());
    }

    private static Object sequence(VenueCase given) {
        RateWindow window = new RateWindow(given.number("windowCap"), given.number("windowSeconds"), 0);
        WindowUse use = new WindowUse();
        Map<String, Double> positions = new LinkedHashMap<>();
        VenueInputs initial = given.inputs().part("initialPositions");
        initial.node().fieldNames().forEachRemaining(account -> positions.put(account, initial.number(account)));
        int last = given.inputs().get("step").asInt();
        for (int step = 0; step < last; step++) {
            liquidate(window, use, SECONDS[step], positions, ACCOUNT[step]);
        }
        liquidate(window, use, given.number("tSeconds"), positions, given.text("account"));
        return Map.of("positionAfter", positions.get(given.text("account")));
    }

    private static void liquidate(
            RateWindow window, WindowUse use, double seconds, Map<String, Double> positions, String account) {
        double position = positions.get(account);
        positions.put(account, position - window.take(use, seconds, position, 0));
    }

    /** The first call finds an empty window; with a largest premium the window was used up a block before. */
    private static Object premium(VenueCase given) {
        VenueInputs in = given.inputs();
        RateWindow window = new RateWindow(given.number("windowCap"), 10, in.number("maxLiquidationPd", 0));
        WindowUse use = new WindowUse();
        double premium = Math.abs(given.number("skew")) / given.number("skewScale");
        double position = SourceConstants.SYNTHETIX_POSITION;
        if (in.has("maxLiquidationPd")) {
            position -= window.take(use, 0, position, Double.POSITIVE_INFINITY);
        }
        return Map.of("positionAfter", position - window.take(use, 1, position, premium));
    }
}
