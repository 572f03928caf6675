package org.breakwater.models.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.conformance.Forms.between;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.models.oracle.MedianPrice;
import org.breakwater.models.oracle.PricePolicy;
import org.breakwater.models.oracle.PriceSource;
import org.breakwater.models.oracle.Purpose;
import org.breakwater.models.oracle.StablePriceRules;
import org.breakwater.models.oracle.validity.ActionMatrix;
import org.breakwater.models.oracle.validity.OracleAction;
import org.breakwater.models.oracle.validity.OracleValidity;
import org.breakwater.models.oracle.validity.Validity;
import org.breakwater.models.rounding.Rounding;

/** What every rule about an oracle's prices must keep: classes, the actions they allow, and prices by purpose. */
class OracleConformanceTest {

    private static OracleValidity rules(Random random) {
        return new OracleValidity(
                between(random, 1, 10),
                3_600,
                between(random, 0, 0.2),
                between(random, 0.5, 50),
                between(random, 0, 300),
                between(random, 0, 300),
                random.nextBoolean() ? 0 : 1,
                random.nextBoolean() ? 0 : 1e-6);
    }

    private static ActionMatrix matrix(Random random) {
        Map<OracleAction, Validity> least = new EnumMap<>(OracleAction.class);
        for (OracleAction action : OracleAction.values()) {
            if (random.nextBoolean()) {
                least.put(action, Validity.values()[random.nextInt(Validity.values().length)]);
            }
        }
        return new ActionMatrix(least);
    }

    /** An observation that is worse in one respect has no better class, and allows nothing that the better one did not. */
    @Property(seed = "471", tries = 300)
    void aWorseObservationHasNoBetterClassAndAllowsNoMore(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 1, max = 200) double price,
            @ForAll @DoubleRange(min = 1, max = 200) double twap,
            @ForAll @DoubleRange(max = 20) double confidence,
            @ForAll @DoubleRange(max = 400) double age,
            @ForAll @DoubleRange(min = 1, max = 5) double worse) {
        Random random = new Random(seed);
        OracleValidity rules = rules(random);
        ActionMatrix matrix = matrix(random);
        boolean sufficient = random.nextInt(4) > 0;
        Validity better = rules.classify(price, twap, confidence, age, sufficient);
        Validity[] others = {
            rules.classify(price, price > twap ? twap / worse : twap * worse, confidence, age, sufficient),
            rules.classify(price, twap, confidence * worse, age, sufficient),
            rules.classify(price, twap, confidence, age * worse, sufficient),
            rules.classify(price, twap, confidence, age, false),
            rules.classify(-price, twap, confidence, age, sufficient)
        };
        for (Validity other : others) {
            assertThat(better.isAtLeast(other)).as("%s, then %s", better, other).isTrue();
            for (OracleAction action : OracleAction.values()) {
                assertThat(matrix.allows(action, other) && !matrix.allows(action, better))
                        .as("%s at %s, not at %s", action, other, better)
                        .isFalse();
            }
        }
        assertThat(rules.classify(price, price, 0, 0, true)).isEqualTo(Validity.VALID);
    }

    /** Whichever source answers: a rule that takes the worse of two never favours the account. */
    @Property(seed = "472", tries = 200)
    void aPriceIsPositiveAndTheWorseOfTwoNeverFavoursTheAccount(
            @ForAll PriceSource source,
            @ForAll Purpose purpose,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double index,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double mark,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double twap,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double stable) {
        if (source == PriceSource.MARK && purpose == Purpose.COLLATERAL) {
            return;
        }
        StablePriceRules rules = StablePriceRules.daily();
        PricePolicy policy = new PricePolicy(Map.of(purpose, source), 300, rules, 0.01);
        double held = policy.price(purpose, true, index, mark, twap, stable);
        double owed = policy.price(purpose, false, index, mark, twap, stable);
        assertThat(held).isPositive().isLessThanOrEqualTo(owed);
        switch (source) {
            case INDEX -> assertThat(held).isEqualTo(owed).isEqualTo(index);
            case MARK -> assertThat(held).isEqualTo(owed).isEqualTo(mark);
            case WORSE_OF_INDEX_AND_TWAP, WORSE_OF_INDEX_AND_STABLE, ADVERSE_OF_PAIR -> {
                assertThat(held).isLessThanOrEqualTo(index);
                assertThat(owed).isGreaterThanOrEqualTo(index);
            }
        }
    }

    /** Fewer than half of the sources cannot move the median beyond the others. */
    @Property(seed = "473", tries = 200)
    void aMinorityOfSourcesCannotMoveTheMedianBeyondTheOthers(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 15) int count,
            @ForAll @DoubleRange(min = 0, max = 1e9) double lie) {
        Random random = new Random(seed);
        double[] quotes = new double[count];
        for (int k = 0; k < count; k++) {
            quotes[k] = 2 * k < count + 1 ? between(random, 90, 110) : lie;
        }
        double median = MedianPrice.of(quotes, count, Rounding.NONE);
        assertThat(median).isBetween(90.0, count == 1 || 2 * ((count + 1) / 2) > count ? 110.0 : Double.MAX_VALUE);
        double[] shifted = new double[count];
        for (int k = 0; k < count; k++) {
            shifted[k] = quotes[k] + 1;
        }
        assertThat(MedianPrice.of(shifted, count, Rounding.NONE)).isCloseTo(median + 1, within(1e-6));
    }
}
