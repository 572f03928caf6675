package org.breakwater.cli.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.breakwater.cli.command.Command.Context;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.run.RunLoader;
import org.breakwater.cli.terminal.Env;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands behind one entry: arguments in, exit code out. */
public final class Shell {

    private static final int HELP_COLUMNS = 100;

    private final Context context;

    public Shell(PrintWriter out, PrintWriter err, Env env, RunLoader loader) {
        this(new Context(out, err, env, loader));
    }

    Shell(Context context) {
        this.context = context;
    }

    /** Runs a command line. */
    public int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    /** The parser with every command, for help pages and completion scripts. */
    CommandLine commandLine() {
        CommandLine root = new CommandLine(new Breakwater())
                .setOut(context.out())
                .setErr(context.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_COLUMNS)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setDefaultValueProvider(new EnvironmentDefaults(context.env()))
                .setParameterExceptionHandler((failure, words) -> misused(failure));
        attach(root);
        return root;
    }

    private void attach(CommandLine line) {
        Command command = line.getCommand();
        command.attach(context);
        CommandSpec spec = line.getCommandSpec();
        boolean own = spec.options().stream().anyMatch(option -> option.group() == null);
        spec.usageMessage()
                .abbreviateSynopsis(true)
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading(own ? "%nOptions:%n" : "")
                .commandListHeading("%nCommands:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes(command));
        line.getSubcommands().values().forEach(this::attach);
    }

    private static Map<String, String> exitCodes(Object command) {
        Exits exits = command.getClass().getAnnotation(Exits.class);
        TreeSet<ExitCode> codes = new TreeSet<>(List.of(ExitCode.DONE, ExitCode.INTERNAL, ExitCode.USAGE));
        if (exits != null) {
            codes.addAll(List.of(exits.value()));
            codes.addAll(exits.run() ? ExitCode.ofRuns() : List.of());
        }
        Map<String, String> lines = new LinkedHashMap<>();
        boolean limits = codes.contains(ExitCode.LIMIT_BREACHED);
        codes.forEach(code ->
                lines.put(Integer.toString(code.code()), code == ExitCode.DONE && !limits ? "done" : code.meaning()));
        return lines;
    }

    private int misused(ParameterException failure) {
        CommandLine line = failure.getCommandLine();
        Diagnostic wrong = Diagnostic.error(DiagnosticCode.USAGE, oneLine(String.valueOf(failure.getMessage())), null)
                .withHint("see " + line.getCommandSpec().qualifiedName() + " --help");
        String suggestion = suggestion(failure);
        Command command = line.getCommand();
        return command.report(new UsageException(suggestion.isEmpty() ? wrong : wrong.withHint(suggestion)), line);
    }

    private static String suggestion(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? "did you mean " + unmatched.getSuggestions().get(0) + "?"
                : "";
    }

    private static String oneLine(String message) {
        return message.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
