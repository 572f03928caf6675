package org.breakwater.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.breakwater.cli.command.Shell;
import org.breakwater.cli.run.RunFileLoader;
import org.breakwater.cli.run.RunLoader;
import org.breakwater.cli.terminal.Env;
import org.breakwater.cli.terminal.Interruption;
import org.breakwater.cli.terminal.Terminal;

/** The program in this JVM: its own working directory, a clock that ticks, no terminal unless asked for. */
public final class Program {

    /** 2025-10-10T21:15:00Z. */
    private static final long START_MILLIS = 1_760_130_900_000L;

    private final Path directory;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Interruption interruption = new Interruption();
    private final AtomicLong clock = new AtomicLong(START_MILLIS);
    private RunLoader loader;
    private Terminal terminal = Terminal.none();

    private Program(Path directory) {
        this.directory = directory;
        this.loader = new RunFileLoader(directory);
    }

    /** The program started in a folder. */
    public static Program in(Path directory) {
        return new Program(directory);
    }

    public Program with(RunLoader other) {
        loader = other;
        return this;
    }

    public Program with(Terminal other) {
        terminal = other;
        return this;
    }

    public Program with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    public Interruption interruption() {
        return interruption;
    }

    /** What surrounds the program. */
    public Env env() {
        return new Env(variables, directory, terminal, () -> clock.addAndGet(10), 2, interruption);
    }

    /** What a command line does. */
    public Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter result = new PrintWriter(out);
        PrintWriter log = new PrintWriter(err);
        int code = new Shell(result, log, env(), loader).run(arguments);
        result.flush();
        log.flush();
        return new Outcome(code, out.toString(), err.toString());
    }

    /** Exit code and what the streams took. */
    public record Outcome(int code, String out, String err) {}
}
