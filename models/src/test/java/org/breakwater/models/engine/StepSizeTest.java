package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidity.ImpactMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Latency, depth and rate limits are given in seconds: the same market in coarser steps gives the same figures. */
class StepSizeTest {

    /** Minutes in which the price gaps from 100 to 91 and then drifts; the gap is at the end of the first in any step. */
    private static Run fall(double stepSeconds, double latency, double rate) {
        // constant depth: on a straight line finer steps see less variance
        Scene scene = ImpactTest.crowd(11)
                .impact(ImpactMode.FULL, "BTC", ImpactTest.crowdDepth(1))
                .liquidation(new Sizing.Full(), 0, FeeSplit.toFund(), latency, rate);
        scene.stepSeconds = stepSeconds;
        scene.unlimitedFund = true;
        int perMinute = (int) Math.round(60 / stepSeconds);
        double[] minutes = {100, 91, 90.9, 90.7, 90.8, 91, 91.5, 92, 92, 92, 92, 92};
        double[] path = new double[(minutes.length - 1) * perMinute + 1];
        for (int k = 0; k < path.length; k++) {
            int minute = Math.min(k / perMinute, minutes.length - 2);
            double within = k / (double) perMinute - minute;
            path[k] = minute == 0 ? 100 : minutes[minute] + within * (minutes[minute + 1] - minutes[minute]);
        }
        return scene.run(path);
    }

    @ParameterizedTest
    @CsvSource({"30, Infinity, 0.03", "20, 0.5, 0.03", "0, 0.5, 0.03", "120, Infinity, 0.03"})
    void resultsDoNotHangOnTheStep(double latency, double rate, double tolerance) {
        Run fine = fall(5, latency, rate);
        for (double step : new double[] {15, 30, 60}) {
            Run coarse = fall(step, latency, rate);
            for (Measure measure : new Measure[] {Measure.LIQUIDATED_NOTIONAL, Measure.BAD_DEBT, Measure.FUND_DEMAND}) {
                assertThat(coarse.get(measure))
                        .as("%s at steps of %s s", measure, step)
                        .isCloseTo(fine.get(measure), within(tolerance * fine.get(measure)));
            }
        }
    }
}
