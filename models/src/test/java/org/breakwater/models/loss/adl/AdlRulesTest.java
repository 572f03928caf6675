package org.breakwater.models.loss.adl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** When, in which order and at what price positions are deleveraged. */
class AdlRulesTest {

    @Provide
    Arbitrary<AdlRanking> rankings() {
        return Arbitraries.of(
                new AdlRanking.ProfitTimesLeverage(),
                new AdlRanking.ProfitTimesLeverage(true),
                new AdlRanking.MoveTimesNotional(),
                new AdlRanking.PseudoRandom(),
                new AdlRanking.ProRata());
    }

    @Test
    void everyRankingIsAmongThoseThatAreDrawn() {
        Set<Class<?>> drawn = Stream.of(
                        AdlRanking.ProfitTimesLeverage.class,
                        AdlRanking.MoveTimesNotional.class,
                        AdlRanking.PseudoRandom.class,
                        AdlRanking.ProRata.class)
                .collect(Collectors.toSet());
        assertThat(Set.of(AdlRanking.class.getPermittedSubclasses())).isEqualTo(drawn);
    }

    @Property(seed = "83")
    void moreProfitNeverRanksLowerAtTheSameLeverage(
            @ForAll("rankings") AdlRanking ranking,
            @ForAll @DoubleRange(min = -0.99, max = 5) double move,
            @ForAll @DoubleRange(max = 5) double further,
            @ForAll @DoubleRange(min = 0.1, max = 100) double leverage,
            @ForAll boolean isLong) {
        double more = Math.min(move + further, isLong ? 10 : 0.99);
        double less = Math.min(move, more);
        assertThat(ranking.score(view(more, leverage, isLong)))
                .isGreaterThanOrEqualTo(ranking.score(view(less, leverage, isLong)));
    }

    /** A position of one, entered at 1, that has gained {@code profit}. */
    private static AdlView view(double profit, double leverage, boolean isLong) {
        AdlView view = new AdlView();
        view.profit = profit;
        view.entryNotional = 1;
        view.markNotional = isLong ? 1 + profit : 1 - profit;
        view.notional = leverage;
        view.accountNotional = leverage;
        view.wealth = 1;
        return view;
    }

    @Test
    void hyperliquidsRankingIsTheQuotientOfPricesTimesNotionalOverEquity() {
        AdlView gained = view(0.1, 3, true);
        assertThat(new AdlRanking.MoveTimesNotional().score(gained)).isEqualTo(1.1 * 3);
        assertThat(new AdlRanking.MoveTimesNotional().score(view(0.5, 3, false)))
                .isEqualTo(2.0 * 3);
        assertThat(new AdlRanking.MoveTimesNotional().score(view(-0.25, 4, true)))
                .isEqualTo(0.75 * 4);
    }

    @Test
    void losersFollowWinnersByReturnOverLeverage() {
        AdlRanking ranking = new AdlRanking.ProfitTimesLeverage(true);
        assertThat(ranking.winnersOnly()).isFalse();
        assertThat(ranking.score(view(-0.5, 10, true))).isEqualTo(-0.05);
        assertThat(ranking.score(view(-0.5, 10, true))).isGreaterThan(ranking.score(view(-0.5, 2, true)));
    }

    @Test
    void anAccountOfZeroEquityIsNotDeleveraged() {
        AdlPolicy policy = AdlPolicy.standard();
        assertThat(policy.priceFor(0)).isNull();
        assertThat(policy.priceFor(-1e-6)).isEqualTo(AdlPrice.BANKRUPTCY);
    }

    @Test
    void inFinalSettlementSolventAccountsCloseAtTheOracle() {
        AdlPolicy policy = new AdlPolicy(
                new AdlTrigger.FinalSettlement(),
                new AdlRanking.PseudoRandom(),
                AdlPrice.BANKRUPTCY,
                AdlMatching.WHOLE_PAIR);
        assertThat(policy.priceFor(0)).isEqualTo(AdlPrice.ORACLE);
        assertThat(policy.priceFor(-1)).isEqualTo(AdlPrice.BANKRUPTCY);
    }

    @Test
    void poolProfitOfExactlyTheLimitDoesNotTriggerDeleveraging() {
        AdlTrigger.PoolProfit trigger = new AdlTrigger.PoolProfit(0.1, 0.02);
        assertThat(trigger.reached(500_000, 5_000_000)).isFalse();
        assertThat(trigger.reached(500_000.01, 5_000_000)).isTrue();
        assertThat(trigger.reached(10_000 * (20.7 - 20), 70_000)).isFalse();
        assertThat(trigger.price(-1, AdlPrice.BANKRUPTCY)).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new AdlTrigger.PoolProfit(0.1, 0.2));
        assertThatIllegalArgumentException().isThrownBy(() -> new AdlTrigger.PoolProfit(0, 0));
    }

    @Property(seed = "84")
    void aKeeperNeverBringsPoolProfitBelowItsFloor(
            @ForAll @DoubleRange(min = 1, max = 1e6) double size,
            @ForAll @DoubleRange(max = 2e6) double asked,
            @ForAll @DoubleRange(min = 1, max = 1e6) double profit,
            @ForAll @DoubleRange(min = 1, max = 1e7) double pool) {
        AdlTrigger.PoolProfit trigger = new AdlTrigger.PoolProfit(0.1, 0.02);
        double left = AdlTrigger.PoolProfit.left(size, asked, profit, trigger.removable(profit, pool));
        assertThat(left).isBetween(0.0, size);
        assertThat(size - left).isLessThanOrEqualTo(asked * (1 + 1e-12) + 1e-9);
        double kept = profit * (left / size);
        double rounding = 4e-15 * profit;
        assertThat(kept).isGreaterThanOrEqualTo(Math.min(profit, 0.02 * pool) * (1 - 1e-9) - rounding);
    }
}
