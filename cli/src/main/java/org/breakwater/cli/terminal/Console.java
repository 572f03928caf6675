package org.breakwater.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import org.breakwater.cli.exit.FailureReport;
import org.breakwater.datasets.located.DiagnosticPrinter;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.Severity;
import org.breakwater.reports.json.CanonicalJson;
import org.breakwater.reports.text.SafeText;

/** The two streams of a command: stdout for its result, stderr for everything said on the way. */
public final class Console {

    /** A finding takes no more of a line than this; the report has it whole. */
    private static final int MOST_CHARACTERS = 130;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Env env;
    private final OutputOptions options;
    private final SourceTexts sources = new SourceTexts();

    public Console(PrintWriter out, PrintWriter err, Env env, OutputOptions options) {
        this.out = out;
        this.err = err;
        this.env = env;
        this.options = options;
    }

    /** Prints a part of the result. */
    public void result(String text) {
        out.print(text);
        if (!text.endsWith("\n")) {
            out.print('\n');
        }
        out.flush();
    }

    /** Prints the result as JSON. */
    public void result(JsonNode json) {
        result(CanonicalJson.text(json));
    }

    /** Says something on stderr, unless the user wants quiet. */
    public void note(String text) {
        if (options.verbosity() != Verbosity.QUIET) {
            err.print(text + "\n");
            err.flush();
        }
    }

    /** Prints warnings to stderr, a line each; whole, and the notes too, if the user wants to hear more. */
    public void findings(List<Diagnostic> findings) {
        if (options.verbosity() == Verbosity.QUIET) {
            return;
        }
        boolean verbose = options.verbosity() == Verbosity.VERBOSE;
        List<Diagnostic> shown = findings.stream()
                .filter(finding -> verbose || finding.severity() != Severity.NOTE)
                .map(finding -> verbose ? finding : shortened(finding))
                .toList();
        err.print(new DiagnosticPrinter(sources, errStyle().colour()).print(shown));
        err.flush();
    }

    private static Diagnostic shortened(Diagnostic finding) {
        return new Diagnostic(
                finding.code(),
                finding.severity(),
                SafeText.shortened(finding.message(), MOST_CHARACTERS),
                finding.location(),
                finding.hint());
    }

    /** Raw access for a progress display. */
    public PrintWriter err() {
        return err;
    }

    /** Lines of the files read, for quoting them in messages. */
    public SourceTexts sources() {
        return sources;
    }

    public Env env() {
        return env;
    }

    public OutputOptions options() {
        return options;
    }

    public boolean json() {
        return options.json();
    }

    /** Colours of stdout. */
    public Style style() {
        return new Style(options.color().on(env.terminal().out(), env));
    }

    /** Colours of stderr. */
    public Style errStyle() {
        return new Style(options.color().on(env.terminal().err(), env));
    }

    /** How failures are reported here. */
    public FailureReport failures() {
        return new FailureReport(err, sources, errStyle().colour(), options.debug());
    }
}
