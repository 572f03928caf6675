package org.breakwater.datasets.located;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.Severity;
import org.breakwater.models.diagnostic.SourceLocation;

/**
 * Prints findings for people: place, code, message and advice on one line, then the line of the file with the value
 * underlined.
 *
 * <pre>
 * btc.yaml:12:16: error[E203]: venue.margin.maintenance must be ≤ initial (0.05), got 0.08; did you mean 0.008?
 *     12 |   maintenance: 0.08
 *        |                ^^^^
 * </pre>
 *
 * Control characters in messages and names appear escaped, so a file cannot write to the terminal or forge a line.
 */
public final class DiagnosticPrinter {

    private static final int MOST = 20;
    private static final String RESET = "\u001b[0m";

    private final SourceTexts sources;
    private final boolean colour;

    /**
     * @param sources the lines to quote
     * @param colour whether to use a terminal's colours
     */
    public DiagnosticPrinter(SourceTexts sources, boolean colour) {
        this.sources = sources;
        this.colour = colour;
    }

    /** The findings as lines that end in LF; at most 20 in full, then how many more there are. */
    public String print(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        diagnostics.stream().limit(MOST).forEach(diagnostic -> print(diagnostic, out));
        if (diagnostics.size() > MOST) {
            out.append("and ").append(diagnostics.size() - MOST).append(" more\n");
        }
        return out.toString();
    }

    private void print(Diagnostic diagnostic, StringBuilder out) {
        SourceLocation at = diagnostic.location();
        String place = at == null ? "" : VisibleText.of(at.toString()) + ": ";
        String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT) + "["
                + diagnostic.code().id() + "]";
        String hint = diagnostic.hint() == null ? "" : "; " + VisibleText.of(diagnostic.hint());
        out.append(place)
                .append(painted(colourOf(diagnostic.severity()), severity))
                .append(": ")
                .append(VisibleText.of(diagnostic.message()))
                .append(hint)
                .append('\n');
        String line = at == null ? null : sources.line(at.file(), at.line());
        if (line != null) {
            quote(Objects.requireNonNull(at), line, out);
        }
    }

    private void quote(SourceLocation at, String line, StringBuilder out) {
        QuotedLine quoted = QuotedLine.of(line, at.column());
        out.append(String.format(Locale.ROOT, "%6d | ", at.line()))
                .append(quoted.text())
                .append('\n');
        if (quoted.length() > 0) {
            String marks = painted("\u001b[32m", "^".repeat(quoted.length()));
            out.append("       | ")
                    .append(" ".repeat(quoted.start()))
                    .append(marks)
                    .append('\n');
        }
    }

    private String painted(String escape, String text) {
        return colour ? escape + text + RESET : text;
    }

    private static String colourOf(Severity severity) {
        return switch (severity) {
            case ERROR -> "\u001b[1;31m";
            case WARNING -> "\u001b[1;33m";
            case NOTE -> "\u001b[1;36m";
        };
    }
}
