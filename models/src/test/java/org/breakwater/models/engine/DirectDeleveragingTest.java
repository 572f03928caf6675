package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.List;
import org.assertj.core.data.Offset;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.LiquidationTrigger;
import org.breakwater.models.liquidation.WorkPace;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.fee.LiquidationFee;
import org.breakwater.models.liquidation.price.CloseOutPrice;
import org.breakwater.models.liquidation.price.FillablePrice;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.ImpactModel;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.LossLayer.AutoDeleveraging;
import org.breakwater.models.loss.LossLayer.Pool;
import org.breakwater.models.loss.LossWaterfall;
import org.breakwater.models.loss.adl.AdlMatching;
import org.breakwater.models.loss.adl.AdlPolicy;
import org.breakwater.models.loss.adl.AdlPrice;
import org.breakwater.models.loss.adl.AdlRanking;
import org.breakwater.models.loss.adl.AdlTrigger;
import org.junit.jupiter.api.Test;

/** Deleveraging of accounts that still hold their positions, by hand: a long of one coin from 100 with 10, at 80. */
class DirectDeleveragingTest {

    private static final double FOREVER = Double.POSITIVE_INFINITY;
    private static final Offset<Double> EXACT = within(1e-9);

    private static AutoDeleveraging adl(AdlTrigger trigger, AdlMatching matching) {
        return new AutoDeleveraging(
                new AdlPolicy(trigger, new AdlRanking.PseudoRandom(), AdlPrice.BANKRUPTCY, matching));
    }

    /** No order of an account fills: its limit is the mark, and the book's first coin lies beyond it. */
    private static Scene waiting(AutoDeleveraging layer) {
        LiquidityProfile book = new LiquidityProfile(new ImpactModel.Linear(1_000), 0, 60, 0.05, 0.6, 300, 1);
        Scene scene = Scene.of(Contracts.BTC)
                .account("failed", 10, position("BTC-PERP", 1, 100))
                .account("short", 1_000, position("BTC-PERP", -1, 100))
                .maker(100)
                .fund(1_000)
                .waterfall(new LossLayer.Fund(FOREVER, false), layer)
                .impact(ImpactMode.FULL, "BTC", book);
        scene.liquidation = new LiquidationPolicy(
                LiquidationTrigger.below(),
                new Sizing.Full(),
                new CloseOutPrice.Book(new FillablePrice(1, 0)),
                new LiquidationFee.Rate(0),
                FeeSplit.toFund(),
                WorkPace.immediate());
        return scene;
    }

    @Test
    void anAccountWhoseOrderNobodyTakesIsClosedAgainstAnotherAtItsBankruptcyPrice() {
        for (AdlMatching matching : AdlMatching.values()) {
            Run run = waiting(adl(new AdlTrigger.Deficit(), matching)).run(100, 80);
            assertThat(run.cash("failed")).isCloseTo(0, EXACT);
            assertThat(run.cash("short")).isCloseTo(1_010, EXACT);
            assertThat(run.get(Measure.ADL_EVENTS)).isEqualTo(1);
            assertThat(run.get(Measure.ADL_LOSS)).isCloseTo(10, EXACT);
            assertThat(run.get(Measure.FUND_DRAW)).isZero();
            assertThat(run.get(Measure.BAD_DEBT)).isZero();
        }
    }

    @Test
    void anOrderOfASolventAccountWaits() {
        Run run = waiting(adl(new AdlTrigger.Deficit(), AdlMatching.WHOLE_PAIR)).run(100, 92);
        assertThat(run.get(Measure.ADL_EVENTS)).isZero();
        assertThat(run.get(Measure.OPEN_ORDERS)).isEqualTo(1);
    }

    @Test
    void aMarketThatIsClosedForGoodSettlesSolventAccountsAtTheIndex() {
        Run run = Scene.of(Contracts.BTC)
                .account("long", 100, position("BTC-PERP", 1, 100))
                .account("short", 100, position("BTC-PERP", -1, 100))
                .waterfall(adl(new AdlTrigger.FinalSettlement(), AdlMatching.WHOLE_PAIR))
                .run(100, 90, 80);
        assertThat(run.cash("long")).isCloseTo(90, EXACT);
        assertThat(run.cash("short")).isCloseTo(110, EXACT);
        assertThat(run.get(Measure.LIQUIDATIONS)).isZero();
        assertThat(run.get(Measure.ADL_LOSS)).isZero();
    }

    /** The short has a profit of 20 against a pool of 30: above half of it, and closed down to a third, by half. */
    @Test
    void winnersBeyondThePoolAreClosedDownToTheFloor() {
        Run run = Scene.of(Contracts.BTC)
                .account("short", 1_000, position("BTC-PERP", -1, 100))
                .account("long", 1_000, position("BTC-PERP", 1, 100))
                .waterfall(new Pool(30), adl(new AdlTrigger.PoolProfit(0.5, 1.0 / 3), AdlMatching.WHILE_SOLVENT))
                .run(100, 86, 80);
        assertThat(run.cash("short")).isCloseTo(1_010, EXACT);
        assertThat(run.get(Measure.ADL_EVENTS)).isEqualTo(1);
        assertThat(run.get(Measure.ADL_LOSS)).isZero();
    }

    @Test
    void aTriggerOnThePoolsWorthNeedsAPoolOfKnownWorth() {
        AutoDeleveraging layer = adl(new AdlTrigger.PoolProfit(0.5, 0.4), AdlMatching.WHILE_SOLVENT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LossWaterfall(List.of(new Pool(), layer)))
                .withMessageContaining("Pool with its capital");
    }
}
