package org.breakwater.datasets.located.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a document, so that everything is reported at once. */
public final class Findings {

    /** More than this is no longer read by anyone: collecting stops there. */
    static final int CAP = 1000;

    private final List<Diagnostic> errors = new ArrayList<>();

    /** Adds an error. */
    public void error(DiagnosticCode code, String message, @Nullable SourceLocation at) {
        add(Diagnostic.error(code, message, at));
    }

    /** Adds an error with advice; a null hint is none. */
    public void error(DiagnosticCode code, String message, @Nullable SourceLocation at, @Nullable String hint) {
        add(
                hint == null
                        ? Diagnostic.error(code, message, at)
                        : Diagnostic.error(code, message, at).withHint(hint));
    }

    /** Adds findings made elsewhere. */
    public void addAll(List<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    /** Whether something of one of these kinds was found. */
    public boolean has(Set<DiagnosticCode> codes) {
        return errors.stream().anyMatch(error -> codes.contains(error.code()));
    }

    /** Whether so much was found that reading on makes no sense. */
    public boolean isFull() {
        return errors.size() >= CAP;
    }

    /** The findings: files in the order in which they first occurred, within a file by line and column. */
    public List<Diagnostic> sorted() {
        List<String> files = errors.stream().map(Findings::file).distinct().toList();
        return errors.stream()
                .sorted(Comparator.comparingInt((Diagnostic error) -> files.indexOf(file(error)))
                        .thenComparingInt(error ->
                                error.location() == null ? 0 : error.location().line())
                        .thenComparingInt(error ->
                                error.location() == null ? 0 : error.location().column()))
                .collect(Collectors.toUnmodifiableList());
    }

    /** @throws ConfigurationException with all findings, when there is one */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new ConfigurationException(sorted());
        }
    }

    private void add(Diagnostic diagnostic) {
        if (!isFull()) {
            errors.add(diagnostic);
        }
    }

    private static String file(Diagnostic diagnostic) {
        return diagnostic.location() == null ? "" : diagnostic.location().file();
    }
}
