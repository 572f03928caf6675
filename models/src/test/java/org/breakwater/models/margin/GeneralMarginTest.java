package org.breakwater.models.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.breakwater.models.account.Position;
import org.breakwater.models.account.SpotOrders;
import org.breakwater.models.margin.EquityRecipe.OpenOrders;
import org.breakwater.models.margin.EquityRecipe.Weighted;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.OpenInterestRamp;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;
import org.junit.jupiter.api.Test;

/** What rules of other forms than the plain one ask of an account. */
class GeneralMarginTest {

    private static final Perpetual BTC = Perpetual.linear("BTC-PERP", "BTC", "USD");
    private static final Perpetual ETH = Perpetual.linear("ETH-PERP", "ETH", "USD");
    private static final MarginSchedule TENTH = new MarginSchedule.Flat(0.1);

    private static EquityRecipe recipe(Weighted weighted, OpenOrders orders) {
        return new EquityRecipe(0.25, 0.5, Double.POSITIVE_INFINITY, weighted, orders);
    }

    private static OneAccount.Builder builder(Position btc, Position eth) {
        ContractRules rules = new ContractRules(TENTH, TENTH);
        return new OneAccount.Builder(100, 10)
                .balance("USD", 1_000, 0)
                .contract(BTC, rules, btc)
                .contract(ETH, rules, eth);
    }

    @Test
    void maintenanceMarginDoesNotInheritTheOpenInterestRampNorTheChosenLeverageOfInitialMargin() {
        MarginSchedule initial = new MarginSchedule.Max(
                List.of(new OpenInterestRamp(0.1, 1_000, 2_000), new MarginSchedule.ChosenLeverage(20)));
        ContractRules rules = new ContractRules(initial, new MarginSchedule.Flat(0.05));
        OneAccount account = new OneAccount.Builder(100, 10)
                .balance("USD", 1_000, 0)
                .contract(BTC, rules, new Position("BTC-PERP", 10, 100, 2, 0, 0))
                .build();
        assertThat(account.margin.initial(account.state, 0)).isEqualTo(500);
        account.margin.openInterest(account.state, 0, 18);
        assertThat(account.margin.initial(account.state, 0)).isCloseTo(820, within(1e-9));
        assertThat(account.margin.maintenance(account.state, 0)).isEqualTo(50);
        assertThat(account.slack()).isEqualTo(950);
        assertThat(account.margin.initialSlack(account.state, 0)).isCloseTo(180, within(1e-9));
    }

    @Test
    void profitIsWeightedTogetherPerPositionOrLessItsMargin() {
        Position winner = new Position("BTC-PERP", 1, 20);
        Position loser = new Position("ETH-PERP", 2, 30);
        OneAccount together = builder(winner, loser)
                .recipe(recipe(Weighted.ACCOUNT, OpenOrders.IGNORED))
                .build();
        assertThat(together.slack()).isCloseTo(1_000 + 0.5 * (80 - 40) - 10 - 2, within(1e-9));
        OneAccount apart = builder(winner, loser)
                .recipe(recipe(Weighted.POSITION, OpenOrders.IGNORED))
                .build();
        assertThat(apart.slack()).isCloseTo(1_000 + 0.5 * 80 - 40 - 10 - 2, within(1e-9));
        assertThat(apart.margin.equity(apart.state, 0)).isCloseTo(1_000, within(1e-9));
        OneAccount less = builder(winner, loser)
                .recipe(recipe(Weighted.POSITION_LESS_MARGIN, OpenOrders.IGNORED))
                .build();
        assertThat(less.slack()).isCloseTo(1_000 + 0.5 * (80 - 10) - 40 - 2, within(1e-9));
        assertThat(less.margin.initialSlack(less.state, 0)).isCloseTo(1_000 + 0.25 * 70 - 42, within(1e-9));
    }

    @Test
    void aRecipeThatWeighsNothingGivesTheSlackOfPlainRules() {
        Position winner = new Position("BTC-PERP", 1, 20);
        Position loser = new Position("ETH-PERP", -2, 8);
        EquityRecipe full = new EquityRecipe(1, 1, Double.POSITIVE_INFINITY, Weighted.POSITION, OpenOrders.IGNORED);
        double plain = builder(winner, loser).build().slack();
        assertThat(builder(winner, loser).recipe(full).build().slack()).isCloseTo(plain, within(1e-9));
    }

    @Test
    void theDearerSideOfStandingOrdersAsksForMarginUntilTheAccountIsLiquidated() {
        Position held = new Position("BTC-PERP", 3, 100, Double.NaN, 7, 11);
        Position other = new Position("ETH-PERP", 0, 10, Double.NaN, 0, 5);
        OneAccount account = builder(held, other)
                .recipe(new EquityRecipe(1, 1, Double.POSITIVE_INFINITY, Weighted.POSITION, OpenOrders.WORST_CASE))
                .build();
        assertThat(account.slack()).isCloseTo(1_000 - 0.1 * 1_000 - 0.1 * 50, within(1e-9));
        account.state.liquidated[0] = true;
        assertThat(account.slack()).isCloseTo(1_000 - 0.1 * 300, within(1e-9));
    }

    /** Settlement and spot orders as Mango v4 counts them: its test of health, first case. */
    @Test
    void profitLessMarginJoinsTheSettlementBalanceAndSpotOrdersComeBackWhereTheyCountLeast() {
        ContractRules rules = new ContractRules(new MarginSchedule.Flat(0.2), new MarginSchedule.Flat(0.1));
        OneAccount account = new OneAccount.Builder(5, 10)
                .balance("USD", 100, 0)
                .balance("BTC", -10, 0)
                .worth((s, asset, amount, price, forInitial) -> amount * price * weight(asset, amount))
                .recipe(new EquityRecipe(
                        0.95, 0.95, Double.POSITIVE_INFINITY, Weighted.POSITION_LESS_MARGIN, OpenOrders.WORST_CASE))
                .contract(BTC, rules, new Position("BTC-PERP", 30, 131.0 / 30, Double.NaN, 70, 110))
                .orders(new SpotOrders("BTC", "USD", 15, 20))
                .build();
        double joined = 100 + 30 * 5 - 131 - 0.2 * 500;
        assertThat(joined).isCloseTo(19, within(1e-9));
        assertThat(account.margin.initialSlack(account.state, 0))
                .isCloseTo(0.8 * 19 - 1.5 * 50 + Math.min(0.8 * 95, 0.5 * 45 + 1.5 * 50), within(1e-9));
        assertThat(account.margin.reach(account.state, 0, 0.01, null)).isInfinite();
        double wealth = account.margin.wealth(account.state, 0);
        account.state.cancelSpotOrders(0);
        assertThat(account.margin.wealth(account.state, 0)).isCloseTo(wealth, within(1e-9));
        assertThat(account.state.balance).contains(120, 5);
    }

    private static double weight(int asset, double amount) {
        boolean coin = asset < OneAccount.COINS.size();
        return amount > 0 ? (coin ? 0.5 : 0.8) : (coin ? 1.5 : 1.2);
    }

    @Test
    void theShortOfABoundedContractIsChargedOnWhatItCanLose() {
        ContractRules rules = new ContractRules(TENTH, TENTH, NotionalBasis.MARK, ClosingFee.none(), 1);
        OneAccount account = new OneAccount.Builder(0.25, 0.4)
                .balance("USD", 10, 0)
                .contract(BTC, rules, new Position("BTC-PERP", -10, 0.25))
                .contract(ETH, rules, new Position("ETH-PERP", 10, 0.4))
                .build();
        assertThat(account.margin.maintenance(account.state, 0)).isCloseTo(0.75 + 0.4, within(1e-12));
    }

    @Test
    void slackOfAVenueOfWholeQuantaIsWhole() {
        VenueRounding quanta =
                new VenueRounding(1e-6, 1e-6, 0, Rounding.CEILING, Rounding.NONE, Rounding.NONE, Rounding.NONE);
        OneAccount account = new OneAccount.Builder(30_000.123457, 1)
                .balance("USD", 3_000.000012, 0)
                .contract(BTC, new ContractRules(TENTH, TENTH), new Position("BTC-PERP", 1, 30_000.123457))
                .rounding(quanta)
                .build();
        assertThat(account.slack()).isEqualTo(quanta.quoteQuanta(3_000.000012 - 3_000.012346) * 1e-6);
        OneAccount exact = new OneAccount.Builder(30_000, 1)
                .balance("USD", 3_000, 0)
                .contract(BTC, new ContractRules(TENTH, TENTH), new Position("BTC-PERP", 1, 30_000))
                .rounding(quanta)
                .build();
        assertThat(exact.slack()).isZero();
    }

    @Test
    void maintenanceAboveInitialIsRefusedAtAnySize() {
        MarginSchedule brackets = new MarginSchedule.Sum(List.of(TENTH, new MarginSchedule.Constant(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ContractRules(TENTH, brackets));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContractRules(TENTH, new OpenInterestRamp(0.05, 1, 2)));
    }
}
