package org.breakwater.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.cli.run.RunRequest;
import org.breakwater.cli.run.RunSource;
import org.breakwater.cli.terminal.Env;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that change what a run file says. */
final class RunChanges {

    private static final String SEED = "BREAKWATER_SEED";

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set a value of the run file, for example seed=7; repeatable.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            converter = SeedConverter.class,
            description = "Random seed, any 64 bits, decimal or 0x hexadecimal; default: the run file's.")
    private @Nullable Long seed;

    @Option(
            names = "--paths",
            paramLabel = "N",
            converter = CountConverter.class,
            description =
                    "Paths of every Monte Carlo scenario; more paths keep the first ones; default: the run file's.")
    private @Nullable Long paths;

    /**
     * What is asked for. A seed of the environment gives way to the file's assignments and to the options.
     *
     * @param audit whether to hold the ledger against the columns at every point
     */
    RunRequest request(RunSource source, Env env, boolean audit) {
        List<String> overrides = new ArrayList<>();
        if (!env.variable(SEED).isEmpty()) {
            overrides.add("seed=" + new SeedConverter().convert(env.variable(SEED)));
        }
        overrides.addAll(set);
        return new RunRequest(source, overrides, seed, paths, audit);
    }

    /** Whether anything but the number of paths departs from the run file. */
    boolean departs() {
        return !set.isEmpty() || seed != null;
    }

    @Nullable
    Long paths() {
        return paths;
    }
}
