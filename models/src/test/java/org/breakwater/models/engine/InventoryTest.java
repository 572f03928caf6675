package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.liquidation.inventory.DeltaHedge;
import org.breakwater.models.liquidation.inventory.Inheritance;
import org.breakwater.models.liquidation.inventory.Inheritance.Holder;
import org.breakwater.models.liquidation.inventory.Inheritance.Scope;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.option.Black76;
import org.breakwater.models.option.OptionType;
import org.breakwater.models.option.market.OptionMarket;
import org.breakwater.models.option.surface.VolatilitySurface;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of options that a fund, a backstop or a liquidator inherits, hedged and not; every run is audited. */
class InventoryTest {

    private static final double YEAR = 365 * 86_400;
    private static final long EXPIRY = 30L * 86_400_000;
    private static final VanillaOption CALL = VanillaOption.linear("X-C", "X", Scene.QUOTE, EXPIRY, 110, true);
    private static final Perpetual PERPETUAL = Perpetual.linear("X-PERP", "X", Scene.QUOTE);

    /** A seller of a hundred calls who fails when the price jumps to 120. */
    private static Scene scene(Holder holder, @Nullable DeltaHedge hedge) {
        Scene scene = Scene.of(CALL, PERPETUAL);
        scene.joint = new ShortOptionMargin(0.2);
        scene.inheritance = new Inheritance(holder, Scope.OPTIONS, hedge);
        scene.options.put("X", new OptionMarket(VolatilitySurface.flat(0.8), false, 0, 0, 0, 0.1));
        return scene.account("seller", 1_600, position("X-C", -100, 0)).maker(0, 1);
    }

    private static double call(double price, double seconds) {
        return Black76.price(OptionType.CALL, price, 110, 0.8, (EXPIRY / 1000.0 - seconds) / YEAR, 1);
    }

    private static double delta(double price, double seconds) {
        return Black76.delta(OptionType.CALL, price, 110, 0.8, (EXPIRY / 1000.0 - seconds) / YEAR, 1);
    }

    @Test
    void liquidatorsTakeOptionsAtTheMarkAndBearWhatFollows() {
        Run run = scene(Holder.LIQUIDATORS, null).run(100, 120, 130);
        Run.Event taken = run.only(EventKind.INHERITED);
        assertThat(taken.quantity()).isEqualTo(-100);
        assertThat(taken.price()).isEqualTo(call(120, 60));
        assertThat(run.get(Measure.INVENTORY_PROFIT)).isEqualTo(-100 * (call(130, 120) - call(120, 60)), within(1e-9));
        assertThat(run.get(Measure.BAD_DEBT)).isEqualTo(100 * call(120, 60) - 1_600, within(1e-9));
    }

    @Test
    void aHedgeHoldsTheDeltaAgainstTheOptions() {
        Run run = scene(Holder.LIQUIDATORS, new DeltaHedge(0, 0, 0)).run(100, 120, 130);
        double hedged = 100 * delta(120, 60) * 10;
        assertThat(run.get(Measure.INVENTORY_PROFIT))
                .isEqualTo(-100 * (call(130, 120) - call(120, 60)) + hedged, within(1e-8));
        assertThat(run.events(EventKind.HEDGED)).hasSize(2);
        assertThat(run.events(EventKind.HEDGED).get(0).quantity()).isEqualTo(100 * delta(120, 60), within(1e-9));
    }

    @Test
    void aThresholdAnIntervalAndAFeeBoundTheHedge() {
        assertThat(scene(Holder.LIQUIDATORS, new DeltaHedge(1e6, 0, 0))
                        .run(100, 120, 130)
                        .events(EventKind.HEDGED))
                .isEmpty();
        Run run = scene(Holder.LIQUIDATORS, new DeltaHedge(0, 120, 0.001)).run(100, 120, 130, 140, 150);
        assertThat(run.events(EventKind.HEDGED).stream().map(Run.Event::point)).containsExactly(1, 3);
        double first = 0.001 * 100 * delta(120, 60) * 120;
        double second = 0.001 * 100 * (delta(140, 180) - delta(120, 60)) * 140;
        assertThat(run.get(Measure.HEDGE_COST)).isEqualTo(first + second, within(1e-9));
        double moves = 100 * delta(120, 60) * 20 + 100 * delta(140, 180) * 10;
        assertThat(run.get(Measure.INVENTORY_PROFIT))
                .isEqualTo(-100 * (call(150, 240) - call(120, 60)) + moves - first - second, within(1e-8));
    }

    @Test
    void theFundPaysWhatItInheritsUntilItIsEmptyAndTradersAreOwedTheRest() {
        Scene scene = scene(Holder.FUND, null).fund(2_000);
        Run run = scene.run(100, 120, 130, 200);
        double deficit = 100 * call(120, 60) - 1_600;
        double loss = 100 * (call(200, 180) - call(120, 60));
        assertThat(run.last().fund()[run.book().quote]).isZero();
        assertThat(run.get(Measure.UNPAID)).isEqualTo(loss + deficit - 2_000, within(1e-8));
        scene.unlimitedFund = true;
        assertThat(scene.run(100, 120, 130, 200).get(Measure.FUND_DEMAND)).isEqualTo(loss + deficit, within(1e-8));
    }

    @Test
    void aBackstopPaysBeforeTheFund() {
        Scene scene = scene(Holder.BACKSTOP, null).fund(10_000);
        scene.waterfall(new LossLayer.Backstop(500), new LossLayer.Fund(Double.POSITIVE_INFINITY, false));
        Run run = scene.run(100, 120, 130);
        double deficit = 100 * call(120, 60) - 1_600;
        double loss = 100 * (call(130, 120) - call(120, 60));
        assertThat(run.last().fund()[run.book().quote]).isEqualTo(10_000 - (deficit + loss - 500), within(1e-8));
    }

    @Test
    void whatIsInheritedExpiresWithItsContract() {
        Scene scene = scene(Holder.LIQUIDATORS, null);
        scene.startMillis = EXPIRY - 120_000;
        Run run = scene.run(100, 128, 130, 150);
        double atMark = Black76.price(OptionType.CALL, 128, 110, 0.8, 60 / YEAR, 1);
        assertThat(run.get(Measure.INVENTORY_PROFIT)).isEqualTo(-100 * (20 - atMark), within(1e-8));
    }

    @Test
    void aHedgeNeedsAPerpetual() {
        Scene scene = Scene.of(CALL);
        scene.joint = new ShortOptionMargin(0.2);
        scene.inheritance = new Inheritance(Holder.FUND, Scope.OPTIONS, new DeltaHedge(0, 0, 0));
        scene.options.put("X", new OptionMarket(VolatilitySurface.flat(0.8), false, 0, 0, 0, 0.1));
        scene.account("seller", 1_600, position("X-C", -100, 0)).maker(0);
        assertThatThrownBy(() -> scene.run(100, 100))
                .hasMessageContaining("a perpetual on X must be listed to hedge X-C");
    }
}
