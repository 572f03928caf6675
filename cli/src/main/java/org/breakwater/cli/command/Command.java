package org.breakwater.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.run.RecordedRun;
import org.breakwater.cli.run.ResolvedRun;
import org.breakwater.cli.run.RunLoader;
import org.breakwater.cli.terminal.Console;
import org.breakwater.cli.terminal.Env;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command: parse, call, print. Whatever is thrown on the way becomes a message and an exit code here. */
abstract class Command implements Callable<Integer> {

    @ArgGroup(validate = false, order = 90, heading = "%nOptions of every command:%n")
    private CommonOptions common = new CommonOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private @Nullable Context context;
    private @Nullable Console console;

    /** What surrounds every command. */
    record Context(PrintWriter out, PrintWriter err, Env env, RunLoader loader) {}

    final void attach(Context given) {
        context = given;
    }

    /** Does what the command is for. */
    abstract ExitCode run(Console out);

    @Override
    @SuppressWarnings("CatchingUnchecked") // the last line of defence: errors such as a lack of memory included
    public final Integer call() {
        try {
            return run(console()).code();
        } catch (Throwable failure) {
            return report(failure, spec().commandLine());
        }
    }

    /** Says what went wrong; after wrong usage also what would have been right. */
    final int report(Throwable failure, CommandLine line) {
        int code = console().failures().report(failure).code();
        if (failure instanceof UsageException) {
            console().err().print(line.getUsageMessage().lines().findFirst().orElse("") + "\n");
            console().err().flush();
        }
        return code;
    }

    /** The streams, as the options want them. */
    final Console console() {
        Console made = console;
        if (made == null) {
            Context around = context();
            made = new Console(around.out(), around.err(), around.env(), common.output());
            console = made;
        }
        return made;
    }

    final RunLoader loader() {
        return context().loader();
    }

    /** The plan of a recorded run, refused when it is not what it was. */
    final ResolvedRun recorded(RecordedRun earlier) {
        return earlier.requireSame(loader().load(
                        new RecordedArguments(this).request(earlier), console().sources()));
    }

    final Env env() {
        return context().env();
    }

    /** The words that the user typed after the program's name. */
    final List<String> arguments() {
        return spec().root().commandLine().getParseResult().originalArgs();
    }

    /** A refusal of what the user typed. */
    static UsageException refused(String message) {
        return new UsageException(Diagnostic.error(DiagnosticCode.USAGE, message, null));
    }

    /** A parser of whole command lines, for words that were recorded. */
    final CommandLine parser() {
        return new Shell(context()).commandLine();
    }

    /** The command as the parser sees it. */
    final CommandSpec spec() {
        return Objects.requireNonNull(spec, "spec");
    }

    private Context context() {
        return Objects.requireNonNull(context, "context");
    }
}
