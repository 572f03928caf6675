package org.breakwater.models.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.breakwater.models.account.Position;
import org.breakwater.models.margin.LiquidationPriceSolver.Target;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.MarginTier;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.rounding.PriceTick;
import org.breakwater.models.rounding.Rounding;
import org.junit.jupiter.api.Test;

/** Liquidation prices against their closed forms, where there is one. */
class LiquidationPriceSolverTest {

    private static final Perpetual BTC = Perpetual.linear("BTC-PERP", "BTC", "USD");

    private static OneAccount account(double cash, MarginSchedule maintenance, double quantity, double entry) {
        return new OneAccount.Builder(entry, 1)
                .balance("USD", cash, 0)
                .contract(BTC, new ContractRules(maintenance, maintenance), new Position("BTC-PERP", quantity, entry))
                .build();
    }

    @Property(seed = "91")
    void aFlatRateGivesTheClosedForm(
            @ForAll @DoubleRange(min = 0, max = 0.2) double rate,
            @ForAll @DoubleRange(min = 1.5, max = 100) double leverage,
            @ForAll boolean isLong) {
        double side = isLong ? 1 : -1;
        double price = account(3 * 30_000 / leverage, new MarginSchedule.Flat(rate), 3 * side, 30_000)
                .liquidationPrice();
        double expected = 30_000 * (side - 1 / leverage) / (side - rate);
        assertThat(price).isCloseTo(expected, within(1e-11 * expected));
    }

    @Test
    void theTierOfALiquidationPriceIsThatOfItsOwnNotional() {
        MarginSchedule tiered = new MarginSchedule.Tiered(
                List.of(new MarginTier(0, 0.01), new MarginTier(100_000, 0.05), new MarginTier(200_000, 0.1)));
        OneAccount account = account(90_000, tiered, 10, 25_000);
        double deductionOfEntryTier = 100_000 * 0.04 + 200_000 * 0.05;
        double deductionOfPriceTier = 100_000 * 0.04;
        double ofEntryTier = (10 * 25_000 - 90_000 - deductionOfEntryTier) / (10 * (1 - 0.1));
        double ofPriceTier = (10 * 25_000 - 90_000 - deductionOfPriceTier) / (10 * (1 - 0.05));
        assertThat(account.liquidationPrice())
                .isCloseTo(ofPriceTier, within(1e-8))
                .isNotCloseTo(ofEntryTier, within(100.0));
    }

    @Test
    void aPriceWhereMarginJumpsIsThatOfTheJump() {
        MarginSchedule brackets =
                new MarginSchedule.Bracketed(List.of(new MarginTier(0, 0.01), new MarginTier(100_000, 0.5)));
        OneAccount account = account(30_000, brackets, -10, 9_000);
        assertThat(account.slack()).isPositive();
        assertThat(account.liquidationPrice()).isCloseTo(10_000, within(1e-9));
    }

    @Test
    void anAccountThatNoPriceBreaksHasNone() {
        MarginSchedule flat = new MarginSchedule.Flat(0.01);
        assertThat(account(40_000, flat, 1, 30_000).liquidationPrice()).isZero();
        OneAccount closed = account(40_000, flat, 1, 30_000);
        closed.state.quantity[0] = 0;
        assertThat(closed.liquidationPrice()).isNaN();
    }

    @Test
    void anAccountThatIsBelowMaintenanceHasThePriceAtWhichItWouldMeetIt() {
        OneAccount account = account(100, new MarginSchedule.Flat(0.01), 1, 30_000);
        assertThat(account.slack()).isNegative();
        assertThat(account.liquidationPrice()).isCloseTo((30_000 - 100) / 0.99, within(1e-8));
    }

    @Test
    void solvingLeavesTheMarksAsTheyWere() {
        OneAccount account = account(1_000, new MarginSchedule.Flat(0.01), 1, 30_000);
        double slack = account.slack();
        account.liquidationPrice();
        assertThat(account.slack()).isEqualTo(slack);
    }

    @Test
    void maintenanceAtEntryDoesNotMoveWithTheMark() {
        MarginSchedule flat = new MarginSchedule.Flat(0.01);
        ContractRules rules =
                new ContractRules(flat, flat, NotionalBasis.ENTRY, ClosingFee.none(), Double.POSITIVE_INFINITY);
        OneAccount account = new OneAccount.Builder(30_000, 1)
                .balance("USD", 3_000, 0)
                .contract(BTC, rules, new Position("BTC-PERP", 1, 30_000))
                .build();
        assertThat(account.margin.maintenance(account.state(20_000, 1), 0)).isEqualTo(300);
        assertThat(account.liquidationPrice()).isCloseTo(30_000 - 3_000 + 300, within(1e-8));
    }

    /** Closing at bankruptcy price b costs fee·b, and b is where equity less that fee is nothing. */
    @Test
    void theFeeOfClosingAtBankruptcyIsHeldBack() {
        MarginSchedule flat = new MarginSchedule.Flat(0.01);
        ClosingFee fee = new ClosingFee(0.001, ClosingFee.At.BANKRUPTCY);
        ContractRules rules = new ContractRules(flat, flat, NotionalBasis.MARK, fee, Double.POSITIVE_INFINITY);
        OneAccount account = new OneAccount.Builder(30_000, 1)
                .balance("USD", 3_000, 0)
                .contract(BTC, rules, new Position("BTC-PERP", -1, 30_000))
                .build();
        double bankrupt = 33_000 / 1.001;
        assertThat(new LiquidationPriceSolver(account.margin, account.book).solve(account.state, 0, 0, Target.EQUITY))
                .isCloseTo(bankrupt, within(1e-8));
        assertThat(account.margin.closing(account.state, 0)).isCloseTo(0.001 * bankrupt, within(1e-9));
        assertThat(account.liquidationPrice()).isCloseTo((33_000 - 0.001 * bankrupt) / 1.01, within(1e-8));
    }

    @Test
    void aPrintedLiquidationPriceIsRoundedToItsTick() {
        OneAccount account = account(1_000, new MarginSchedule.Flat(0.013), 1, 30_000);
        double price = account.liquidationPrice();
        double printed = new PriceTick(0.5, Rounding.CEILING).apply(price);
        assertThat(printed).isGreaterThan(price).isLessThan(price + 0.5);
        assertThat(2 * printed).isEqualTo(Math.rint(2 * printed));
    }
}
