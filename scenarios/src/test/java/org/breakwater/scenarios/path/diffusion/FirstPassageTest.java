package org.breakwater.scenarios.path.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.scenarios.SharedFolder;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.TimeGrid;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Barriers against the closed forms of {@code reference/first_passage.json}: with the extremes of the bridge the hit
 * probability is that of continuous monitoring whatever the step, with closes that of discrete monitoring.
 */
class FirstPassageTest {

    private static final long PATHS = 50_000;
    private static final int BRIDGE_STEPS = 4;

    @TestFactory
    List<DynamicTest> bridgeMatchesContinuousMonitoring() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode test : cases()) {
            String function = test.get("function").asText();
            if (function.equals("firstPassage.down") || function.equals("firstPassage.up")) {
                String id = test.get("id").asText();
                boolean down = function.endsWith("down");
                tests.add(DynamicTest.dynamicTest(
                        id,
                        () -> check(
                                test.get("inputs"),
                                Intrabar.BRIDGE,
                                BRIDGE_STEPS,
                                down,
                                test.get("expected").asDouble())));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> closesMatchDiscreteMonitoring() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode test : cases()) {
            if (test.get("function").asText().equals("firstPassage.discrete")
                    && test.at("/inputs/m").asInt() < 100) {
                JsonNode inputs = test.get("inputs");
                boolean down = inputs.get("side").asText().equals("down");
                tests.add(DynamicTest.dynamicTest(test.get("id").asText(), () -> {
                    check(
                            inputs,
                            Intrabar.CLOSE,
                            inputs.get("m").asInt(),
                            down,
                            test.at("/expected/exact").asDouble());
                    check(
                            inputs,
                            Intrabar.BRIDGE,
                            inputs.get("m").asInt(),
                            down,
                            test.at("/expected/continuous").asDouble());
                }));
            }
        }
        return tests;
    }

    private static JsonNode cases() throws IOException {
        return new ObjectMapper()
                .readTree(SharedFolder.file("reference/first_passage.json").toFile())
                .get("cases");
    }

    private static void check(JsonNode inputs, Intrabar intrabar, int steps, boolean down, double expected) {
        double years = inputs.get("T").asDouble();
        TimeGrid grid = new TimeGrid(0, years * TimeGrid.SECONDS_PER_YEAR / steps, steps);
        AssetParameters asset = AssetParameters.diffusion(
                        "BTC", inputs.get("S").asDouble(), inputs.get("sigma").asDouble())
                .withDrift(inputs.get("mu").asDouble());
        MarketParameters market = MarketParameters.of(List.of(asset), CorrelationMatrix.identity(1));
        long hits = hits(
                new GeometricBrownianMotion(market, grid, intrabar, 20251010),
                inputs.get("B").asDouble(),
                down);
        double standardError = Math.sqrt(expected * (1 - expected) / PATHS);
        assertThat((double) hits / PATHS).isBetween(expected - 4 * standardError, expected + 4 * standardError);
    }

    private static long hits(GeometricBrownianMotion model, double barrier, boolean down) {
        PathBuffer buffer = model.newBuffer();
        PathGenerator generator = model.newGenerator();
        long hits = 0;
        for (long path = 0; path < PATHS; path++) {
            generator.generate(path, buffer);
            if (crosses(buffer.prices(0), barrier, down)) {
                hits++;
            }
        }
        return hits;
    }

    private static boolean crosses(double[] prices, double barrier, boolean down) {
        for (double price : prices) {
            if (down ? price <= barrier : price >= barrier) {
                return true;
            }
        }
        return false;
    }
}
