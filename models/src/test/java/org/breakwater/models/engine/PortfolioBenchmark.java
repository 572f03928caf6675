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
 * scenarios, in processor time; and how much of it is the grid itself, asked of the same accounts outside a run. Run its main with
 * accounts, lines and steps.
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
        return scene(accounts, lines, 200_000);
    }

    /** @param cash of each account, quote currency */
    static Scene scene(int accounts, int lines, double cash) {
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
            scene.account("account" + k, cash, positions(random, listed, lines));
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

    private static PathBuffer path(Scene scene, int steps) {
        double[] prices = new double[steps + 1];
        Random random = new Random(2);
        prices[0] = START;
        for (int k = 1; k <= steps; k++) {
            prices[k] = prices[k - 1] * StrictMath.exp(0.0005 * random.nextGaussian());
        }
        return scene.path(Map.of("BTC", prices));
    }

    private static void measure(PrintStream out, int accounts, int lines, int steps) {
        Scene scene = scene(accounts, lines);
        PathBuffer path = path(scene, steps);
        RiskEngine engine =
                new RiskEngine(scene.rules(), scene.resolve(), scene.settings().withAudit(false), 60, 60);
        PathOutcome outcome = new PathOutcome(Math.max(1, steps / 60));
        engine.run(path(scene, Math.max(1, steps / 10)), 0, outcome);
        long before = cpu();
        double[] grid = new double[1];
        engine.run(path, 0, outcome);
        double whole = cpu() - before;
        engine.run(
                path,
                0,
                outcome,
                (kind, unit, subject, quantity, price, amount) -> {},
                (point, market, venue) -> grid[0] += point == steps ? alone(engine.margin(), venue, accounts) : 0);
        double perAccount = whole / ((double) accounts * steps);
        out.printf(
                Locale.ROOT,
                "%d accounts of %d lines and a perpetual, 21 scenarios, %d steps: %.2f s, %.0f ns per account-step, of which"
                        + " the grid alone %.0f ns; %d liquidations%n",
                accounts,
                lines,
                steps,
                whole / 1e9,
                perAccount,
                grid[0],
                (long) outcome.get(Measure.LIQUIDATIONS));
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
