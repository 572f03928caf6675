package org.breakwater.models.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.breakwater.models.liquidation.price.AuctionTerms;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidation.sizing.SizingContext;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.Steps;

/** What every sizing must keep, over all of them: one long position at a price, maintenance 5 % of notional. */
class SizingTest {

    private static final double RATE = 0.05;
    private static final double LIQUIDATOR_FEE = 0.01;
    private static final double FUND_FEE = 0.005;
    private static final double LOT = 0.1;

    private static final List<Sizing> ALL = List.of(
            new Sizing.Full(),
            new Sizing.Fraction(0.2, 1_000),
            new Sizing.Portion(0.2, 1_000, Steps.none()),
            new Sizing.SolveShortage(Steps.none()),
            new Sizing.CloseFactor(0.5, 0.95, false, false, 100),
            new Sizing.Lots(LOT),
            new Sizing.BigOrder(100_000, 0.2, 30),
            new Sizing.TierStepDown(),
            new Sizing.Auction(new AuctionTerms(1, 600, 0.8, 7_200, 600), 0.1));

    @Example
    void everySizingIsDrawn() {
        assertThat(ALL.stream().map(Object::getClass).map(Class::getSimpleName).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(Sizing.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()));
    }

    @Provide
    Arbitrary<Sizing> sizings() {
        return Arbitraries.of(ALL);
    }

    private static SizingContext position(double size, double price, double health) {
        double notional = size * price;
        double maintenance = RATE * notional;
        SizingContext context = new SizingContext()
                .of(size, notional)
                .account(health * maintenance, maintenance, maintenance * (1 - health), notional, 0);
        context.history(Double.POSITIVE_INFINITY, notional / 2);
        context.margin().of(RATE, LIQUIDATOR_FEE, FUND_FEE);
        return context;
    }

    @Property(seed = "101")
    void aBreachingAccountClosesSomethingAndNoMoreThanItHolds(
            @ForAll("sizings") Sizing sizing,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double size,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double price,
            @ForAll @DoubleRange(min = -2, max = 0.99) double health) {
        assertThat(sizing.quantity(position(size, price, health))).isPositive().isLessThanOrEqualTo(size);
    }

    /** Equity falls by the fees of what is closed, maintenance by its rate: what is left meets it exactly, or nothing is left. */
    @Property(seed = "102")
    void sizeSolvedForTheShortageEndsExactlyAtTheExit(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double size,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double price,
            @ForAll @DoubleRange(min = -2, max = 0.99) double health) {
        double closed = ALL.get(3).quantity(position(size, price, health));
        double left = slackAfter(size, price, health, closed);
        if (closed < size) {
            assertThat(left).isCloseTo(0, within(1e-9 * size * price));
        } else {
            assertThat(left).isLessThanOrEqualTo(1e-9 * size * price);
        }
    }

    @Property(seed = "103")
    void theLastLotIsTheFirstThatReachesTheExit(
            @ForAll @DoubleRange(min = 1, max = 1e4) double size,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double price,
            @ForAll @DoubleRange(min = -2, max = 0.99) double health) {
        double closed = new Sizing.Lots(LOT).quantity(position(size, price, health));
        double rounding = 1e-9 * size * price;
        if (closed < size) {
            assertThat(slackAfter(size, price, health, closed)).isGreaterThanOrEqualTo(-rounding);
            assertThat(slackAfter(size, price, health, closed - LOT)).isLessThan(rounding);
        }
    }

    @Property(seed = "104")
    void theWorseTheAccountTheMoreIsClosed(
            @ForAll("sizings") Sizing sizing, @ForAll @DoubleRange(min = -2, max = 0.99) double health) {
        double closed = sizing.quantity(position(2_000, 100, health));
        assertThat(sizing.quantity(position(2_000, 100, health - 0.1))).isGreaterThanOrEqualTo(closed);
    }

    private static double slackAfter(double size, double price, double health, double closed) {
        double equity = health * RATE * size * price - closed * price * (LIQUIDATOR_FEE + FUND_FEE);
        return equity - RATE * (size - closed) * price;
    }

    /** A shortage of 9 at 100 with a margin of 7 % and fees of 1 % each: 9/(100·0.05) = 1.8. */
    @Example
    void sizeSolvedWithTheBufferInTheRatioEndsExactlyAtTheExit() {
        SizingContext context = new SizingContext().of(2, 200).account(5, 14, 9, 200, 0);
        context.margin().of(0.07, 0.01, 0.01);
        assertThat(new Sizing.SolveShortage(Steps.none()).quantity(context)).isCloseTo(1.8, within(1e-12));
        Steps drift = new Steps(1e6, 1e6, 1e9, Rounding.DOWN);
        assertThat(new Sizing.SolveShortage(drift).quantity(context)).isEqualTo(1.8);
    }

    @Example
    void aPositionWhoseCloseFreesNothingIsClosedWhole() {
        SizingContext context = new SizingContext().of(2, 200).account(5, 14, 9, 200, 0);
        context.margin().of(0.01, 0.01, 0);
        assertThat(new Sizing.SolveShortage(Steps.none()).quantity(context)).isEqualTo(2);
        assertThat(new Sizing.Lots(LOT).quantity(context)).isEqualTo(2);
    }

    @Example
    void aPortionIsNoSmallerThanItsMinimum() {
        Sizing.Portion sizing = new Sizing.Portion(0.1, 100, Steps.none());
        assertThat(sizing.quantity(new SizingContext().of(5, 500))).isEqualTo(1);
        assertThat(sizing.quantity(new SizingContext().of(0.5, 50))).isEqualTo(0.5);
        assertThat(sizing.quantity(new SizingContext().of(100, 10_000))).isEqualTo(10);
    }

    @Example
    void halfOfTheAccountMayBeAllOfAPosition() {
        Sizing.CloseFactor sizing = new Sizing.CloseFactor(0.5, 0.5, true, true, 100);
        assertThat(sizing.factor(0.5, 10_000, 10_000)).isEqualTo(0.5);
        assertThat(sizing.factor(0.49, 10_000, 10_000)).isEqualTo(1);
        assertThat(sizing.factor(0.9, 4_000, 10_000)).isEqualTo(1);
        assertThat(sizing.factor(0.9, 100, 10_000)).isEqualTo(1);
        assertThat(sizing.factor(1, 10_000, 10_000)).isZero();
    }
}
