package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.greeks.AccountGreeks;
import org.breakwater.models.greeks.BookGreeks;
import org.breakwater.models.greeks.Contribution;
import org.breakwater.models.greeks.ExpiryGreeks;
import org.breakwater.models.greeks.ExplainedPath;
import org.breakwater.models.greeks.GreekTotals;
import org.breakwater.models.greeks.ProfitExplained;
import org.breakwater.models.market.ContractKind;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.option.market.OptionMarket;
import org.breakwater.models.option.surface.VolatilitySurface;
import org.breakwater.models.state.ResolvedBook;
import org.junit.jupiter.api.Test;

/** Greeks of books, and what they explain along a path. */
class GreeksOnPathsTest {

    private static final long DAY = 86_400_000;
    private static final VanillaOption CALL = VanillaOption.linear("X-C", "X", Scene.QUOTE, 30 * DAY, 110, true);
    private static final VanillaOption PUT = VanillaOption.coinSettled("X-P", "X", 7 * DAY, 95, false);
    private static final Perpetual LINEAR = Perpetual.linear("X-PERP", "X", Scene.QUOTE);
    private static final Perpetual INVERSE = new Perpetual("X-USD", "X", "X", ContractKind.INVERSE, 1);

    /** A seller of a strangle who hedges, a holder of coins who is short an inverse perpetual, and the other side. */
    private static Scene scene() {
        Scene scene = Scene.of(CALL, PUT, LINEAR, INVERSE).accept("X", 0);
        scene.joint = new ShortOptionMargin(0.2);
        scene.options.put("X", new OptionMarket(VolatilitySurface.flat(0.7), false, 0.5, 0, 0.05, 0.1));
        scene.account(
                "seller",
                Map.of(Scene.QUOTE, 1e4, "X", 40.0),
                position("X-C", -20, 3),
                position("X-P", -30, 0),
                position("X-PERP", 5, 99));
        scene.account("coins", Map.of("X", 10.0), position("X-USD", -1_000, 90));
        return scene.maker(Map.of(Scene.QUOTE, 1e9, "X", 1e6), 3, 0, 99, 90);
    }

    private record Watched(ResolvedBook book, List<ProfitExplained> sets, int shorts) {}

    private static Watched watch(Scene scene, double... prices) {
        PathBuffer path = scene.path(Map.of("X", prices));
        ResolvedBook book = scene.resolve();
        RiskEngine engine =
                new RiskEngine(scene.rules(), book, scene.settings(), path.pointSeconds(), path.stepSeconds());
        ExplainedPath[] explained = new ExplainedPath[1];
        int[] shorts = new int[1];
        engine.run(path, 0, new PathOutcome(24), EventSink.NONE, (point, market, venue) -> {
            if (point == 0) {
                BookGreeks greeks = new BookGreeks(venue);
                shorts[0] = greeks.shortOptionHolders().length;
                explained[0] = new ExplainedPath(book, greeks.shortOptionHolders(), greeks.everyone());
                explained[0].start(venue);
            } else {
                explained[0].step(venue);
            }
        });
        return new Watched(book, List.of(explained[0].of(0), explained[0].of(1)), shorts[0]);
    }

    private static double sum(ProfitExplained profit) {
        return Arrays.stream(Contribution.values()).mapToDouble(profit::of).sum();
    }

    private static double gross(ProfitExplained profit) {
        return Arrays.stream(Contribution.values())
                .filter(Contribution::isGreek)
                .mapToDouble(c -> Math.abs(profit.of(c)))
                .sum();
    }

    private static double[] wave(int points, double size) {
        double[] prices = new double[points + 1];
        for (int k = 0; k <= points; k++) {
            prices[k] = 100 * Math.exp(size * Math.sin(k * 0.05) + 0.1 * size * Math.sin(k * 1.7));
        }
        return prices;
    }

    @Test
    void whatIsExplainedAndTheRestAreTheChangeOfEquity() {
        for (double[] prices : List.of(wave(300, 0.05), new double[] {100, 70, 72, 140, 60})) {
            for (ProfitExplained profit : watch(scene(), prices).sets()) {
                double scale = gross(profit) + Math.abs(profit.of(Contribution.COLLATERAL));
                assertThat(sum(profit)).isCloseTo(profit.actual(), within(1e-9 * scale));
            }
        }
    }

    @Test
    void smallStepsLeaveLittleUnexplained() {
        ProfitExplained profit = watch(scene(), wave(300, 0.05)).sets().get(0);
        assertThat(Math.abs(profit.of(Contribution.REST))).isLessThan(0.01 * gross(profit));
        assertThat(profit.of(Contribution.GAMMA)).isNegative();
        assertThat(profit.of(Contribution.THETA)).isPositive();
        assertThat(profit.of(Contribution.FLOWS)).isZero();
    }

    @Test
    void aJumpLeavesMuchAndSaysSo() {
        ProfitExplained profit = watch(scene(), 100, 60).sets().get(0);
        assertThat(Math.abs(profit.of(Contribution.REST))).isGreaterThan(0.02 * gross(profit));
    }

    @Test
    void anInverseContractIsExplainedByItsDeltaAlone() {
        Scene scene = Scene.of(INVERSE).accept("X", 0);
        scene.account("coins", Map.of("X", 30.0), position("X-USD", -1_000, 90));
        ProfitExplained all =
                watch(scene.maker(Map.of("X", 1e6), 90), 100, 130, 80).sets().get(1);
        assertThat(all.of(Contribution.REST)).isCloseTo(0, within(1e-9));
        assertThat(all.of(Contribution.DELTA)).isCloseTo(0, within(1e-9));
        assertThat(all.actual()).isCloseTo((1e6 + 30) * -20, within(1e-6));
    }

    @Test
    void liquidationAndExpiryAreFlows() {
        Scene scene = scene();
        scene.accounts.removeIf(account -> account.id().equals("maker"));
        scene.account("poor", 120, position("X-C", -20, 0));
        scene.maker(Map.of(Scene.QUOTE, 1e9, "X", 1e6), 3, 0, 99, 90);
        scene.startMillis = 7 * DAY - 120_000;
        Watched watched = watch(scene, 100, 101, 108, 109, 109);
        assertThat(watched.shorts()).isEqualTo(2);
        ProfitExplained profit = watched.sets().get(0);
        assertThat(profit.of(Contribution.FLOWS)).isNegative();
        assertThat(sum(profit)).isCloseTo(profit.actual(), within(1e-9 * gross(profit) + 1e-6));
    }

    /** Greeks at an opening price, with all else as it was. */
    private static <T> T atOpening(Scene scene, double price, Function<BookGreeks, T> question) {
        List<T> answers = new ArrayList<>();
        PathBuffer path = scene.path(Map.of("X", new double[] {price, price}));
        RiskEngine engine = new RiskEngine(
                scene.rules(), scene.resolve(), scene.settings(), path.pointSeconds(), path.stepSeconds());
        PointMonitor monitor = (point, market, venue) -> {
            if (point == 0) {
                answers.add(question.apply(new BookGreeks(venue)));
            }
        };
        engine.run(path, 0, new PathOutcome(24), EventSink.NONE, monitor);
        return answers.get(0);
    }

    private static double seller(double price, ToDoubleFunction<GreekTotals> greek) {
        return atOpening(scene(), price, g -> greek.applyAsDouble(g.ofAsset(g.holdings(g.shortOptionHolders()), 0)));
    }

    @Test
    void gammaIsTheSlopeOfDelta() {
        double h = 0.01;
        double slope = (seller(100 + h, GreekTotals::delta) - seller(100 - h, GreekTotals::delta)) / (2 * h);
        double gamma = seller(100, GreekTotals::gamma);
        assertThat(slope).isCloseTo(gamma, within(1e-6 * Math.abs(gamma)));
        assertThat(seller(100, GreekTotals::deltaPerPercent)).isCloseTo(gamma, within(1e-12));
        assertThat(seller(100, GreekTotals::dollarGamma)).isCloseTo(100 * gamma, within(1e-10));
    }

    @Test
    void linesByExpiryAddUpToTheAsset() {
        List<ExpiryGreeks> lines = atOpening(scene(), 100, g -> g.byExpiry(g.holdings(g.shortOptionHolders())));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).expiryMillis()).hasValue(7 * DAY);
        assertThat(lines.get(2).expiryMillis()).isEmpty();
        assertThat(lines.get(2).totals().delta()).isEqualTo(5);
        double vega = lines.stream().mapToDouble(l -> l.totals().vega()).sum();
        assertThat(vega).isCloseTo(seller(100, GreekTotals::vega), within(1e-12));
        assertThat(lines.get(0).totals().theta()).isPositive();
    }

    @Test
    void theLargestAccountsComeFirstAndThoseWithoutTheGreekAreLeftOut() {
        List<AccountGreeks> byGamma = atOpening(scene(), 100, g -> g.largest(9, GreekTotals::dollarGamma));
        assertThat(byGamma).extracting(AccountGreeks::unit).containsExactly(0, 2);
        List<AccountGreeks> byDelta = atOpening(scene(), 100, g -> g.largest(1, GreekTotals::dollarDelta));
        assertThat(byDelta).hasSize(1);
    }

    @Test
    void anInverseContractHasItsCoinsOfDelta() {
        double delta = atOpening(scene(), 100, g -> g.ofAccount(1).totals().delta());
        assertThat(delta).isCloseTo(-10, within(1e-12));
    }

    @Test
    void whatTheBookHoldsInAllHasNoGreeks() {
        GreekTotals all = atOpening(scene(), 100, g -> g.ofAsset(g.holdings(g.everyone()), 0));
        assertThat(all.gamma()).isCloseTo(0, within(1e-12));
        assertThat(all.vega()).isCloseTo(0, within(1e-12));
    }

    @Test
    void aStateWithoutOptionsHasDeltaAlone() {
        Scene scene = Scene.of(LINEAR)
                .account("long", 1e4, position("X-PERP", 2, 100))
                .maker(100);
        int holders = atOpening(scene, 100, g -> g.optionHolders().length);
        assertThat(holders).isZero();
    }
}
