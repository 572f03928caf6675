package org.breakwater.datasets.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Functions about the margin of options, asked with numbers that no file has and answered by hand. */
class OptionMarginOtherNumbersTest {

    private static final String STANDARD = "derive-v2-standard-manager/account-margin-options-rule-based";
    private static final String PORTFOLIO = "derive-v2-pmrm/portfolio-margin-scenarios";

    /** One coin at 100 with a perpetual at 101 and options that expire now, so that they are worth what they would pay. */
    private static Asked standard(
            double usdc, double confidence, double perps, double base, List<Map<String, Object>> options) {
        return Asked.of(
                STANDARD,
                Map.ofEntries(
                        Map.entry("cash", 50.0),
                        Map.entry("spot", Map.of("X", 100.0)),
                        Map.entry("spotPerpConfidence", Map.of("X", List.of(confidence, 1.0))),
                        Map.entry("perpPrice", Map.of("X", 101.0)),
                        Map.entry("perps", Map.of("X", perps)),
                        Map.entry("perpEntry", Map.of("X", 99.0)),
                        Map.entry("fundingIndexDelta", Map.of("X", 0.5)),
                        Map.entry("base", Map.of("X", base)),
                        Map.entry("usdcPrice", usdc),
                        Map.entry("options", options),
                        Map.entry(
                                "forwards",
                                options.stream()
                                        .map(o -> Map.of("secToExpiry", 0, "forward", 100.0, "confidence", 1.0))
                                        .toList()),
                        Map.entry("settlementPrice", Map.of("X", 100.0))));
    }

    private static Map<String, Object> option(double strike, boolean call, double amount) {
        return Map.of(
                "underlying",
                "X",
                "secToExpiry",
                0,
                "strike",
                strike,
                "isCall",
                call,
                "amount",
                amount,
                "vol",
                0.7,
                "volConfidence",
                1.0);
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }

    @Test
    void aPerpetualPaysFundingAndItsMarginAndACoinCountsForATenth() {
        Asked asked = standard(1, 1, -2, 3, List.of());
        double settled = 50 - 2 * 2 + 2 * 0.5;
        close(asked.number("markToMarket"), settled + 300);
        close(asked.number("netInitialMargin"), settled - 0.065 * 202 + 30);
        close(asked.number("netMaintenanceMargin"), settled - 0.05 * 202 + 30);
    }

    @Test
    void anUnsureIndexAndACheapStableCoinAskForMoreOfInitialMarginAlone() {
        Asked asked = standard(0.9, 0.2, 2, 3, List.of(option(120, true, -5)));
        double settled = 50 + 2 * 2 - 2 * 0.5;
        double unsure = (1 - 0.2) * 0.4 * 100 * (2 + 3 + 5);
        double depeg = (0.98 - 0.9) * 1.2 * 100 * (2 + 5);
        close(asked.number("markToMarket"), settled + 300 / 0.9);
        close(asked.number("netInitialMargin"), settled - 0.065 * 202 + 30 - 5 * 10 - unsure - depeg);
        close(asked.number("netMaintenanceMargin"), settled - 0.05 * 202 + 30 - 5 * 7.5);
    }

    @Test
    void aSpreadAsksForNoMoreThanItCanLoseAndUnpairedCallsForMore() {
        Asked spread = standard(1, 1, 0, 0, List.of(option(98, false, -4), option(95, false, 4)));
        close(spread.number("netMaintenanceMargin"), 50 - 4 * 3);
        Asked ratio = standard(1, 1, 0, 0, List.of(option(98, true, 1), option(99, true, -1.02)));
        double alone = 1.02 * (7.5 + 1);
        double paired = 0.02 * 1.1 * 100;
        close(ratio.number("netMaintenanceMargin"), 50 - Math.min(alone, paired));
    }

    @Test
    void aPutInTheMoneyIsHeldToAMultipleOfItsMaintenance() {
        Asked put = standard(1, 1, 0, 0, List.of(option(400, false, -1)));
        double maintenance = 300 + 0.075 * 300;
        close(put.number("netMaintenanceMargin"), 50 - maintenance);
        close(put.number("netInitialMargin"), 50 - 1.05 * maintenance);
    }

    @Test
    void perpetualsAndCoinsAreScannedAndACheapStableCoinRaisesTheMultiple() {
        Asked asked = Asked.of(
                PORTFOLIO,
                Map.ofEntries(
                        Map.entry("cash", 10.0),
                        Map.entry("spot", 100.0),
                        Map.entry("spotConfidence", 0.9),
                        Map.entry("stablePrice", 0.95),
                        Map.entry("perp", -3.0),
                        Map.entry("perpPrice", 102.0),
                        Map.entry("perpConfidence", 0.5),
                        Map.entry("base", 1.0),
                        Map.entry("unrealisedPerpPnl", 4.0),
                        Map.entry("unrealisedFunding", -1.0),
                        Map.entry("options", List.of()),
                        Map.entry("forwards", List.of())));
        double value = 10 + 4 - 1 + 100 / 0.95;
        double loss = 0.15 * (3 * 102 - 100 / 0.95);
        double beside = 0.02 * 100 * 4;
        close(asked.number("portfolioMtM"), value);
        close(asked.number("staticContingency"), beside);
        close(asked.number("netMaintenanceMargin"), value - loss - beside);
        close(asked.number("netInitialMargin"), value - (1.3 + 0.03 * 2) * (loss + beside) - 0.5 * 0.5 * 100 * 4);
    }

    @Test
    void gridsAndChargesOfOtherSizes() {
        Asked volatility = Asked.of(
                "paradex-dederi-pm/portfolio-margin-scenarios-2", Map.of("iv", 0.5, "volShock", -0.22, "dte", 120));
        close(volatility.number("shockedIv"), 0.5 * (1 - 0.22 * Math.pow(0.25, 0.13)));
        close(
                Asked.of("deribit/portfolio-margin-contingency", Map.of("longBtc", 30, "shortBtc", 70, "rate", 0.01))
                        .number("contingencyBtc"),
                0.3);
        close(
                Asked.of("deribit/portfolio-margin-contingency-2", Map.of("call", -3, "put", -4, "perNetShort", 0.01))
                        .number("contingencyBtc"),
                0.07);
        Asked minimum = Asked.of(
                "okx-gate/portfolio-margin-minimum-charge",
                Map.of(
                        "scenarioMargin", 900,
                        "mr7Raw", 800,
                        "tiers",
                                List.of(
                                        Map.of("floor", 0, "cap", 100, "multiplier", 1),
                                        Map.of("floor", 100, "cap", 500, "multiplier", 2),
                                        Map.of("floor", 500, "cap", 1e9, "multiplier", 4))));
        close(minimum.number("mr7Adjusted"), 100 + 800 + 1_200);
        close(minimum.number("mmr"), 2_100);
        close(minimum.number("mmrBefore"), 900);
    }
}
