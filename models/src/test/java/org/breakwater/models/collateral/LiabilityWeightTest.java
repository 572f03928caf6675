package org.breakwater.models.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.breakwater.models.rounding.Rounding;

/** What every rule of debts must keep, over all of them. */
class LiabilityWeightTest {

    private static final List<LiabilityWeight> ALL = List.of(
            new LiabilityWeight.Flat(1.2),
            new LiabilityWeight.SquareRoot(1.1, 0.2, 0.01, WeightGrid.none()),
            new LiabilityWeight.Concentration(1.2, 1_000));

    @Example
    void everyRuleIsDrawn() {
        assertThat(ALL.stream().map(Object::getClass).map(Class::getSimpleName).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(LiabilityWeight.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()));
    }

    @Provide
    Arbitrary<LiabilityWeight> rules() {
        return Arbitraries.of(ALL);
    }

    @Property(seed = "94")
    void aDebtCountsForNoLessAsItGrows(
            @ForAll("rules") LiabilityWeight rule,
            @ForAll @DoubleRange(min = 0, max = 1e6) double amount,
            @ForAll @DoubleRange(min = 1, max = 3) double more,
            @ForAll @DoubleRange(min = 0, max = 1e4) double price) {
        double weight = rule.weight(amount, price, amount);
        assertThat(weight).isGreaterThanOrEqualTo(1);
        assertThat(rule.weight(amount * more, price, amount * more)).isGreaterThanOrEqualTo(weight);
    }

    /** 11000 − 2200 + ⌊3162277·10000/10⁷⌋ = 11962. */
    @Example
    void onAGridEveryDivisionIsCutOff() {
        WeightGrid grid = new WeightGrid(1e4, 1e6, 1e5, 1e9, 1e6, Rounding.DOWN);
        assertThat(new LiabilityWeight.SquareRoot(1.1, 0.2, 0.01, grid).weight(1_000, 1, 0))
                .isEqualTo(1.1962);
    }
}
