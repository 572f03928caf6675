package org.breakwater.cli.exit;

import java.io.PrintWriter;
import java.util.List;
import org.breakwater.datasets.located.DiagnosticPrinter;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.BreakwaterException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;

/** Says on stderr why a command failed, and names the exit code. */
public final class FailureReport {

    private final PrintWriter err;
    private final DiagnosticPrinter printer;
    private final boolean debug;

    /**
     * @param sources lines of the files read so far, for quoting
     * @param colour whether stderr takes colours
     * @param debug whether to print stack traces
     */
    public FailureReport(PrintWriter err, SourceTexts sources, boolean colour, boolean debug) {
        this.err = err;
        this.printer = new DiagnosticPrinter(sources, colour);
        this.debug = debug;
    }

    /** Reports a failure of any kind. */
    public ExitCode report(Throwable failure) {
        if (debug) {
            failure.printStackTrace(err);
        }
        ExitCode code = codeOf(failure);
        err.print(printer.print(diagnostics(failure, code)));
        err.flush();
        return code;
    }

    private List<Diagnostic> diagnostics(Throwable failure, ExitCode code) {
        if (failure instanceof BreakwaterException expected) {
            return expected.diagnostics();
        }
        if (code == ExitCode.RESOURCES) {
            return List.of(Diagnostic.error(DiagnosticCode.RESOURCE, "out of memory", null)
                    .withHint("give the JVM more: BREAKWATER_JAVA_OPTS=-Xmx8g, or use fewer threads"));
        }
        Diagnostic internal = Diagnostic.error(DiagnosticCode.INTERNAL, cause(failure), null);
        return List.of(debug ? internal : internal.withHint("run with --debug for the stack trace"));
    }

    private static ExitCode codeOf(Throwable failure) {
        if (failure instanceof BreakwaterException expected) {
            return ExitCode.of(expected);
        }
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof OutOfMemoryError) {
                return ExitCode.RESOURCES;
            }
        }
        return ExitCode.INTERNAL;
    }

    private static String cause(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return root.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
