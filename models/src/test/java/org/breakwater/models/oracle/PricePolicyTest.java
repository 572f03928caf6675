package org.breakwater.models.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Which price answers, and on which side. */
class PricePolicyTest {

    private static PricePolicy of(PriceSource source) {
        return new PricePolicy(Map.of(Purpose.INITIAL, source), 300, StablePriceRules.daily(), 0.01);
    }

    @Test
    void withoutRulesContractsAreAtTheMarkAndBalancesAtTheIndex() {
        PricePolicy neutral = PricePolicy.neutral();
        for (Purpose purpose : Purpose.values()) {
            double expected = purpose == Purpose.COLLATERAL ? 100 : 101;
            assertThat(neutral.price(purpose, true, 100, 101, 90, 80)).isEqualTo(expected);
            assertThat(neutral.price(purpose, false, 100, 101, 90, 80)).isEqualTo(expected);
        }
    }

    @Property(seed = "307")
    void theLessFavourableSideIsTheLowerOneOfWhatIsHeld(
            @ForAll PriceSource source,
            @ForAll @DoubleRange(min = 1, max = 200) double twap,
            @ForAll @DoubleRange(min = 1, max = 200) double stable) {
        double held = of(source).price(Purpose.INITIAL, true, 100, 100, twap, stable);
        double owed = of(source).price(Purpose.INITIAL, false, 100, 100, twap, stable);
        assertThat(held).isLessThanOrEqualTo(100);
        assertThat(owed).isGreaterThanOrEqualTo(100);
        double other = switch (source) {
            case INDEX, MARK -> 100;
            case WORSE_OF_INDEX_AND_TWAP -> twap;
            case WORSE_OF_INDEX_AND_STABLE -> stable;
            case ADVERSE_OF_PAIR -> Double.NaN;
        };
        if (source == PriceSource.ADVERSE_OF_PAIR) {
            assertThat(held).isCloseTo(99, within(1e-12));
            assertThat(owed).isCloseTo(101, within(1e-12));
        } else {
            assertThat(held).isEqualTo(Math.min(100, other));
            assertThat(owed).isEqualTo(Math.max(100, other));
        }
    }

    @Test
    void aStablePriceNeedsItsRulesAndCollateralHasNoMark() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PricePolicy(Map.of(Purpose.INITIAL, PriceSource.WORSE_OF_INDEX_AND_STABLE), 300, null, 0))
                .withMessage("stable must be given where a stable price is used, got null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PricePolicy(Map.of(Purpose.COLLATERAL, PriceSource.MARK), 300, null, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PricePolicy(Map.of(), 0, null, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PricePolicy(Map.of(), 300, null, 1));
    }
}
