package org.breakwater.models.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
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
import net.jqwik.api.constraints.Scale;
import org.breakwater.models.liquidation.fee.FeeContext;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.fee.KeeperReward;
import org.breakwater.models.liquidation.fee.LiquidationFee;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.Steps;

/** What every fee must keep, over all of them. */
class LiquidationFeeTest {

    private static final double LARGEST = 0.05;

    private static final List<LiquidationFee> ALL = List.of(
            new LiquidationFee.Rate(LARGEST),
            new LiquidationFee.UpToBankruptcy(LARGEST, Steps.none()),
            new LiquidationFee.Residual(LARGEST, 0.95, Steps.none()),
            new LiquidationFee.Ramp(0.02, LARGEST, 1e-6, 1_500));

    @Example
    void everyFeeIsDrawn() {
        assertThat(ALL.stream().map(Object::getClass).map(Class::getSimpleName).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(LiquidationFee.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()));
    }

    @Provide
    Arbitrary<LiquidationFee> fees() {
        return Arbitraries.of(ALL);
    }

    @Property(seed = "131")
    void aFeeIsNeverNegativeNorAboveItsLargestRate(
            @ForAll("fees") LiquidationFee fee,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double size,
            @ForAll @DoubleRange(min = 0.01, max = 1e4) double price,
            @ForAll @DoubleRange(min = -0.5, max = 0.5) double surplus,
            @ForAll @DoubleRange(min = 0, max = 0.2) double shortage,
            @ForAll @DoubleRange(min = 0, max = 1e5) double seconds) {
        double notional = size * price;
        FeeContext context = new FeeContext()
                .of(notional)
                .received(-notional, -notional * (1 + surplus))
                .position(size, price, 0.06)
                .account(shortage * notional, seconds);
        assertThat(fee.of(context)).isBetween(0.0, LARGEST * notional * (1 + 1e-12));
        assertThat(fee.rate(context)).isBetween(0.0, LARGEST);
    }

    /** What the fund pays is the whole distance to the bankruptcy price, what it receives no more than the rate. */
    @Example
    void theFundPaysTheLossAndReceivesNoMoreThanTheFee() {
        LiquidationFee.UpToBankruptcy fee =
                new LiquidationFee.UpToBankruptcy(0.005, new Steps(1, 1e6, 1, Rounding.DOWN));
        assertThat(fee.fundDelta(5_610, 5_100)).isEqualTo(28);
        assertThat(fee.fundDelta(5_105, 5_100)).isEqualTo(5);
        assertThat(fee.fundDelta(-4_949, -4_900)).isEqualTo(-49);
        assertThat(fee.of(new FeeContext().of(4_949).received(-4_949, -4_900))).isZero();
    }

    @Property(seed = "132")
    void theResidualFeeLeavesEnoughForTheShortage(
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.1) double shortage,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.1) double freed) {
        LiquidationFee.Residual fee = new LiquidationFee.Residual(1, 0.95, Steps.none());
        double rate = fee.rate(freed, 1, shortage * 2_000, 20, 100);
        assertThat(rate).isCloseTo(0.95 * Math.max(0, freed - shortage), within(1e-15));
        assertThat(fee.rate(freed, 1, shortage, 20, 0)).isZero();
    }

    @Example
    void aRampWaitsThenRisesToItsLimit() {
        LiquidationFee.Ramp fee = new LiquidationFee.Ramp(0.02, 0.05, 1e-6, 1_500);
        assertThat(fee.rate(1_499)).isEqualTo(0.02);
        assertThat(fee.rate(1_500)).isCloseTo(0.0215, within(1e-15));
        assertThat(fee.rate(100_000)).isEqualTo(0.05);
    }

    @Property(seed = "133")
    void theSharesOfAFeeSumToItExactly(
            @ForAll @DoubleRange(min = 0, max = 1e9) double fee,
            @ForAll @DoubleRange(min = 0, max = 0.5) double a,
            @ForAll @DoubleRange(min = 0, max = 0.5) double b,
            @ForAll boolean insolvent) {
        FeeSplit split = new FeeSplit(1 - a - b, a, b, true);
        double fund = split.toFund(fee, insolvent);
        double others = fee - split.toLiquidators(fee, insolvent) - split.toProtocol(fee, insolvent);
        assertThat(fund).isEqualTo(others).isGreaterThanOrEqualTo(-1e-12 * fee);
        assertThat(split.toLiquidators(fee, true)).isEqualTo(fee);
    }

    @Property(seed = "134")
    void aKeeperIsPaidBetweenItsLeastAndTheCap(
            @ForAll @DoubleRange(min = 0, max = 1e4) double flag,
            @ForAll @DoubleRange(min = 0, max = 1e3) double cost) {
        KeeperReward reward = new KeeperReward(BigDecimal.ONE, new BigDecimal("0.3"), new BigDecimal("5000"));
        double paid = reward.of(flag, cost);
        assertThat(paid).isBetween(Math.min(5_000, cost + 1), 5_000.0);
        double exact = reward.of(new BigDecimal(flag), new BigDecimal(cost), 18).doubleValue();
        assertThat(paid).isCloseTo(exact, within(1e-9));
    }
}
