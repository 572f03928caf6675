package org.breakwater.datasets.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.breakwater.datasets.time.UtcText;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;

/** Puts a {@link PriceQuality} into words: one finding per kind, with its count and the worst cases. */
public final class QualityFindings {

    private static final int MOST_SHOWN = 5;

    private final List<Diagnostic> findings = new ArrayList<>();
    private final IntFunction<SourceLocation> locations;

    private QualityFindings(IntFunction<SourceLocation> locations) {
        this.locations = locations;
    }

    /**
     * @param barMillis length of a bar
     * @param locations where each row of the series stands in its file
     */
    public static List<Diagnostic> of(PriceQuality quality, long barMillis, IntFunction<SourceLocation> locations) {
        QualityFindings words = new QualityFindings(locations);
        words.gaps(quality, barMillis);
        words.outliers(quality.outliers());
        words.staleRuns(quality.staleRuns());
        if (quality.offGridBars() > 0) {
            words.warn(0, counted(quality.offGridBars(), "bar") + " off the grid of " + UtcText.duration(barMillis));
        }
        if (quality.constant()) {
            words.warn(0, "the price never changes: its volatility is zero");
        }
        return words.findings;
    }

    private void gaps(PriceQuality quality, long barMillis) {
        if (!quality.gaps().isEmpty()) {
            List<Gap> longest = quality.gaps().stream()
                    .sorted(Comparator.comparingLong(Gap::bars).reversed())
                    .toList();
            warn(
                    longest.get(0).row(),
                    counted(quality.missingBars(), "bar") + " of " + UtcText.duration(barMillis) + " missing in "
                            + counted(longest.size(), "gap") + ", not filled in; the longest: "
                            + shown(longest, Gap::text));
        }
    }

    private void outliers(List<Outlier> outliers) {
        if (!outliers.isEmpty()) {
            warn(
                    outliers.get(0).row(),
                    counted(outliers.size(), "bar") + " flagged as outliers and kept: "
                            + shown(outliers, Outlier::text));
        }
    }

    private void staleRuns(List<StaleRun> runs) {
        if (!runs.isEmpty()) {
            List<StaleRun> longest = runs.stream()
                    .sorted(Comparator.comparingInt(StaleRun::bars).reversed())
                    .toList();
            warn(
                    longest.get(0).row(),
                    "the price stands still for " + PriceQuality.STALE_BARS + " bars or more in "
                            + counted(runs.size(), "place") + "; the longest: " + shown(longest, StaleRun::text));
        }
    }

    private static <T> String shown(List<T> cases, Function<T, String> text) {
        String first = cases.stream().limit(MOST_SHOWN).map(text).collect(Collectors.joining(", "));
        return cases.size() > MOST_SHOWN ? first + " and " + (cases.size() - MOST_SHOWN) + " more" : first;
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private void warn(int row, String message) {
        findings.add(Diagnostic.warning(DiagnosticCode.QUALITY, message, locations.apply(row)));
    }
}
