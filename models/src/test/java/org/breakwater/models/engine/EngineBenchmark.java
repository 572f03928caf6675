package org.breakwater.models.engine;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.breakwater.models.account.Position;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.ImpactModel;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.MarginTier;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.market.Perpetual;

/**
 * Not a test: how long the engine takes for a book of 10,000 accounts in three contracts, 1.5 positions each, over a day of
 * minutes of three points, by mode, in processor time. Run its main with the number of paths.
 */
final class EngineBenchmark {

    static final int MINUTES = 1_440;

    private static final String[] COINS = {"BTC", "ETH", "SOL"};
    private static final double[] START = {60_000, 3_000, 150};
    private static final double[] VOLATILITY = {0.5, 0.7, 1.0};

    private EngineBenchmark() {}

    public static void main(String[] args) {
        int paths = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        double stress = args.length > 1 ? Double.parseDouble(args[1]) : 1;
        Scene scene = scene(10_000, 1);
        scene.pointsPerStep = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        for (EngineMode mode : args.length > 3 ? new EngineMode[] {EngineMode.valueOf(args[3])} : EngineMode.values()) {
            measure(System.out, scene, mode, paths, stress);
        }
    }

    /** A book of leveraged accounts whose equity is lognormal and whose leverage falls with it. */
    static Scene scene(int accounts, long seed) {
        Random random = new Random(seed);
        Perpetual[] contracts = new Perpetual[COINS.length];
        for (int a = 0; a < COINS.length; a++) {
            contracts[a] = Perpetual.linear(COINS[a] + "-PERP", COINS[a], Scene.QUOTE);
        }
        Scene scene = Scene.of(contracts).accept("BTC", 0.05).accept("ETH", 0.1);
        for (int k = 0; k < accounts; k++) {
            account(scene, random, k);
        }
        scene.maker(START);
        MarginSchedule maintenance = new MarginSchedule.Tiered(List.of(
                new MarginTier(0, 0.005),
                new MarginTier(250_000, 0.01),
                new MarginTier(1_000_000, 0.025),
                new MarginTier(5_000_000, 0.05),
                new MarginTier(20_000_000, 0.1)));
        scene.margin(new MarginSchedule.Flat(0.2), maintenance)
                .liquidation(new Sizing.Full(), 0.01, FeeSplit.toFund(), 0, Double.POSITIVE_INFINITY)
                .fund(2e7);
        scene.impact(ImpactMode.FULL, "BTC", outside(8e6, VOLATILITY[0]))
                .impact(ImpactMode.FULL, "ETH", outside(4e6, VOLATILITY[1]))
                .impact(ImpactMode.FULL, "SOL", outside(2e6, VOLATILITY[2]));
        scene.pointsPerStep = 3;
        return scene;
    }

    /** An outside market that recovers so slowly that a tick is as long as a minute. */
    private static LiquidityProfile outside(double depthPerPercent, double volatility) {
        return new LiquidityProfile(new ImpactModel.Linear(depthPerPercent), 0.3, 900, 0.05, volatility, 300, 0.02);
    }

    private static void account(Scene scene, Random random, int k) {
        double equity = 3_000 * StrictMath.exp(1.8 * random.nextGaussian());
        double leverage =
                Math.max(0.5, 8 * StrictMath.pow(equity / 3_000, -0.25) * StrictMath.exp(0.7 * random.nextGaussian()));
        int count = random.nextInt(10) < 6 ? 1 : random.nextInt(4) < 3 ? 2 : 3;
        Map<String, Double> held = new LinkedHashMap<>();
        boolean coins = random.nextInt(10) == 0;
        held.put(Scene.QUOTE, coins ? 0.5 * equity : equity);
        if (coins) {
            held.put("BTC", 0.5 * equity / START[0]);
        }
        Position[] positions = new Position[count];
        int first = random.nextInt(COINS.length);
        for (int p = 0; p < count; p++) {
            int a = (first + p) % COINS.length;
            double notional = Math.min(40, leverage) * equity / count;
            double sign = random.nextInt(100) < 55 ? 1 : -1;
            positions[p] = Scene.position(COINS[a] + "-PERP", sign * notional / START[a], START[a]);
        }
        scene.account("a" + k, held, positions);
    }

    /** A day of three points a minute, correlated Brownian motion. */
    static void fill(PathBuffer path, long seed, double stress) {
        Random random = new Random(seed);
        double dt = path.pointSeconds() / (365.0 * 86_400);
        path.clear(0);
        for (int a = 0; a < COINS.length; a++) {
            path.prices(a)[0] = START[a];
        }
        for (int k = 1; k <= path.points(); k++) {
            double common = random.nextGaussian();
            for (int a = 0; a < COINS.length; a++) {
                double sigma = stress * VOLATILITY[a] * Math.sqrt(dt);
                double z = 0.8 * common + 0.6 * random.nextGaussian();
                path.prices(a)[k] = path.prices(a)[k - 1] * StrictMath.exp(sigma * z - 0.5 * sigma * sigma);
            }
        }
    }

    private static void measure(PrintStream print, Scene scene, EngineMode mode, int paths, double stress) {
        PathBuffer path = new PathBuffer(COINS.length, MINUTES, scene.pointsPerStep, scene.stepSeconds);
        EngineSettings settings =
                scene.settings().withAudit(false).withDiagnosticsEvery(0).withMode(mode);
        RiskEngine engine =
                new RiskEngine(scene.rules(), scene.resolve(), settings, path.pointSeconds(), path.stepSeconds());
        PathOutcome out = new PathOutcome(24);
        for (int id = 0; id < 3; id++) {
            fill(path, id, stress);
            engine.run(path, id, out);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        long best = Long.MAX_VALUE;
        double liquidations = 0;
        double draw = 0;
        for (int id = 0; id < paths; id++) {
            fill(path, id, stress);
            long before = threads.getCurrentThreadCpuTime();
            engine.run(path, id, out);
            long taken = threads.getCurrentThreadCpuTime() - before;
            nanos += taken;
            best = Math.min(best, taken);
            liquidations += out.get(Measure.LIQUIDATIONS);
            draw += out.get(Measure.FUND_DRAW);
        }
        double perPath = nanos / (double) paths;
        double perCheck = perPath / ((double) path.points() * engine.book().units());
        print.printf(
                Locale.ROOT,
                "%s: %.2f ms per path (fastest %.2f), %.2f ns per account and point, %.0f liquidations per path, %.0f drawn%n",
                mode,
                perPath / 1e6,
                best / 1e6,
                perCheck,
                liquidations / paths,
                draw / paths);
    }
}
