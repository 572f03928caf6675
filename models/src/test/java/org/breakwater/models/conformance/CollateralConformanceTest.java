package org.breakwater.models.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.conformance.Forms.between;
import static org.breakwater.models.conformance.Forms.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.breakwater.models.collateral.CollateralTier;
import org.breakwater.models.collateral.CollateralWeight;
import org.breakwater.models.collateral.CollateralWeight.MarginalTiers;
import org.breakwater.models.collateral.LiabilityWeight;
import org.breakwater.models.collateral.WeightGrid;
import org.breakwater.models.rounding.Rounding;

/** What every weight of collateral and of debts must keep, on a venue's grid and without one. */
class CollateralConformanceTest {

    private static final double DOUBLES = 1e-12;
    private static final WeightGrid GRID = new WeightGrid(1e4, 1e6, 1e5, 1e9, 1e6, Rounding.DOWN);

    private static final Forms<CollateralWeight> HOLDINGS = new Forms<>(CollateralWeight.class)
            .with(CollateralWeight.Flat.class, r -> new CollateralWeight.Flat(r.nextDouble()))
            .with(MarginalTiers.class, CollateralConformanceTest::tiers)
            .with(CollateralWeight.SquareRoot.class, CollateralConformanceTest::root)
            .with(
                    CollateralWeight.Concentration.class,
                    r -> new CollateralWeight.Concentration(
                            weight(r), r.nextInt(4) == 0 ? 0 : Math.rint(scale(r, 10, 1e7)), grid(r)))
            .with(CollateralWeight.SkewDiscount.class, CollateralConformanceTest::discount)
            .with(
                    CollateralWeight.DepegAddOn.class,
                    r -> new CollateralWeight.DepegAddOn(root(r), between(r, 0.5, 2), between(r, 0, 5)))
            .with(CollateralWeight.Least.class, r -> new CollateralWeight.Least(List.of(root(r), discount(r))))
            .with(
                    CollateralWeight.Mean.class,
                    r -> new CollateralWeight.Mean(root(r), new CollateralWeight.Flat(r.nextDouble()), grid(r)));

    private static final Forms<LiabilityWeight> DEBTS = new Forms<>(LiabilityWeight.class)
            .with(LiabilityWeight.Flat.class, r -> new LiabilityWeight.Flat(1 + weight(r)))
            .with(
                    LiabilityWeight.SquareRoot.class,
                    r -> new LiabilityWeight.SquareRoot(
                            1 + weight(r), r.nextInt(1_001) / 1e3, r.nextInt(10_001) / 1e6, grid(r)))
            .with(
                    LiabilityWeight.Concentration.class,
                    r -> new LiabilityWeight.Concentration(1 + weight(r), r.nextInt(4) == 0 ? 0 : scale(r, 10, 1e7)));

    @Example
    void everyFormIsDrawn() {
        HOLDINGS.requireAll();
        DEBTS.requireAll();
    }

    @Property(seed = "411", tries = 200)
    void aWeightIsAFractionAndNothingCountsForNothing(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 1e5) double amount,
            @ForAll @DoubleRange(min = 0, max = 1e4) double price) {
        for (CollateralWeight weight : HOLDINGS.draw(seed)) {
            assertThat(weight.weight(amount, price, amount)).as("%s", weight).isBetween(0.0, 1.0);
            assertThat(weight.value(0, price, amount)).as("%s", weight).isZero();
            assertThat(weight.value(amount, 0, amount)).as("%s", weight).isZero();
        }
    }

    /** A grid cuts a weight off by less than a step, so that what counts falls by no more than a few steps of its value. */
    @Property(seed = "412", tries = 200)
    void whatCountsNeverFallsAsThePriceRises(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 1e5) double amount,
            @ForAll @DoubleRange(min = 0.01, max = 1e4) double price,
            @ForAll @DoubleRange(min = 1, max = 3) double more) {
        for (CollateralWeight weight : HOLDINGS.draw(seed)) {
            double before = weight.value(amount, price, amount);
            double steps = (DOUBLES + 1e-4) * amount * price * more;
            assertThat(weight.value(amount, price * more, amount))
                    .as("%s", weight)
                    .isGreaterThanOrEqualTo(before - steps);
        }
    }

    /** Whoever adds coins of which the venue holds as many as before. A discount of the whole market takes value from the first. */
    @Property(seed = "413", tries = 200)
    void theNextCoinCountsForNoMoreThanTheAverageOne(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double amount,
            @ForAll @DoubleRange(min = 0.01, max = 1e4) double price,
            @ForAll @DoubleRange(min = 1, max = 3) double more) {
        for (CollateralWeight weight : HOLDINGS.draw(seed)) {
            double before = weight.weight(amount, price, 1e6);
            assertThat(weight.weight(amount * more, price, 1e6))
                    .as("%s", weight)
                    .isLessThanOrEqualTo(before * (1 + DOUBLES));
        }
    }

    @Property(seed = "414", tries = 200)
    void moreDepositsOfTheVenueNeverRaiseAWeight(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double deposits,
            @ForAll @DoubleRange(min = 1, max = 3) double more) {
        for (CollateralWeight weight : HOLDINGS.draw(seed)) {
            assertThat(weight.weight(1, 10, deposits * more))
                    .as("%s", weight)
                    .isLessThanOrEqualTo(weight.weight(1, 10, deposits));
        }
    }

    /** The last coin of a tier and the first of the next: no step in what counts. */
    @Property(seed = "415", tries = 200)
    void whatCountsIsContinuousAtTiers(@ForAll long seed) {
        MarginalTiers tiers = tiers(new Random(seed));
        for (CollateralTier tier : tiers.tiers()) {
            double floor = tier.floor();
            assertThat(tiers.counted(Math.nextUp(floor)))
                    .isCloseTo(tiers.counted(floor), within(DOUBLES * Math.max(1, floor)));
        }
    }

    @Property(seed = "416", tries = 200)
    void aDebtCountsForOneOrMoreAndForNoLessAsItGrows(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 1e5) double amount,
            @ForAll @DoubleRange(min = 0.01, max = 1e4) double price,
            @ForAll @DoubleRange(min = 1, max = 3) double more) {
        for (LiabilityWeight weight : DEBTS.draw(seed)) {
            double before = weight.weight(amount, price, amount);
            assertThat(before).as("%s", weight).isGreaterThanOrEqualTo(1);
            assertThat(weight.weight(amount * more, price, amount * more))
                    .as("%s", weight)
                    .isGreaterThanOrEqualTo(before);
            assertThat(weight.weight(amount, price * more, amount))
                    .as("%s", weight)
                    .isGreaterThanOrEqualTo(before);
        }
    }

    private static WeightGrid grid(Random random) {
        return random.nextBoolean() ? GRID : WeightGrid.none();
    }

    private static double weight(Random random) {
        return random.nextInt(10_001) / 1e4;
    }

    private static CollateralWeight.SquareRoot root(Random random) {
        return new CollateralWeight.SquareRoot(weight(random), random.nextInt(10_001) / 1e6, grid(random));
    }

    private static CollateralWeight.SkewDiscount discount(Random random) {
        double lower = random.nextDouble();
        return new CollateralWeight.SkewDiscount(
                scale(random, 1, 1e6), between(random, 0, 3), lower, between(random, lower, 1));
    }

    private static MarginalTiers tiers(Random random) {
        List<CollateralTier> tiers = new ArrayList<>();
        double floor = 0;
        double weight = random.nextDouble();
        for (int n = 1 + random.nextInt(5); n > 0; n--) {
            tiers.add(new CollateralTier(floor, weight));
            floor += scale(random, 1, 1e4);
            weight *= random.nextDouble();
        }
        return new MarginalTiers(tiers, random.nextBoolean() ? MarginalTiers.By.QUANTITY : MarginalTiers.By.VALUE);
    }
}
