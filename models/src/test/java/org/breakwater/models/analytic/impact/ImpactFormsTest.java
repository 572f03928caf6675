package org.breakwater.models.analytic.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ImpactFormsTest {

    @Test
    void withoutRiskAversionAlmgrenAndChrissSellInAStraightLine() {
        final AlmgrenChriss plan = new AlmgrenChriss(100, 4, 4, 0.3, 1e-3, 0, 0, 0.01);
        assertThat(plan.urgency()).isZero();
        assertThat(plan.trajectory()).containsExactly(100, 75, 50, 25, 0);
        assertThat(plan.expectedCost()).isCloseTo(0.01 * 100 + 1e-3 * 4 * 625, within(1e-12));
    }

    @Test
    void aTinyRiskAversionIsNearlyStraightAndAHugeOneSellsAtOnce() {
        assertThat(new AlmgrenChriss(100, 4, 4, 0.3, 1e-3, 0, 1e-18, 0).trajectory()[2])
                .isCloseTo(50, within(1e-9));
        assertThat(new AlmgrenChriss(100, 4, 4, 0.3, 1e-3, 0, 1e9, 0).trajectory()[1])
                .isCloseTo(0, within(1e-6));
    }

    @Test
    void aPermanentImpactThatOutweighsTheTemporaryOneIsRefused() {
        assertThatThrownBy(() -> new AlmgrenChriss(100, 4, 4, 0.3, 1e-3, 3e-3, 0, 0))
                .hasMessageContaining("temporaryImpact must exceed");
    }

    @Property(seed = "31")
    void blocksAndFlowOfObizhaevaAndWangSellEverything(
            @ForAll @DoubleRange(min = 0, max = 50) double resilience,
            @ForAll @DoubleRange(min = 0.01, max = 10) double duration) {
        final ObizhaevaWang plan = new ObizhaevaWang(500, duration, resilience, 1e-3, 2e-3);
        assertThat(2 * plan.block() + plan.rate() * duration).isCloseTo(500, within(1e-9));
    }

    @Test
    void sellingAndBuyingHaveOppositeImpact() {
        final Almgren2005 buy = new Almgren2005(1000, 1e6, 1e8, 0.02, 0.5);
        final Almgren2005 sell = new Almgren2005(-1000, 1e6, 1e8, 0.02, 0.5);
        assertThat(sell.realised()).isEqualTo(-buy.realised());
    }

    @Property(seed = "32")
    void aPoolWithoutFeeKeepsItsProduct(@ForAll @DoubleRange(min = 0, max = 1e6) double base) {
        final ConstantProduct pool = new ConstantProduct(1000, 64e6, 0);
        final double left = 64e6 - pool.sell(base);
        assertThat((1000 + base) * left).isCloseTo(64e9, withinPercentage(1e-9));
    }

    @Test
    void fourTimesTheQuantityHasTwiceTheImpact() {
        assertThat(SquareRootImpact.of(1, 0.03, 400, 1e4))
                .isCloseTo(2 * SquareRootImpact.of(1, 0.03, 100, 1e4), within(1e-16));
        assertThatThrownBy(() -> SquareRootImpact.of(1, 0.03, -1, 1e4)).hasMessageContaining("must not be negative");
    }
}
