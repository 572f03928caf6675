package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.Map;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.market.ContractKind;
import org.breakwater.models.market.DatedFuture;
import org.breakwater.models.oracle.MarkPolicy;
import org.junit.jupiter.api.Test;

/** Funding and expiry: solved by hand. */
class CashFlowTest {

    private static final long HOUR = 3_600_000;

    private static Scene one() {
        return Scene.of(Contracts.BTC)
                .account("a", 20, position("BTC-PERP", 2, 100))
                .maker(100);
    }

    @Test
    void recordedFundingMovesFromLongsToShortsAtMark() {
        Scene scene = one();
        scene.touch = path -> path.funding(0, 1, 0.001);
        Run run = scene.run(100, 98, 98);
        assertThat(run.cash("a")).isCloseTo(20 - 0.196, within(1e-14));
        assertThat(run.cash("maker")).isCloseTo(1e9 + 0.196, within(1e-6));
    }

    @Test
    void recordedFundingOfAnInverseContractIsPaidInCoins() {
        Scene scene = Scene.of(Contracts.BTC_COIN)
                .accept("BTC", 0)
                .account("a", Map.of("BTC", 0.3), position("BTC-USD", 100, 100))
                .maker(100);
        scene.touch = path -> path.funding(0, 1, 0.001);
        assertThat(scene.run(100, 98, 98).balance("a", "BTC")).isCloseTo(0.3 - 0.001 * 100 / 98, within(1e-15));
    }

    @Test
    void fundingOfThePolicyFallsDueAtMultiplesOfItsIntervalInUtc() {
        Scene scene = one();
        scene.funding = new FundingPolicy(28_800, 0.001, 0.01);
        scene.startMillis = 8 * HOUR - 90_000;
        Run run = scene.run(100, 100, 100, 100);
        assertThat(run.balance(1, "a", Scene.QUOTE)).isEqualTo(20);
        assertThat(run.balance(2, "a", Scene.QUOTE)).isCloseTo(19.8, within(1e-14));
        assertThat(run.cash("a")).isCloseTo(19.8, within(1e-14));
    }

    @Test
    void aStepThatHoldsSeveralFundingTimesPaysThemAll() {
        Scene scene = one();
        scene.funding = new FundingPolicy(28_800, 0.001, 0.01);
        scene.stepSeconds = 86_400;
        assertThat(scene.run(100, 100).cash("a")).isCloseTo(20 - 3 * 0.2, within(1e-13));
    }

    @Test
    void fundingCarriesTheBasisWithinItsCap() {
        Scene scene = one();
        scene.funding = new FundingPolicy(60, 0, 0.004);
        scene.mark = new MarkPolicy(1, 0.05);
        assertThat(scene.run(100, 100).cash("a")).as("no basis, no funding").isEqualTo(20);
        assertThat(scene.funding.rate(0.003)).isEqualTo(0.003);
        assertThat(scene.funding.rate(-0.02)).isEqualTo(-0.004);
    }

    @Test
    void fundingCanBreachAnAccount() {
        Scene scene = one();
        scene.touch = path -> path.funding(0, 1, 0.06);
        // 20 − 12 = 8 against 10
        assertThat(scene.run(100, 100, 100).only(EventKind.FILL).point()).isEqualTo(1);
    }

    private static Scene future(ContractKind kind, String settlement) {
        DatedFuture contract = new DatedFuture("BTC-FUT", "BTC", settlement, kind, 1, 180_000);
        Scene scene = Scene.of(contract).accept("BTC", 0);
        scene.settlementWindowSeconds = 120;
        return scene;
    }

    /** Expiry after three minutes, a window of two: the indices of the last two minutes count. */
    @Test
    void aFutureSettlesAtTheMeanIndexOfItsWindow() {
        Run run = future(ContractKind.LINEAR, Scene.QUOTE)
                .account("a", 50, position("BTC-FUT", 1, 100))
                .maker(100)
                .run(100, 110, 120, 130, 500);
        assertThat(run.events(EventKind.EXPIRED)).hasSize(2).allMatch(e -> e.price() == 125 && e.point() == 3);
        assertThat(run.cash("a")).isCloseTo(75, within(1e-12));
        assertThat(run.cash("maker")).isCloseTo(1e9 - 25, within(1e-6));
        assertThat(run.quantity("a", "BTC-FUT")).isZero();
    }

    @Test
    void anInverseFutureSettlesInCoins() {
        Run run = future(ContractKind.INVERSE, "BTC")
                .account("a", Map.of("BTC", 1.0), position("BTC-FUT", 100, 100))
                .maker(Map.of("BTC", 100.0), 100)
                .run(100, 110, 120, 130);
        assertThat(run.balance("a", "BTC")).isCloseTo(1 + 1 - 100 / 125.0, within(1e-14));
        assertThat(run.balance("maker", "BTC")).isCloseTo(100 - 1 + 100 / 125.0, within(1e-12));
    }

    @Test
    void aDeficitOfAnExpiryGoesToTheWaterfall() {
        Scene scene = future(ContractKind.LINEAR, Scene.QUOTE)
                .account("a", 10, position("BTC-FUT", 1, 100))
                .maker(100);
        scene.settlementWindowSeconds = 0;
        scene.latency(1e9);
        Run run = scene.run(100, 100, 100, 80);
        assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(10, within(1e-12));
        assertThat(run.get(Measure.FUND_DRAW)).isCloseTo(10, within(1e-12));
    }

    @Test
    void whatTheOutsideMarketTookOnIsSettledAtExpiryToo() {
        Run run = future(ContractKind.LINEAR, Scene.QUOTE)
                .account("a", 10, position("BTC-FUT", 1, 100))
                .maker(100)
                .run(100, 94, 120, 130);
        // bought at 94, settled at 125
        assertThat(run.get(Measure.OUTSIDE_PROFIT)).isCloseTo(31, within(1e-12));
    }
}
