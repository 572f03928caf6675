package org.breakwater.reports;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Outputs that a user may ask for. {@code result.json} and the manifest are written in any case. */
public enum ReportFormat {
    /** {@code report.html}. */
    HTML,
    /** {@code summary.md}. */
    MD,
    /** {@code result.json}. */
    JSON,
    /** {@code tables/*.csv}. */
    CSV,
    /** {@code charts/*.svg}. */
    SVG,
    /** {@code charts/*.png}. */
    PNG;

    /** As a run file spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All formats, for messages and documentation. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ReportFormat::word).toList();
    }

    /**
     * Formats by their words.
     *
     * @param words words, in any order; repeats count once
     * @param location where they stand, or null
     * @throws ConfigurationException naming every word that is none
     */
    public static Set<ReportFormat> parse(List<String> words, @Nullable SourceLocation location) {
        List<Diagnostic> faults = words.stream()
                .filter(word -> !words().contains(word))
                .map(word -> Diagnostic.error(
                        DiagnosticCode.RULE,
                        "report format must be one of " + String.join(", ", words()) + ", got " + word,
                        location))
                .toList();
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        return Collections.unmodifiableSet(words.stream()
                .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReportFormat.class))));
    }
}
