package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.breakwater.models.engine.Scene.position;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.breakwater.models.SharedFiles;
import org.breakwater.models.analytic.MertonPrice;
import org.breakwater.models.analytic.PriceLaw;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.reference.CaseInputs;
import org.breakwater.models.reference.ReferenceCase;
import org.breakwater.models.reference.ReferenceFolder;
import org.breakwater.models.stat.Moments;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One account through the engine, many times, against what is known in closed form. */
class ClosedFormTest {

    private static final int SEEDS = 50;
    private static final double STANDARD_ERRORS = 4;

    // First passage -----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"disc-btc20x-1d-8h", "disc-btc10x-30d-daily", "disc-bgk-like-50", "disc-bgk-like-5"})
    void theShareOfLiquidationsIsTheFirstPassageProbabilityOfTheMonitoredPrice(String id) {
        firstPassage(id, 220);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "disc-btc10x-1d-hourly",
                "disc-btc20x-1d-8h",
                "disc-btc10x-30d-daily",
                "disc-eth-short-7d-hourly",
                "disc-bgk-like-50",
                "disc-bgk-like-5"
            })
    void theSameHoldsInAllCasesWithMorePaths(String id) {
        firstPassage(id, id.startsWith("disc-btc10x-1d") ? 220 : 1_000);
    }

    /**
     * @param hits expected number of liquidations of each seed, at least 200 so that their z-scores are normal
     */
    private static void firstPassage(String id, double hits) {
        ReferenceCase reference = reference("first_passage.json", id);
        CaseInputs in = reference.inputs();
        double probability = reference.expected().get("exact").asDouble();
        int dates = (int) in.integer("m");
        Scene scene = leveraged(in.number("S"), in.number("B"), in.text("side").equals("down"));
        scene.stepSeconds = in.number("T") * JumpDiffusion.YEAR / dates;
        PathBuffer path = new PathBuffer(1, dates, 1, scene.stepSeconds);
        RiskEngine engine = engine(scene);
        PathOutcome out = new PathOutcome(1);
        int paths = (int) Math.ceil(hits / probability);
        double[] z = new double[SEEDS];
        for (int seed = 0; seed < SEEDS; seed++) {
            JumpDiffusion.Source source =
                    JumpDiffusion.brownian(in.number("mu"), in.number("sigma")).new Source(path, 1_000 + seed);
            int liquidated = 0;
            for (int k = 0; k < paths; k++) {
                source.fill(k, in.number("S"), 0);
                engine.run(path, k, out);
                liquidated += out.get(Measure.LIQUIDATIONS) > 0 ? 1 : 0;
            }
            z[seed] = (liquidated / (double) paths - probability) / Math.sqrt(probability * (1 - probability) / paths);
        }
        assertThat(DoubleStream.of(z).map(Math::abs).max().orElseThrow()).isLessThanOrEqualTo(STANDARD_ERRORS);
        double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new NormalDistribution(null, 0, 1), z);
        assertThat(p).as("z-scores %s", z).isGreaterThan(0.01);
    }

    /** A position of one coin whose liquidation price is the barrier, at 0.5 % of maintenance margin. */
    private static Scene leveraged(double spot, double barrier, boolean isLong) {
        double maintenance = 0.005;
        double cash = isLong ? spot - barrier * (1 - maintenance) : barrier * (1 + maintenance) - spot;
        return Scene.of(Contracts.BTC)
                .margin(0.02, maintenance)
                .account("a", cash, position("BTC-PERP", isLong ? 1 : -1, spot))
                .maker(spot);
    }

    // Gap loss ----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({"btc-10min, 200000", "btc-1h-crash, 100000", "alt-1d, 40000", "nojump, 20000"})
    void theMeanLossOfAGapIsMertonsSeries(String id, int paths) {
        gapLoss(id, paths);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"btc-10min", "btc-1h-crash", "alt-1d", "nojump"})
    void theSameHoldsWithMorePaths(String id) {
        gapLoss(id, 4_000_000);
    }

    private static void gapLoss(String id, int paths) {
        ReferenceCase reference = reference("gap_loss_merton.json", id);
        CaseInputs in = reference.inputs();
        JumpDiffusion law = new JumpDiffusion(
                in.number("mu"), in.number("sigma"), in.number("lambda_"), in.number("jumpMean"), in.number("jumpSd"));
        double spot = in.number("S");
        Scene scene = Scene.of(Contracts.BTC)
                .margin(0.02, 0.001)
                .account("a", spot - in.number("K"), position("BTC-PERP", 1, spot))
                .maker(spot);
        scene.stepSeconds = in.number("T") * JumpDiffusion.YEAR;
        PathBuffer path = new PathBuffer(1, 1, 1, scene.stepSeconds);
        RiskEngine engine = engine(scene);
        JumpDiffusion.Source source = law.new Source(path, 42);
        PathOutcome out = new PathOutcome(1);
        Moments loss = new Moments();
        Moments failed = new Moments();
        for (int k = 0; k < paths; k++) {
            source.fill(k, spot, 0);
            engine.run(path, k, out);
            loss.accept(out.get(Measure.FUND_DRAW));
            failed.accept(out.get(Measure.INSOLVENT_ACCOUNTS) > 0 ? 1 : 0);
        }
        requireClose(loss, reference.expected().get("expected_shortfall_amount").asDouble());
        requireClose(failed, reference.expected().get("p_below").asDouble());
    }

    // Deficit after latency ---------------------------------------------------------------------------------------

    private static final JumpDiffusion DIFFUSION = JumpDiffusion.brownian(0, 1.2);
    private static final JumpDiffusion JUMPS = new JumpDiffusion(0, 0.8, 400, -0.02, 0.05);

    /**
     * The account breaches at the first point, at a price that is known; its order fills a latency T later at S(T). What it
     * then owes is {@code (K − S(T))⁺}, K its bankruptcy price: if the price recovers beyond the barrier instead, the order
     * is withdrawn and nothing is owed.
     */
    @ParameterizedTest
    @CsvSource({
        "diffusion, linear, long", "diffusion, linear, short", "diffusion, inverse, long", "diffusion, inverse, short",
        "jumps, linear, long", "jumps, linear, short", "jumps, inverse, long", "jumps, inverse, short"
    })
    void theMeanDeficitAfterLatencyIsThePriceOfAnOption(String law, String kind, String side) {
        afterLatency(law, kind, side, 20_000);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "diffusion, linear, long", "diffusion, linear, short", "diffusion, inverse, long", "diffusion, inverse, short",
        "jumps, linear, long", "jumps, linear, short", "jumps, inverse, long", "jumps, inverse, short"
    })
    void theSameHoldsOfTheMeanDeficitWithMorePaths(String law, String kind, String side) {
        afterLatency(law, kind, side, 1_000_000);
    }

    private static void afterLatency(String lawName, String kind, String side, int paths) {
        JumpDiffusion law = lawName.equals("jumps") ? JUMPS : DIFFUSION;
        boolean inverse = kind.equals("inverse");
        int sign = side.equals("long") ? 1 : -1;
        double latency = 3_600;
        double bankruptcy = sign > 0 ? 99 : 101;
        Scene scene = breachingAt100(inverse, sign, bankruptcy).latency(latency);
        scene.stepSeconds = latency;
        PathBuffer path = new PathBuffer(1, 2, 1, scene.stepSeconds);
        RiskEngine engine = engine(scene);
        JumpDiffusion.Source source = law.new Source(path, 7);
        PathOutcome out = new PathOutcome(3);
        Moments owed = new Moments();
        double[] coins = new double[1];
        double standing = 0;
        for (int k = 0; k < paths; k++) {
            source.fill(k, 100, 1);
            engine.run(path, k, out, EventSink.NONE, (point, market, venue) -> coins[0] = venue.fund[inverse ? 0 : 1]);
            owed.accept(1_000 - coins[0]);
            standing += out.get(Measure.OPEN_ORDERS);
        }
        assertThat(standing).isZero();
        PriceLaw price = law.law(100, latency / JumpDiffusion.YEAR);
        requireClose(owed, expectedDeficit(price, inverse, sign, bankruptcy));
    }

    private static double expectedDeficit(PriceLaw price, boolean inverse, int sign, double bankruptcy) {
        if (inverse) {
            return 100 * (sign > 0 ? price.expectedInverseFall(bankruptcy) : price.expectedInverseRise(bankruptcy));
        }
        return sign > 0 ? price.expectedFallBelow(bankruptcy) : price.expectedRiseAbove(bankruptcy);
    }

    /** A position of 100 in notional at 100 whose equity, one percent, is below its maintenance margin of two. */
    private static Scene breachingAt100(boolean inverse, int sign, double bankruptcy) {
        if (inverse) {
            double margin = sign * 100 * (1 / bankruptcy - 1 / 100.0);
            return Scene.of(Contracts.BTC_COIN)
                    .accept("BTC", 0)
                    .margin(0.05, 0.02)
                    .account("a", Map.of("BTC", margin), position("BTC-USD", sign * 100, 100))
                    .maker(Map.of("BTC", 1e9), 100)
                    .fund(Map.of("BTC", 1_000.0))
                    .waterfall(new LossLayer.Fund(Double.POSITIVE_INFINITY, false));
        }
        return Scene.of(Contracts.BTC)
                .margin(0.05, 0.02)
                .account("a", sign * (100 - bankruptcy), position("BTC-PERP", sign, 100))
                .maker(100)
                .fund(1_000);
    }

    /**
     * The same with a breach at random: it is seen at the first of two points, S(1) below the barrier B, and filled at the
     * second. {@code E[1{S(1) < B}·(K − S(2))⁺]} is an integral of option prices over the law of S(1); what breaches only at
     * the second point is an order that still stands at the end.
     */
    @ParameterizedTest
    @ValueSource(strings = {"diffusion", "jumps"})
    void theMeanDeficitOfAnAccountThatBreachesAtRandomAndFillsLater(String lawName) {
        JumpDiffusion law = lawName.equals("jumps") ? JUMPS : DIFFUSION;
        double latency = 1_800;
        double years = latency / JumpDiffusion.YEAR;
        double barrier = 99.5;
        double bankruptcy = 99;
        Scene scene = Scene.of(Contracts.BTC)
                .margin(0.05, 1 - bankruptcy / barrier)
                .account("a", 100 - bankruptcy, position("BTC-PERP", 1, 100))
                .maker(100)
                .latency(latency);
        scene.stepSeconds = latency;
        PathBuffer path = new PathBuffer(1, 2, 1, latency);
        RiskEngine engine = engine(scene);
        JumpDiffusion.Source source = law.new Source(path, 9);
        PathOutcome out = new PathOutcome(1);
        Moments owed = new Moments();
        for (int k = 0; k < 60_000; k++) {
            source.fill(k, 100, 0);
            engine.run(path, k, out);
            owed.accept(out.get(Measure.OPEN_ORDERS) > 0 ? 0 : out.get(Measure.BAD_DEBT));
        }
        double expected = 0;
        double last = law.law(100, years).probabilityBelow(50);
        for (int k = 0; k < 2_000; k++) {
            double level = 50 + (barrier - 50) * ((k + 1) / 2_000.0);
            double below = law.law(100, years).probabilityBelow(level);
            double middle = level - 0.5 * (barrier - 50) / 2_000;
            expected += (below - last) * law.law(middle, years).expectedFallBelow(bankruptcy);
            last = below;
        }
        requireClose(owed, expected);
    }

    // Common ------------------------------------------------------------------------------------------------------

    private static void requireClose(Moments sample, double expected) {
        double z = (sample.mean() - expected) / sample.standardError();
        assertThat(Math.abs(z))
                .as("mean %s, expected %s, standard error %s", sample.mean(), expected, sample.standardError())
                .isLessThanOrEqualTo(STANDARD_ERRORS);
    }

    private static RiskEngine engine(Scene scene) {
        return new RiskEngine(
                scene.rules(),
                scene.resolve(),
                scene.settings().withAudit(false),
                scene.stepSeconds,
                scene.stepSeconds);
    }

    private static ReferenceCase reference(String file, String id) {
        SharedFiles.require("reference/" + file);
        List<ReferenceCase> cases = ReferenceFolder.find().orElseThrow().cases();
        return cases.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theLawOfTheTestsPathsIsTheLawOfTheClosedForms() {
        MertonPrice law = JUMPS.law(100, 1 / 365.0);
        PathBuffer path = new PathBuffer(1, 24, 1, 3_600);
        JumpDiffusion.Source source = JUMPS.new Source(path, 3);
        Moments below = new Moments();
        Moments terminal = new Moments();
        for (int k = 0; k < 40_000; k++) {
            source.fill(k, 100, 0);
            below.accept(path.prices(0)[24] < 95 ? 1 : 0);
            terminal.accept(path.prices(0)[24]);
        }
        requireClose(below, law.probabilityBelow(95));
        requireClose(terminal, 100);
    }
}
