package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.breakwater.models.liquidation.inventory.Inheritance;
import org.breakwater.models.liquidation.inventory.Inheritance.Holder;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.LossLayer.AutoDeleveraging;
import org.breakwater.models.loss.LossLayer.Fund;
import org.breakwater.models.loss.LossLayer.Fund.Covers;
import org.breakwater.models.loss.LossLayer.Pool;
import org.breakwater.models.loss.LossLayer.Socialisation;
import org.breakwater.models.loss.LossLayer.Socialisation.Base;
import org.breakwater.models.loss.LossWaterfall;
import org.breakwater.models.loss.adl.AdlMatching;
import org.breakwater.models.loss.adl.AdlPolicy;
import org.breakwater.models.loss.adl.AdlPrice;
import org.breakwater.models.loss.adl.AdlRanking;
import org.breakwater.models.loss.adl.AdlTrigger;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.rounding.Rounding;
import org.junit.jupiter.api.Test;

/** Venues' rules about losses in a run: a deficit of 10 (a long of one coin from 100 with 10, closed at 80), by hand. */
class LossPolicyTest {

    private static final double FOREVER = Double.POSITIVE_INFINITY;
    private static final Offset<Double> EXACT = within(1e-9);

    private static Scene failing() {
        return Scene.of(Contracts.BTC).account("failed", 10, position("BTC-PERP", 1, 100));
    }

    private static AutoDeleveraging adl(AdlRanking ranking, AdlPrice price, AdlMatching matching) {
        return new AutoDeleveraging(new AdlPolicy(new AdlTrigger.Deficit(), ranking, price, matching));
    }

    @Test
    void thePoolBearsWhateverIsLeft() {
        Run run = failing()
                .maker(100)
                .fund(4)
                .waterfall(new Fund(FOREVER, false), new Pool())
                .run(100, 80);
        assertThat(run.get(Measure.FUND_DRAW)).isCloseTo(4, EXACT);
        assertThat(run.get(Measure.CAPITAL_PAID)).isCloseTo(6, EXACT);
        assertThat(run.get(Measure.UNPAID)).isZero();
    }

    @Test
    void bothSidesBearALossByTheirContracts() {
        Run run = contracts(new Socialisation(Base.CONTRACTS));
        assertThat(run.get(Measure.SOCIALISED)).isCloseTo(10, EXACT);
        assertThat(run.cash("long")).isCloseTo(1_000 - 30.0 / 7, EXACT);
        assertThat(run.cash("short")).isCloseTo(1_000 - 10.0 / 7, EXACT);
    }

    @Test
    void aRoundedShareIsNeverLessThanItsPartAndTheLossIsCollectedOnce() {
        Run run = contracts(new Socialisation(Base.CONTRACTS, false, Rounding.CEILING, 0.1));
        assertThat(run.get(Measure.SOCIALISED)).isCloseTo(10, EXACT);
        assertThat(run.cash("long")).isCloseTo(1_000 - 3 * 1.5, EXACT);
        assertThat(run.cash("short")).isCloseTo(1_000 - 1.5, EXACT);
    }

    private static Run contracts(LossLayer layer) {
        return failing()
                .account("long", 1_000, position("BTC-PERP", 3, 100))
                .account("short", 1_000, position("BTC-PERP", -1, 100))
                .maker(100)
                .waterfall(layer)
                .run(100, 80);
    }

    @Test
    void depositorsBearALossByWhatTheyHoldOfItsAsset() {
        Run run = failing()
                .account("rich", 3_000)
                .account("poor", 1_000)
                .maker(Map.of(Scene.QUOTE, 6_000.0), 100)
                .waterfall(new Socialisation(Base.DEPOSITS))
                .run(100, 80);
        assertThat(run.cash("rich")).isCloseTo(2_997, EXACT);
        assertThat(run.cash("poor")).isCloseTo(999, EXACT);
        assertThat(run.get(Measure.UNPAID)).isZero();
    }

    @Test
    void theFundSocialisesOnlyOnceItIsEmpty() {
        Socialisation last = new Socialisation(Base.EQUITY, true, Rounding.NONE, 0);
        Run held = failing()
                .maker(100)
                .fund(1_000)
                .waterfall(new Fund(4, false), last)
                .run(100, 80);
        assertThat(held.get(Measure.SOCIALISED)).isZero();
        assertThat(held.get(Measure.UNPAID)).isCloseTo(6, EXACT);
        Run empty = failing()
                .maker(100)
                .fund(4)
                .waterfall(new Fund(FOREVER, false), last)
                .run(100, 80);
        assertThat(empty.get(Measure.SOCIALISED)).isCloseTo(6, EXACT);
        assertThat(empty.get(Measure.UNPAID)).isZero();
    }

    @Test
    void aFundKeepsItsReserve() {
        Fund keeping = new Fund(FOREVER, FOREVER, false, 2, Covers.DEFICIT);
        Run run = failing().maker(100).fund(9).waterfall(keeping).run(100, 80);
        assertThat(run.get(Measure.FUND_DRAW)).isCloseTo(7, EXACT);
        assertThat(run.get(Measure.FUND_END)).isCloseTo(2, EXACT);
    }

    @Test
    void aCapOfAContractHoldsForAllItsLossesTogether() {
        Fund capped = new Fund(FOREVER, 12, false, 0, Covers.DEFICIT);
        Run run = failing()
                .account("later", 10, position("BTC-PERP", 1, 80))
                .maker(90)
                .fund(1_000)
                .waterfall(capped)
                .run(100, 80, 62);
        assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(18, EXACT);
        assertThat(run.get(Measure.FUND_DRAW)).isCloseTo(12, EXACT);
        assertThat(run.get(Measure.FUND_REFUSED)).isCloseTo(6, EXACT);
    }

    @Test
    void aClosedAccountWithNothingLeftNeedsItsWholeDebtToBeHealthy() {
        Fund restoring = new Fund(FOREVER, FOREVER, false, 0, Covers.RESTORE_HEALTH);
        Run run = failing().maker(100).fund(1_000).waterfall(restoring).run(100, 80);
        assertThat(run.get(Measure.FUND_DRAW)).isCloseTo(10, EXACT);
        assertThat(run.cash("failed")).isZero();
    }

    @Test
    void anAllOrNothingFundGivesMoreDeleveragingThanAPartialOneOnTheSamePath() {
        AutoDeleveraging queue = new AutoDeleveraging();
        Run partial = failing()
                .maker(100)
                .fund(9)
                .waterfall(new Fund(FOREVER, false), queue)
                .run(100, 80);
        Run whole = failing()
                .maker(100)
                .fund(9)
                .waterfall(new Fund(FOREVER, true), queue)
                .run(100, 80);
        assertThat(partial.get(Measure.ADL_RECOVERED)).isCloseTo(1, EXACT);
        assertThat(whole.get(Measure.ADL_RECOVERED)).isCloseTo(10, EXACT);
    }

    @Test
    void proRataClosesAllWinnersByTheirSize() {
        Run run = Scene.of(Contracts.BTC)
                .account("failed", 40, position("BTC-PERP", 4, 100))
                .account("long", 1_000, position("BTC-PERP", 4, 100))
                .account("short", 1_000, position("BTC-PERP", -2, 100))
                .maker(100)
                .waterfall(adl(new AdlRanking.ProRata(), AdlPrice.BANKRUPTCY, AdlMatching.WHILE_SOLVENT))
                .run(100, 80);
        assertThat(run.get(Measure.ADL_RECOVERED)).isCloseTo(40, EXACT);
        assertThat(run.quantity("short", "BTC-PERP")).isCloseTo(-1, EXACT);
        assertThat(run.quantity("maker", "BTC-PERP")).isCloseTo(-3, EXACT);
    }

    @Test
    void aWinnerThatClosesAtTheMarkPaysNothingForAFillThere() {
        Run run = failing()
                .maker(100)
                .waterfall(adl(new AdlRanking.MoveTimesNotional(), AdlPrice.PREVIOUS_MARK, AdlMatching.WHILE_SOLVENT))
                .run(100, 80);
        assertThat(run.get(Measure.ADL_EVENTS)).isZero();
        assertThat(run.get(Measure.UNPAID)).isCloseTo(10, EXACT);
    }

    /** The short is worth 10 and would lose 20 by closing both coins at the bankruptcy price of 90. */
    @Test
    void aPairWhoseBankruptcyPricesDoNotOverlapIsRejected() {
        Run partly = pair(AdlMatching.WHILE_SOLVENT);
        assertThat(partly.get(Measure.ADL_RECOVERED)).isCloseTo(10, EXACT);
        Run rejected = pair(AdlMatching.WHOLE_PAIR);
        assertThat(rejected.get(Measure.ADL_RECOVERED)).isZero();
        assertThat(rejected.get(Measure.UNPAID)).isCloseTo(20, EXACT);
    }

    private static Run pair(AdlMatching matching) {
        return Scene.of(Contracts.BTC)
                .account("failed", 20, position("BTC-PERP", 2, 100))
                .account("short", 0, position("BTC-PERP", -2, 85))
                .waterfall(adl(new AdlRanking.PseudoRandom(), AdlPrice.BANKRUPTCY, matching))
                .run(85, 80);
    }

    @Test
    void layersThatStandBeforeTradersAreRefusedBehindThem() {
        Socialisation traders = new Socialisation(Base.EQUITY);
        assertThatIllegalArgumentException().isThrownBy(() -> new LossWaterfall(List.of(traders, new Pool())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LossWaterfall(List.of(traders, new LossLayer.Backstop(1))));
        assertThatIllegalArgumentException().isThrownBy(() -> new LossWaterfall(List.of(new Pool(), new Pool())));
        assertThat(new LossWaterfall(List.of(new LossLayer.Capital("c", 1), new LossLayer.Backstop(1))).capitalLayers())
                .isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new Socialisation(Base.EQUITY, false, Rounding.FLOOR, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Socialisation(Base.EQUITY, false, Rounding.CEILING, 0));
    }

    /** The audit of every step holds; both modes give the same bits; an unlimited fund stands for the real one if it says so. */
    @Property(seed = "20231117", tries = 200)
    void everyPolicyKeepsTheLedger(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int accounts,
            @ForAll @IntRange(min = 1, max = 20) int steps) {
        RandomScene drawn = new RandomScene(seed, accounts, steps);
        Scene scene = drawn.scene();
        scene.waterfall(layers(new Random(seed)));
        scene.inheritance = scene.inheritance.holder() == Holder.BACKSTOP ? Inheritance.none() : scene.inheritance;
        scene.unlimitedFund = false;
        PathBuffer path = scene.path(drawn.prices());
        EngineSettings settings = scene.settings();
        Run reference = Run.of(engine(scene, settings.withMode(EngineMode.REFERENCE), path), path);
        Run indexed = Run.of(engine(scene, settings.withMode(EngineMode.INDEXED), path), path);
        assertThat(indexed.events()).isEqualTo(reference.events());
        RiskEngine shadow = engine(scene, settings.withUnlimitedFund(true), path);
        Run unlimited = Run.of(shadow, path);
        if (!shadow.fundWasShort()) {
            assertThat(unlimited.events()).isEqualTo(reference.events());
        }
    }

    private static RiskEngine engine(Scene scene, EngineSettings settings, PathBuffer path) {
        return new RiskEngine(scene.rules(), scene.resolve(), settings, path.pointSeconds(), path.stepSeconds());
    }

    private static LossLayer[] layers(Random random) {
        AdlRanking[] rankings = {
            new AdlRanking.ProfitTimesLeverage(true),
            new AdlRanking.MoveTimesNotional(),
            new AdlRanking.PseudoRandom(),
            new AdlRanking.ProRata()
        };
        double cap = random.nextBoolean() ? FOREVER : random.nextDouble() * 1e5;
        Fund fund = new Fund(
                random.nextBoolean() ? FOREVER : random.nextDouble() * 1e5,
                cap,
                random.nextInt(4) == 0,
                random.nextBoolean() ? 0 : random.nextDouble() * 1e4,
                pick(random, Covers.values()));
        boolean rounds = random.nextBoolean();
        return new LossLayer[] {
            fund,
            adl(pick(random, rankings), pick(random, AdlPrice.values()), pick(random, AdlMatching.values())),
            new Socialisation(
                    pick(random, Base.values()),
                    random.nextBoolean(),
                    rounds ? Rounding.CEILING : Rounding.NONE,
                    rounds ? 1e-6 : 0)
        };
    }

    private static <T> T pick(Random random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
