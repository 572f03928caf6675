package org.breakwater.cli.command;

import java.nio.file.Path;
import org.breakwater.cli.run.RunPlace;
import org.breakwater.cli.run.RunRequest;
import org.breakwater.cli.run.RunSource;
import org.breakwater.cli.terminal.Env;
import org.breakwater.models.engine.EngineMode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that run scenarios. */
final class RunOptions {

    @Mixin
    private RunChanges changes = new RunChanges();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the outputs go; default: runs/<UTC time>-<hash>.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace the outputs of an earlier run in --out.")
    private boolean force;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "Worker threads; results do not depend on it; default: one per processor.")
    private @Nullable Long threads;

    @Option(
            names = "--engine",
            paramLabel = "HOW",
            converter = EngineModeConverter.class,
            description =
                    "How breaching accounts are found: indexed, or reference, the plain loop that looks at every account "
                            + "every time; results do not depend on it; default: indexed.")
    private EngineMode engine = EngineMode.INDEXED;

    @Option(names = "--audit", description = "Hold the double-entry ledger against all balances at every point.")
    private boolean audit;

    /** What is asked for. */
    RunRequest request(RunSource source, Env env) {
        return changes.request(source, env, audit);
    }

    /** Whether anything but the number of paths departs from the run file. */
    boolean departs() {
        return changes.departs() || audit;
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
        return changes.paths();
    }

    int threads(Env env) {
        return threads == null ? env.cores() : (int) Math.min(threads, 1_024);
    }
}
