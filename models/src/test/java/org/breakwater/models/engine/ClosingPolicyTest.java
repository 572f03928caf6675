package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.List;
import org.assertj.core.data.Offset;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.liquidation.AddOn;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.LiquidationTrigger;
import org.breakwater.models.liquidation.WorkPace;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.fee.LiquidationFee;
import org.breakwater.models.liquidation.price.BankruptcyPrice;
import org.breakwater.models.liquidation.price.CloseOutPrice;
import org.breakwater.models.liquidation.price.FillablePrice;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.ImpactModel;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.fund.WithdrawalGate;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.MarginTier;
import org.junit.jupiter.api.Test;

/** Rules of closing in a run, by hand. */
class ClosingPolicyTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static LiquidationPolicy policy(Sizing sizing, CloseOutPrice price) {
        return new LiquidationPolicy(
                LiquidationTrigger.below(),
                sizing,
                price,
                new LiquidationFee.Rate(0),
                FeeSplit.toFund(),
                WorkPace.immediate());
    }

    private static double filled(Run run, int point) {
        return run.events().stream()
                .filter(event -> event.kind() == EventKind.FILL && event.point() == point)
                .mapToDouble(Run.Event::quantity)
                .sum();
    }

    /** Tiers of 5 % to 100 and 10 % beyond: at 95 three coins need 22.5 more than the lower tier's; one tier down meets margin. */
    @Test
    void aPositionStepsDownToTheNextLowerTier() {
        Scene scene = Scene.of(Contracts.BTC)
                .margin(
                        new MarginSchedule.Flat(0.4),
                        new MarginSchedule.Tiered(List.of(new MarginTier(0, 0.05), new MarginTier(100, 0.1))))
                .account("long", 36, position("BTC-PERP", 3, 100))
                .maker(100);
        scene.liquidation = policy(new Sizing.TierStepDown(), CloseOutPrice.Book.atAnyPrice());
        Run run = scene.run(100, 95);
        assertThat(filled(run, 1)).isCloseTo(3 - 100 / 95.0, EXACT);
        assertThat(run.get(Measure.LIQUIDATIONS)).isEqualTo(1);
    }

    /** A fifth first, then, still in breach, the rest. */
    @Test
    void aBigOrderClosesAFifthAndThenTheRestWithinTheCooldown() {
        Scene scene = Scene.of(Contracts.BTC)
                .account("long", 10, position("BTC-PERP", 1, 100))
                .maker(100);
        scene.liquidation = policy(new Sizing.BigOrder(50, 0.2, 30), CloseOutPrice.Book.atAnyPrice());
        Run run = scene.run(100, 93);
        List<Double> fills = run.events().stream()
                .filter(event -> event.kind() == EventKind.FILL)
                .map(Run.Event::quantity)
                .toList();
        assertThat(fills).hasSize(2);
        assertThat(fills.get(0)).isCloseTo(0.2, EXACT);
        assertThat(fills.get(1)).isCloseTo(0.8, EXACT);
    }

    /** Selling all 100 coins at once moves the book by 9.3 % and brings 88.8 on average, less than the 90 that the account can pay. */
    @Test
    void anOrderAtTheBankruptcyPriceWaitsForTheBookAndTheAccountOwesNothing() {
        Run whatever = thin(CloseOutPrice.Book.atAnyPrice());
        assertThat(whatever.get(Measure.BAD_DEBT)).isPositive();
        Run limited = thin(new CloseOutPrice.Book(new BankruptcyPrice()));
        assertThat(limited.get(Measure.BAD_DEBT)).isZero();
        assertThat(limited.get(Measure.LIQUIDATED_NOTIONAL)).isBetween(1_000.0, 9_000.0);
        assertThat(limited.get(Measure.OPEN_ORDERS)).isEqualTo(1);
    }

    private static Run thin(CloseOutPrice price) {
        LiquidityProfile book = new LiquidityProfile(new ImpactModel.Linear(1_000), 0, 6_000, 3, 0.6, 300, 1);
        Scene scene = Scene.of(Contracts.BTC)
                .account("long", 1_000, position("BTC-PERP", 100, 100))
                .maker(100)
                .impact(ImpactMode.FULL, "BTC", book);
        scene.liquidation = policy(new Sizing.Full(), price);
        return scene.run(100, 93);
    }

    /** What the trigger keeps back for the keeper is paid once: 2 and 1 % of the notional of 93. */
    @Test
    void theKeeperOfAFlaggedAccountIsPaidOnceFromTheAccount() {
        AddOn.KeeperReward reward = new AddOn.KeeperReward(0.01, 2, 0, 0, 100);
        Scene scene = Scene.of(Contracts.BTC)
                .account("long", 12, position("BTC-PERP", 1, 100))
                .maker(100);
        scene.liquidation = policy(new Sizing.Fraction(0.5, 0), CloseOutPrice.Book.atAnyPrice())
                .withTrigger(new LiquidationTrigger(
                        LiquidationTrigger.Comparator.BELOW, false, 1, Double.POSITIVE_INFINITY, 0, reward));
        Run run = scene.run(100, 93);
        assertThat(run.get(Measure.PENALTIES)).isCloseTo(2.93, EXACT);
        assertThat(run.cash("long")).isCloseTo(12 - 7 - 2.93, EXACT);
    }

    /** The account below zero cannot be closed at its limit for two minutes; the gate stays shut for another half. */
    @Test
    void withdrawalsAreBlockedWhileAnAccountIsBelowZeroAndForSomeTimeAfter() {
        LiquidityProfile book = new LiquidityProfile(new ImpactModel.Linear(1_000), 0, 60, 0.05, 0.6, 300, 1);
        Scene scene = Scene.of(Contracts.BTC)
                .account("long", 10, position("BTC-PERP", 1, 100))
                .maker(100)
                .fund(1_000)
                .waterfall(new LossLayer.Fund(Double.POSITIVE_INFINITY, false))
                .impact(ImpactMode.FULL, "BTC", book);
        scene.liquidation = policy(new Sizing.Full(), new CloseOutPrice.Book(new FillablePrice(1, 0)));
        scene.gates = new Gates(new WithdrawalGate(0, 30));
        assertThat(scene.run(100, 80, 80, 100, 100, 100).get(Measure.WITHDRAWALS_BLOCKED_SECONDS))
                .isCloseTo(2 * 60 + 0, EXACT);
        scene.gates = new Gates(new WithdrawalGate(0, 90));
        assertThat(scene.run(100, 80, 80, 100, 100, 100).get(Measure.WITHDRAWALS_BLOCKED_SECONDS))
                .isCloseTo(2 * 60 + 30, EXACT);
    }
}
