package org.breakwater.models.engine;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.breakwater.models.account.Position;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.option.market.OptionMarket;
import org.breakwater.models.option.surface.SviSlice;
import org.breakwater.models.option.surface.VolatilitySurface;
import org.breakwater.models.state.VenueState;

/**
 * Not a test: what a step costs for accounts under portfolio margin, each with a number of option lines over a grid of 21
 * scenarios, in processor time: with the indexed engine and with the reference on the same paths, calm, busy and wild; and how much
 * the grid itself costs, asked of the same accounts outside a run. Run its main with accounts, lines and steps.
 *
 * <p>On one core that others used as well, 10,000 accounts of 20 lines, 1,440 steps: the reference took 9.1, 9.9 and 5.0 times as
 * long as the indexed engine (2,300 ns per account-step, of which 1,050 the grid; 257, 242 and 457 ns). Of 10,000 accounts the
 * indexed engine looked at 10, 28 and 125 a step, with a fourth, narrower band. Of a calm step, 2.2 to 2.6 ms, valuing every contract
 * in every scenario, which all accounts share, takes 1.0 and the recorder's hourly look at all accounts 0.3.
 */
final class PortfolioBenchmark {

    private static final double START = 60_000;
    private static final long DAY = 86_400_000;

    private PortfolioBenchmark() {}

    public static void main(String[] args) {
        int accounts = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int lines = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        int steps = args.length > 2 ? Integer.parseInt(args[2]) : 1_440;
        measure(System.out, accounts, lines, steps);
    }

    static Scene scene(int accounts, int lines) {
        return scene(accounts, lines, 60_000, 200_000);
    }

    /** @param cash of each account, quote currency */
    static Scene scene(int accounts, int lines, double cash) {
        return scene(accounts, lines, cash, cash);
    }

    private static Scene scene(int accounts, int lines, double least, double most) {
        List<Instrument> listed = new ArrayList<>();
        for (int expiry : new int[] {7, 14, 30, 60}) {
            for (int k = 0; k < 15; k++) {
                double strike = START * (0.65 + 0.05 * k);
                boolean call = k % 2 == 0;
                listed.add(VanillaOption.linear(
                        "BTC-" + expiry + "-" + k, "BTC", Scene.QUOTE, expiry * DAY, strike, call));
            }
        }
        listed.add(Perpetual.linear("BTC-PERP", "BTC", Scene.QUOTE));
        Scene scene = Scene.of(listed.toArray(new Instrument[0]));
        scene.joint = OptionRules.portfolio();
        scene.options.put(
                "BTC",
                new OptionMarket(
                        VolatilitySurface.of(List.of(new SviSlice(0.08, 0.02, 0.05, -0.2, 0, 0.2))),
                        false,
                        1,
                        0,
                        0.05,
                        0.1));
        Random random = new Random(1);
        for (int k = 0; k < accounts; k++) {
            scene.account(
                    "account" + k, least + (most - least) * random.nextDouble(), positions(random, listed, lines));
        }
        scene.margin(new MarginSchedule.Flat(0.1), new MarginSchedule.Flat(0.05));
        return scene.maker(new double[listed.size()]);
    }

    /** Options long and short alike, up to a coin each, and a perpetual. */
    private static Position[] positions(Random random, List<Instrument> listed, int lines) {
        List<Position> held = new ArrayList<>();
        int options = listed.size() - 1;
        int first = random.nextInt(options);
        for (int n = 0; n < lines; n++) {
            String symbol = listed.get((first + n * 7) % options).symbol();
            held.add(Scene.position(symbol, 2 * random.nextDouble() - 1, 0));
        }
        held.add(Scene.position("BTC-PERP", 2 * random.nextDouble() - 1, START));
        return held.toArray(new Position[0]);
    }

    /** Prices whose logarithmic moves of a step have a standard deviation, as has the path's factor on volatility. */
    private static PathBuffer path(Scene scene, int steps, double ofPrice, double ofVolatility) {
        double[] prices = new double[steps + 1];
        double[] factors = new double[steps + 1];
        Random random = new Random(2);
        prices[0] = START;
        factors[0] = 1;
        for (int k = 1; k <= steps; k++) {
            prices[k] = prices[k - 1] * StrictMath.exp(ofPrice * random.nextGaussian());
            factors[k] = factors[k - 1] * StrictMath.exp(ofVolatility * random.nextGaussian());
        }
        PathBuffer path = scene.path(Map.of("BTC", prices));
        for (int k = 0; k <= steps; k++) {
            path.volatilityFactor(0, k, factors[k]);
        }
        return path;
    }

    private static void measure(PrintStream out, int accounts, int lines, int steps) {
        Scene scene = scene(accounts, lines);
        run(scene, EngineMode.INDEXED, path(scene, steps, 0.0005, 0));
        out.printf(
                Locale.ROOT,
                "%d accounts of %d lines and a perpetual, 21 scenarios, %d steps of a minute%n",
                accounts,
                lines,
                steps);
        report(out, scene, "calm, price 0.05 % a step", path(scene, steps, 0.0005, 0));
        report(out, scene, "busy, price 0.15 %, volatility 0.3 %", path(scene, steps, 0.0015, 0.003));
        report(out, scene, "wild, price 0.5 %, volatility 1 %", path(scene, steps, 0.005, 0.01));
    }

    private static void report(PrintStream out, Scene scene, String name, PathBuffer path) {
        double[] indexed = run(scene, EngineMode.INDEXED, path);
        double[] reference = run(scene, EngineMode.REFERENCE, path);
        out.printf(
                Locale.ROOT,
                "%s: %.0f ns per account-step, reference %.0f (%.1f times as much), the grid alone %.0f; %.0f and %.0f"
                        + " liquidations%n",
                name,
                indexed[0],
                reference[0],
                reference[0] / indexed[0],
                reference[1],
                indexed[2],
                reference[2]);
    }

    /** Nanoseconds per account-step, nanoseconds of the grid alone at the end of the path, and liquidations. */
    private static double[] run(Scene scene, EngineMode mode, PathBuffer path) {
        RiskEngine engine = new RiskEngine(
                scene.rules(),
                scene.resolve(),
                scene.settings().withAudit(false).withMode(mode),
                60,
                60);
        int accounts = engine.book().units() - 1;
        PathOutcome outcome = new PathOutcome(Math.max(1, (path.points() + 59) / 60));
        double[] found = new double[3];
        long before = cpu();
        engine.run(path, 0, outcome, (kind, unit, subject, quantity, price, amount) -> {}, (point, market, venue) -> {
            if (point == path.points()) {
                found[0] = (double) (cpu() - before) / accounts / path.points();
                found[1] = alone(engine.margin(), venue, accounts);
            }
        });
        found[2] = outcome.get(Measure.LIQUIDATIONS);
        return found;
    }

    /** Nanoseconds for the slack of one account, on average over all of them, warm. */
    private static double alone(AccountMargin margin, VenueState venue, int accounts) {
        double sum = 0;
        long from = 0;
        for (int round = 0; round < 30; round++) {
            from = round == 10 ? cpu() : from;
            for (int u = 0; u < accounts; u++) {
                sum += margin.maintenance(venue, u);
            }
        }
        return sum == 0 ? 0 : (cpu() - from) / (20.0 * accounts);
    }

    private static long cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadCpuTime();
    }
}
