package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.LossLayer.Socialisation.Base;
import org.breakwater.models.loss.LossWaterfall;
import org.breakwater.models.loss.adl.AdlMatching;
import org.breakwater.models.loss.adl.AdlPolicy;
import org.breakwater.models.loss.adl.AdlPrice;
import org.breakwater.models.loss.adl.AdlRanking;
import org.breakwater.models.loss.adl.AdlTrigger;
import org.breakwater.models.rounding.Rounding;

/**
 * What every layer, every base of socialisation and every ranking must keep in a run. A long of one coin from 100 that brought 10
 * is closed at a price below 90: its deficit is known by hand.
 */
class LossConformanceTest {

    private static final double FOREVER = Double.POSITIVE_INFINITY;
    private static final double EXACT = 1e-9;
    private static final double FUND = 8;

    /** How each kind of layer is drawn. */
    private static final Map<Class<? extends LossLayer>, Function<Random, LossLayer>> LAYERS = new LinkedHashMap<>();

    static {
        LAYERS.put(
                LossLayer.Fund.class,
                r -> new LossLayer.Fund(
                        r.nextBoolean() ? FOREVER : 20 * r.nextDouble(),
                        r.nextBoolean() ? FOREVER : 20 * r.nextDouble(),
                        r.nextBoolean(),
                        r.nextBoolean() ? 0 : FUND * r.nextDouble(),
                        LossLayer.Fund.Covers.DEFICIT));
        LAYERS.put(LossLayer.Capital.class, r -> new LossLayer.Capital("capital", 20 * r.nextDouble()));
        LAYERS.put(LossLayer.Backstop.class, r -> new LossLayer.Backstop(20 * r.nextDouble()));
        LAYERS.put(LossLayer.Pool.class, r -> new LossLayer.Pool());
        LAYERS.put(LossLayer.AutoDeleveraging.class, r -> new LossLayer.AutoDeleveraging(policy(r)));
        LAYERS.put(
                LossLayer.Socialisation.class,
                r -> new LossLayer.Socialisation(Base.values()[r.nextInt(Base.values().length)]));
    }

    private static final List<AdlRanking> RANKINGS = List.of(
            new AdlRanking.ProfitTimesLeverage(),
            new AdlRanking.ProfitTimesLeverage(true),
            new AdlRanking.MoveTimesNotional(),
            new AdlRanking.PseudoRandom(),
            new AdlRanking.ProRata());

    private static AdlPolicy policy(Random random) {
        return new AdlPolicy(
                new AdlTrigger.Deficit(),
                RANKINGS.get(random.nextInt(RANKINGS.size())),
                AdlPrice.values()[random.nextInt(AdlPrice.values().length)],
                AdlMatching.values()[random.nextInt(AdlMatching.values().length)]);
    }

    /** A failed long, and some others on both sides of random means. */
    private static Scene scene(Random random, int others) {
        Scene scene = Scene.of(Contracts.BTC).account("failed", 10, position("BTC-PERP", 1, 100));
        for (int k = 0; k < others; k++) {
            double size = random.nextInt(5) - 2.5;
            double cash = 50 * Math.abs(size) * (1 + random.nextDouble());
            scene.account("a" + k, cash, position("BTC-PERP", size, 95 + random.nextInt(10)));
        }
        return scene.maker(Map.of(Scene.QUOTE, 300 + 1_000 * random.nextDouble()), 100)
                .fund(FUND);
    }

    private static double price(Random random) {
        return 65 + 20 * random.nextDouble();
    }

    @Example
    void everyLayerIsDrawn() {
        assertThat(LAYERS.keySet().toArray())
                .containsExactlyInAnyOrder((Object[]) LossLayer.class.getPermittedSubclasses());
        assertThat(RANKINGS.stream().map(Object::getClass).distinct().toArray())
                .containsExactlyInAnyOrder((Object[]) AdlRanking.class.getPermittedSubclasses());
    }

    @Property(seed = "481", tries = 200)
    void eachLayerPaysBetweenNothingAndWhatItIsAskedForAndTheLedgerBalances(@ForAll long seed) {
        for (Function<Random, LossLayer> draw : LAYERS.values()) {
            Random random = new Random(seed);
            LossLayer layer = draw.apply(random);
            double price = price(random);
            double deficit = 90 - price;
            Run run = scene(random, 4).waterfall(layer).run(100, price);
            double paid = paid(run);
            assertThat(run.get(Measure.BAD_DEBT)).isGreaterThanOrEqualTo(deficit - EXACT);
            assertThat(paid).as("%s", layer).isBetween(-EXACT, run.get(Measure.BAD_DEBT) + EXACT);
            assertThat(paid + run.get(Measure.UNPAID)).isCloseTo(run.get(Measure.BAD_DEBT), within(EXACT));
            if (layer instanceof LossLayer.Fund fund && fund.allOrNothing()) {
                assertThat(Math.min(paid, run.get(Measure.UNPAID))).isCloseTo(0, within(EXACT));
            }
            if (layer instanceof LossLayer.Fund fund) {
                double most = Math.min(fund.capPerDeficit(), Math.min(fund.capPerContract(), FUND - fund.reserve()));
                double whole = fund.allOrNothing() && most < deficit ? 0 : Math.min(most, deficit);
                assertThat(paid).as("%s of %s", layer, deficit).isCloseTo(whole, within(EXACT));
            }
        }
    }

    private static double paid(Run run) {
        return run.get(Measure.FUND_DRAW)
                + run.get(Measure.CAPITAL_PAID)
                + run.get(Measure.ADL_RECOVERED)
                + run.get(Measure.SOCIALISED);
    }

    /** Layers in any order that a waterfall accepts: the first that pays leaves the rest to the next. */
    @Property(seed = "482", tries = 200)
    void layersPayInTheirOrderAndOnlyWhatIsLeft(@ForAll long seed) {
        Random random = new Random(seed);
        double own = 20 * random.nextDouble();
        double vault = 20 * random.nextDouble();
        List<LossLayer> layers = new ArrayList<>(List.of(
                new LossLayer.Fund(FOREVER, false), new LossLayer.Capital("own", own), new LossLayer.Backstop(vault)));
        Collections.shuffle(layers, random);
        double price = price(random);
        Run run = scene(random, 0).waterfall(layers.toArray(LossLayer[]::new)).run(100, price);
        double left = 90 - price;
        List<Double> expected = new ArrayList<>();
        for (LossLayer layer : layers) {
            double held = layer instanceof LossLayer.Fund ? FUND : layer instanceof LossLayer.Capital ? own : vault;
            double paid = Math.min(left, held);
            left -= paid;
            if (paid > EXACT) {
                expected.add(paid);
            }
        }
        List<Double> payments = run.events().stream()
                .filter(e -> e.kind() == EventKind.FUND_PAID || e.kind() == EventKind.CAPITAL_PAID)
                .map(Run.Event::amount)
                .toList();
        assertThat(payments).hasSameSizeAs(expected);
        for (int k = 0; k < expected.size(); k++) {
            assertThat(payments.get(k)).isCloseTo(expected.get(k), within(EXACT));
        }
        assertThat(run.get(Measure.UNPAID)).isCloseTo(left, within(EXACT));
    }

    /** All of the loss is spread, or all that there is to take; nobody who was solvent is left below zero. */
    @Property(seed = "483", tries = 100)
    void whatIsSocialisedIsTheLossOrAllTheRoomAndLeavesNobodyBelowZero(@ForAll long seed) {
        for (Base base : Base.values()) {
            for (boolean rounds : new boolean[] {false, true}) {
                Random random = new Random(seed);
                double price = price(random);
                Scene scene = scene(random, 4);
                LossLayer layer = new LossLayer.Socialisation(
                        base, false, rounds ? Rounding.CEILING : Rounding.NONE, rounds ? 1e-6 : 0);
                Run none = scene.waterfall().run(100, price);
                Run run = scene.waterfall(layer).run(100, price);
                double paid = run.get(Measure.SOCIALISED);
                assertThat(paid + run.get(Measure.UNPAID)).isCloseTo(run.get(Measure.BAD_DEBT), within(EXACT));
                double sum = 0;
                for (String unit : run.book().unitIds) {
                    double before = wealth(none, unit, price);
                    double after = wealth(run, unit, price);
                    assertThat(after).as("%s of %s", base, unit).isLessThanOrEqualTo(before + EXACT);
                    assertThat(after).as("%s of %s", base, unit).isGreaterThanOrEqualTo(Math.min(0, before) - EXACT);
                    sum += before - after;
                }
                assertThat(sum).as("%s", base).isCloseTo(paid, within(EXACT));
                if (run.get(Measure.UNPAID) > EXACT && base == Base.EQUITY) {
                    assertThat(run.book().unitIds)
                            .allSatisfy(
                                    unit -> assertThat(wealth(run, unit, price)).isCloseTo(0, within(1e-6)));
                }
            }
        }
    }

    private static double wealth(Run run, String unit, double price) {
        int u = run.book().unitIds.indexOf(unit);
        double profit = 0;
        for (int p = run.book().positionStart[u]; p < run.book().positionStart[u + 1]; p++) {
            profit += run.last().quantity()[p] * (price - run.book().entryValue[p]);
        }
        return run.cash(unit) + profit;
    }

    /** Whatever the ranking: who is deleveraged does not hang on the order or the names of accounts. */
    @Property(seed = "484", tries = 100)
    void theOrderOfAccountsInABookChangesNothing(@ForAll long seed) {
        for (AdlRanking ranking : RANKINGS) {
            if (ranking instanceof AdlRanking.PseudoRandom) {
                continue;
            }
            Random random = new Random(seed);
            double price = price(random);
            LossLayer adl = new LossLayer.AutoDeleveraging(
                    new AdlPolicy(new AdlTrigger.Deficit(), ranking, AdlPrice.BANKRUPTCY, AdlMatching.WHILE_SOLVENT));
            Scene scene = distinct(random).waterfall(adl);
            Run first = scene.run(100, price);
            Collections.shuffle(scene.accounts, random);
            Run second = scene.run(100, price);
            for (String unit : first.book().unitIds) {
                assertThat(second.quantity(unit, "BTC-PERP"))
                        .as("%s by %s", unit, ranking)
                        .isCloseTo(first.quantity(unit, "BTC-PERP"), within(EXACT));
            }
            assertThat(second.get(Measure.ADL_RECOVERED)).isCloseTo(first.get(Measure.ADL_RECOVERED), within(EXACT));
        }
    }

    /** Shorts whose leverages all differ: no ties. */
    private static Scene distinct(Random random) {
        Scene scene = Scene.of(Contracts.BTC).account("failed", 20, position("BTC-PERP", 2, 100));
        for (int k = 0; k < 5; k++) {
            scene.account("short" + k, 20 + 100 * random.nextDouble(), position("BTC-PERP", -0.4, 100 + 5 * k));
        }
        return scene.fund(0);
    }

    /** Winners are worth something: nobody who was closed against a failed account ends below zero, whatever the policy. */
    @Property(seed = "485", tries = 200)
    void nobodyIsDeleveragedBelowZero(@ForAll long seed) {
        Random random = new Random(seed);
        double price = price(random);
        LossLayer adl = new LossLayer.AutoDeleveraging(policy(random));
        Run run = scene(random, 5).waterfall(adl).run(100, price);
        List<String> deleveraged = run.events(EventKind.DELEVERAGED).stream()
                .map(Run.Event::unit)
                .distinct()
                .toList();
        for (String unit : deleveraged) {
            assertThat(wealth(run, unit, price)).as("%s by %s", unit, adl).isGreaterThanOrEqualTo(-EXACT);
        }
        assertThat(Arrays.stream(Measure.values()).map(run::get)).doesNotContain(Double.NaN);
        assertThat(new LossWaterfall(List.of(adl)).deleveraging())
                .isEqualTo(((LossLayer.AutoDeleveraging) adl).policy());
    }
}
