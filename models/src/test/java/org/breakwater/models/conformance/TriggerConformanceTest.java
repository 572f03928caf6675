package org.breakwater.models.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.breakwater.models.conformance.Forms.between;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.breakwater.models.liquidation.AddOn;
import org.breakwater.models.liquidation.LiquidationTrigger;
import org.breakwater.models.liquidation.LiquidationTrigger.Comparator;

/** What every trigger must keep: all comparators with all add-ons. */
class TriggerConformanceTest {

    private static final Forms<AddOn> ADD_ONS = new Forms<>(AddOn.class)
            .with(AddOn.None.class, r -> new AddOn.None())
            .with(
                    AddOn.KeeperReward.class,
                    r -> new AddOn.KeeperReward(
                            between(r, 0, 0.05),
                            between(r, 0, 50),
                            between(r, 0, 50),
                            r.nextDouble(),
                            between(r, 0, 500)))
            .with(AddOn.Floor.class, r -> new AddOn.Floor(between(r, 0, 50), between(r, 0, 0.1)));

    private static List<LiquidationTrigger> triggers(long seed) {
        Random random = new Random(~seed);
        List<LiquidationTrigger> triggers = new ArrayList<>();
        for (AddOn addOn : ADD_ONS.draw(seed)) {
            for (Comparator comparator : Comparator.values()) {
                double exit = random.nextInt(8) == 0 ? Double.POSITIVE_INFINITY : between(random, 0, 0.1);
                triggers.add(new LiquidationTrigger(
                        comparator,
                        random.nextBoolean(),
                        between(random, 0.5, 2),
                        random.nextBoolean() ? 0 : exit,
                        random.nextBoolean() ? 0 : between(random, 0, 0.5),
                        addOn));
            }
        }
        return triggers;
    }

    @Example
    void everyAddOnIsDrawn() {
        ADD_ONS.requireAll();
    }

    @Property(seed = "451", tries = 200)
    void nobodyIsBreachedAndHealedAtOnce(
            @ForAll long seed,
            @ForAll @DoubleRange(min = -1_000, max = 1_000) double slack,
            @ForAll @DoubleRange(min = 0, max = 500) double maintenance,
            @ForAll @DoubleRange(min = 0, max = 1e4) double notional,
            @ForAll @DoubleRange(min = -1_000, max = 0) double losses) {
        for (LiquidationTrigger trigger : triggers(seed)) {
            double excess = trigger.excess(slack, maintenance, notional, notional);
            double exit = trigger.exitExcess(excess, losses, notional);
            assertThat(exit).as("%s", trigger).isLessThanOrEqualTo(excess);
            assertThat(trigger.breached(excess) && trigger.healed(exit))
                    .as("%s", trigger)
                    .isFalse();
        }
    }

    @Property(seed = "452", tries = 200)
    void moreEquityIsNeverWorseAndMoreMarginOrNotionalNeverBetter(
            @ForAll long seed,
            @ForAll @DoubleRange(min = -1_000, max = 1_000) double equity,
            @ForAll @DoubleRange(min = 0.01, max = 500) double maintenance,
            @ForAll @DoubleRange(min = 0, max = 1e4) double notional,
            @ForAll @DoubleRange(min = 0, max = 100) double more) {
        for (LiquidationTrigger trigger : triggers(seed)) {
            double excess = trigger.excess(equity - maintenance, maintenance, notional, notional);
            assertThat(trigger.excess(equity + more - maintenance, maintenance, notional, notional))
                    .as("%s", trigger)
                    .isGreaterThanOrEqualTo(excess);
            double dearer = maintenance + more;
            assertThat(trigger.excess(equity - dearer, dearer, notional, notional))
                    .as("%s", trigger)
                    .isLessThanOrEqualTo(excess + 1e-9);
            assertThat(trigger.excess(equity - maintenance, maintenance, notional + more, notional + more))
                    .as("%s", trigger)
                    .isLessThanOrEqualTo(excess);
        }
    }

    /** An account with exactly what is asked: only one of the two comparators liquidates it. */
    @Property(seed = "453", tries = 200)
    void theComparatorDecidesExactlyAtTheThreshold(@ForAll long seed) {
        for (LiquidationTrigger trigger : triggers(seed)) {
            assertThat(trigger.breached(0)).isEqualTo(trigger.comparator() == Comparator.AT_OR_BELOW);
            assertThat(trigger.breached(-Double.MIN_VALUE)).isTrue();
            assertThat(trigger.breached(Double.MIN_VALUE)).isFalse();
        }
    }
}
