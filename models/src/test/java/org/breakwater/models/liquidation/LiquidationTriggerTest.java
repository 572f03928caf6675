package org.breakwater.models.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.breakwater.models.liquidation.LiquidationTrigger.Comparator;
import org.junit.jupiter.api.Test;

/** When a liquidation begins and ends: every trigger with every add-on. */
class LiquidationTriggerTest {

    private static final List<AddOn> ADD_ONS =
            List.of(new AddOn.None(), new AddOn.KeeperReward(0.01, 1, 2, 0.3, 500), new AddOn.Floor(1, 0.01));

    private static LiquidationTrigger with(Comparator comparator, AddOn addOn) {
        return new LiquidationTrigger(comparator, false, 1, 0, 0, addOn);
    }

    private static boolean breached(LiquidationTrigger trigger, double equity, double maintenance, double notional) {
        double excess = trigger.excess(equity - maintenance, maintenance, notional, notional);
        return trigger.breached(excess);
    }

    @Test
    void everyKindOfAddOnIsTested() {
        assertThat(ADD_ONS.stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(AddOn.class.getPermittedSubclasses());
    }

    @Test
    void anAccountExactlyAtMaintenanceIsNotLiquidatedWhereTheRuleIsStrictAndIsWhereItIsNot() {
        assertThat(breached(with(Comparator.BELOW, new AddOn.None()), 500, 500, 5_000))
                .isFalse();
        assertThat(breached(with(Comparator.AT_OR_BELOW, new AddOn.None()), 500, 500, 5_000))
                .isTrue();
        assertThat(breached(with(Comparator.BELOW, new AddOn.None()), 499, 500, 5_000))
                .isTrue();
    }

    @Test
    void withoutMaintenanceMarginADebtIsLiquidatedUnlessTheRuleNeedsARequirement() {
        LiquidationTrigger needs = new LiquidationTrigger(Comparator.BELOW, true, 1, 0, 0, new AddOn.None());
        assertThat(breached(needs, -1, 0, 0)).isFalse();
        assertThat(needs.healed(needs.exitExcess(needs.excess(-1, 0, 0, 0), 0, 0)))
                .isTrue();
        assertThat(breached(needs, -1, 1e-9, 0)).isTrue();
        assertThat(breached(LiquidationTrigger.below(), -1, 0, 0)).isTrue();
    }

    @Test
    void aTriggerIsPlainWhereNothingButMaintenanceIsAsked() {
        assertThat(new LiquidationTrigger(Comparator.AT_OR_BELOW).isPlain()).isTrue();
        assertThat(with(Comparator.BELOW, new AddOn.Floor(1, 0.01)).isPlain()).isFalse();
    }

    @Test
    void theRatioMultipliesMaintenance() {
        LiquidationTrigger sixty = new LiquidationTrigger(Comparator.AT_OR_BELOW, false, 60, 0, 0, new AddOn.None());
        assertThat(sixty.required(2, 0, 0)).isEqualTo(120);
        assertThat(breached(sixty, 120, 2, 0)).isTrue();
        assertThat(breached(sixty, 121, 2, 0)).isFalse();
    }

    @Test
    void theKeepersRewardIsLeftInTheAccount() {
        LiquidationTrigger trigger = with(Comparator.BELOW, ADD_ONS.get(1));
        assertThat(trigger.required(100, 1_000, 0)).as("share and cost").isEqualTo(111);
        assertThat(trigger.required(100, 1, 0)).as("cost and least profit").isEqualTo(103);
        assertThat(trigger.required(100, 1e6, 0)).as("cap").isEqualTo(600);
        assertThat(trigger.required(100, 0, 0)).as("nothing to close").isEqualTo(100);
    }

    @Test
    void lessThanTheFloorIsTooLittleAndNothingIsAlwaysTooLittle() {
        LiquidationTrigger trigger = with(Comparator.BELOW, new AddOn.Floor(1, 0.01));
        assertThat(breached(trigger, 4_500, 0, 450_000)).isFalse();
        assertThat(breached(trigger, 4_499, 0, 450_000)).isTrue();
        assertThat(breached(trigger, 0.75, 0, 1)).isTrue();
        LiquidationTrigger none = with(Comparator.BELOW, new AddOn.Floor(0, 0));
        assertThat(breached(none, 0, 0, 1)).isTrue();
        assertThat(breached(none, 1e-300, 0, 1)).isFalse();
    }

    @Test
    void aLiquidationEndsAboveItsBufferOrNever() {
        LiquidationTrigger two = new LiquidationTrigger(Comparator.BELOW, false, 1, 0.02, 0, new AddOn.None());
        assertThat(two.healed(two.exitExcess(19, 0, 1_000))).isFalse();
        assertThat(two.healed(two.exitExcess(20, 0, 1_000))).isTrue();
        LiquidationTrigger never =
                new LiquidationTrigger(Comparator.BELOW, false, 1, Double.POSITIVE_INFINITY, 0, new AddOn.None());
        assertThat(never.healed(never.exitExcess(1e9, 0, 1e-9))).isFalse();
        assertThat(never.healed(never.exitExcess(0, 0, 0))).isTrue();
    }

    @Test
    void lossesCountMoreAtTheExitAndProfitsDoNot() {
        LiquidationTrigger one = new LiquidationTrigger(Comparator.BELOW, false, 1, 0, 0.01, new AddOn.None());
        assertThat(one.exitEquity(0, -100)).isEqualTo(-1);
        assertThat(one.exitEquity(0, 100)).isEqualTo(0);
    }

    @Property(seed = "308")
    void aPlainTriggerIsTheSlackToTheBit(
            @ForAll double slack, @ForAll @DoubleRange(max = 1e12) double maintenance, @ForAll double losses) {
        LiquidationTrigger plain = LiquidationTrigger.below();
        double excess = plain.excess(slack, maintenance, 1e6, 2e6);
        assertThat(Double.doubleToLongBits(excess)).isEqualTo(Double.doubleToLongBits(slack));
        assertThat(Double.doubleToLongBits(plain.exitExcess(excess, losses, 1e6)))
                .isEqualTo(Double.doubleToLongBits(slack));
        assertThat(plain.breached(excess)).isEqualTo(slack < 0);
        assertThat(plain.healed(excess)).isEqualTo(!(slack < 0));
    }

    @Property(seed = "309")
    void nobodyWhoIsHealedIsBreached(
            @ForAll("triggers") LiquidationTrigger trigger,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double equity,
            @ForAll @DoubleRange(max = 1e5) double maintenance,
            @ForAll @DoubleRange(max = 1e7) double notional,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double losses) {
        double excess = trigger.excess(equity - maintenance, maintenance, notional, notional);
        double exit = trigger.exitExcess(excess, losses, notional);
        assertThat(exit).isLessThanOrEqualTo(excess);
        if (trigger.healed(exit)) {
            assertThat(trigger.breached(excess)).isFalse();
        }
    }

    @Property(seed = "310")
    void moreIsAskedOfMoreAndNeverLessThanMaintenance(
            @ForAll("triggers") LiquidationTrigger trigger,
            @ForAll @DoubleRange(max = 1e5) double maintenance,
            @ForAll @DoubleRange(max = 1e7) double notional,
            @ForAll @DoubleRange(max = 1e7) double entry,
            @ForAll @DoubleRange(max = 1e5) double more) {
        double required = trigger.required(maintenance, notional, entry);
        assertThat(required).isGreaterThanOrEqualTo(trigger.ratio() * maintenance);
        assertThat(trigger.required(maintenance + more, notional, entry)).isGreaterThanOrEqualTo(required);
        assertThat(trigger.required(maintenance, notional + more, entry)).isGreaterThanOrEqualTo(required);
        assertThat(trigger.required(maintenance, notional, entry + more)).isGreaterThanOrEqualTo(required);
    }

    @Provide
    Arbitrary<LiquidationTrigger> triggers() {
        return Combinators.combine(
                        Arbitraries.of(Comparator.class),
                        Arbitraries.of(true, false),
                        Arbitraries.doubles().between(0.5, 60),
                        Arbitraries.of(0.0, 0.02, Double.POSITIVE_INFINITY),
                        Arbitraries.of(0.0, 0.02),
                        Arbitraries.of(ADD_ONS))
                .as(LiquidationTrigger::new);
    }

    @Test
    void figuresThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LiquidationTrigger(Comparator.BELOW, false, 1, -0.01, 0, new AddOn.None()))
                .withMessage("exitBuffer must be >= 0, got -0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LiquidationTrigger(Comparator.BELOW, false, 0, 0, 0, new AddOn.None()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LiquidationTrigger(Comparator.BELOW, false, 1, 0, Double.NaN, new AddOn.None()));
        assertThatIllegalArgumentException().isThrownBy(() -> new AddOn.Floor(1, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new AddOn.KeeperReward(-1, 0, 0, 0, 0));
    }
}
