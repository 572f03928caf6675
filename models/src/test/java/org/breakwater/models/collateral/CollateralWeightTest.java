package org.breakwater.models.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

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
import org.breakwater.models.collateral.CollateralWeight.MarginalTiers;
import org.breakwater.models.rounding.Rounding;

/** What every rule of collateral must keep, over all of them. */
class CollateralWeightTest {

    private static final List<CollateralTier> TIERS =
            List.of(new CollateralTier(0, 0.98), new CollateralTier(10, 0.95), new CollateralTier(20, 0));
    private static final CollateralWeight FLAT = new CollateralWeight.Flat(0.2);
    private static final CollateralWeight ROOT = new CollateralWeight.SquareRoot(0.9, 0.01, WeightGrid.none());

    /** One of each, {@code permits} in order. */
    private static final List<CollateralWeight> ALL = List.of(
            FLAT,
            new MarginalTiers(TIERS, MarginalTiers.By.QUANTITY),
            ROOT,
            new CollateralWeight.Concentration(0.9, 1_000, WeightGrid.none()),
            new CollateralWeight.SkewDiscount(100, 1.5, 0.01, 0.4),
            new CollateralWeight.DepegAddOn(FLAT, 0.98, 1.2),
            new CollateralWeight.Least(List.of(FLAT, ROOT)),
            new CollateralWeight.Mean(FLAT, ROOT, WeightGrid.none()));

    @Example
    void everyRuleIsDrawn() {
        assertThat(ALL.stream().map(Object::getClass).map(Class::getSimpleName).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(CollateralWeight.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()));
    }

    @Provide
    Arbitrary<CollateralWeight> rules() {
        return Arbitraries.of(ALL);
    }

    @Property(seed = "91")
    void aWeightIsAFractionAndNothingCountsForNothing(
            @ForAll("rules") CollateralWeight rule,
            @ForAll @DoubleRange(min = 0, max = 1e6) double amount,
            @ForAll @DoubleRange(min = 0, max = 1e5) double price) {
        assertThat(rule.weight(amount, price, amount)).isBetween(0.0, 1.0);
        assertThat(rule.value(0, price, amount)).isZero();
    }

    @Property(seed = "92")
    void whatCountsNeverFallsAsAmountOrPriceRises(
            @ForAll("rules") CollateralWeight rule,
            @ForAll @DoubleRange(min = 0, max = 1e5) double amount,
            @ForAll @DoubleRange(min = 0, max = 1e4) double price,
            @ForAll @DoubleRange(min = 1, max = 3) double more) {
        double deposits = 1e5;
        double counted = rule.value(amount, price, deposits);
        double slack = 1e-12 * counted;
        assertThat(rule.value(amount * more, price, deposits)).isGreaterThanOrEqualTo(counted - slack);
        assertThat(rule.value(amount, price * more, deposits)).isGreaterThanOrEqualTo(counted - slack);
    }

    @Property(seed = "93")
    void theNextCoinNeverCountsForMoreThanTheAverageOne(
            @ForAll("rules") CollateralWeight rule, @ForAll @DoubleRange(min = 0.01, max = 1e5) double amount) {
        double weight = rule.weight(amount, 1, 1e5);
        assertThat(rule.weight(2 * amount, 1, 1e5)).isLessThanOrEqualTo(weight * (1 + 1e-12));
    }

    /** 10·0.98 + 10·0.95 and nothing beyond. */
    @Example
    void tiersCountEachPartOfAHoldingByItself() {
        MarginalTiers tiers = new MarginalTiers(TIERS, MarginalTiers.By.QUANTITY);
        assertThat(tiers.value(25, 2, 25)).isCloseTo(2 * 19.3, within(1e-12));
        assertThat(new MarginalTiers(TIERS, MarginalTiers.By.VALUE).value(12.5, 2, 25))
                .isCloseTo(19.3, within(1e-12));
    }

    /** The steps of a weight are those of whole-number division: 1.1e6·1e4/(1e6 + ⌊3162277·10000/1e5⌋) = 8357.2. */
    @Example
    void onAGridEveryDivisionIsCutOff() {
        WeightGrid grid = new WeightGrid(1e4, 1e6, 1e5, 1e9, 1e6, Rounding.DOWN);
        CollateralWeight weight = new CollateralWeight.SquareRoot(0.9, 0.01, grid);
        assertThat(weight.weight(1_000, 1, 1_000)).isEqualTo(0.8357);
    }

    @Example
    void aFillCountsHalfWayBetweenInitialAndMaintenance() {
        CollateralWeight low = new CollateralWeight.SquareRoot(0.15, 0.01, WeightGrid.none());
        CollateralWeight high = new CollateralWeight.SquareRoot(0.75, 0.01, WeightGrid.none());
        LiabilityWeight debt = new LiabilityWeight.Flat(1);
        CollateralWeight fill = new CollateralRule("SOL", low, high, debt).fill();
        assertThat(fill.weight(1, 1, 1)).isCloseTo(0.45, within(1e-15));
        // a large holding: the size decides, not the mean of two caps
        assertThat(fill.weight(1e8, 1, 1)).isEqualTo(high.weight(1e8, 1, 1)).isEqualTo(low.weight(1e8, 1, 1));
        assertThat(new CollateralRule("SOL", FLAT, ROOT, debt).fill().weight(1, 1, 1))
                .isCloseTo((0.8 + 0.9) / 2, within(1e-15));
    }

    @Example
    void tiersThatRiseOrDoNotStartAtNothingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarginalTiers(
                        List.of(new CollateralTier(0, 0.5), new CollateralTier(1, 0.6)), MarginalTiers.By.VALUE))
                .withMessageContaining("do not rise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarginalTiers(List.of(new CollateralTier(1, 0.5)), MarginalTiers.By.VALUE))
                .withMessageContaining("start at 0");
    }
}
