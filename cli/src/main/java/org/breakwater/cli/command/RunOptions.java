package org.breakwater.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.cli.run.RunPlace;
import org.breakwater.cli.run.RunRequest;
import org.breakwater.cli.run.RunSource;
import org.breakwater.cli.terminal.Env;
import org.breakwater.models.engine.EngineMode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that run scenarios. */
final class RunOptions {

    private static final String SEED = "BREAKWATER_SEED";

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set a value of the run file, for example venue.insuranceFund.balance=5e6; repeatable.")
    private List<String> set = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the outputs go; default runs/<UTC time>-<hash>.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace the outputs of an earlier run in --out.")
    private boolean force;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            converter = SeedConverter.class,
            description = "Random seed, any 64 bits, decimal or 0x hexadecimal.")
    private @Nullable Long seed;

    @Option(
            names = "--paths",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "Paths of every Monte Carlo scenario; more paths keep the first ones.")
    private @Nullable Long paths;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "Worker threads, default one per processor; results do not depend on it.")
    private @Nullable Long threads;

    @Option(
            names = "--engine",
            paramLabel = "HOW",
            converter = EngineModeConverter.class,
            description =
                    "How breaching accounts are found: indexed (default) or reference, the plain loop that looks at "
                            + "every account every time; results do not depend on it.")
    private EngineMode engine = EngineMode.INDEXED;

    @Option(names = "--audit", description = "Hold the double-entry ledger against all balances at every point.")
    private boolean audit;

    /** What is asked for. A seed of the environment gives way to the file's assignments and to the options. */
    RunRequest request(RunSource source, Env env) {
        List<String> overrides = new ArrayList<>();
        if (!env.variable(SEED).isEmpty()) {
            overrides.add("seed=" + new SeedConverter().convert(env.variable(SEED)));
        }
        overrides.addAll(set);
        return new RunRequest(source, overrides, seed, paths, audit);
    }

    /** Whether anything but the number of paths departs from the run file. */
    boolean departs() {
        return !set.isEmpty() || seed != null || audit;
    }

    RunPlace place() {
        return new RunPlace(out, force);
    }

    EngineMode engine() {
        return engine;
    }

    boolean force() {
        return force;
    }

    @Nullable
    Long paths() {
        return paths;
    }

    int threads(Env env) {
        return threads == null ? env.cores() : (int) Math.min(threads, 1_024);
    }
}
