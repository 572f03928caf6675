package org.breakwater.datasets.funding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.breakwater.datasets.csv.CsvCursor;
import org.breakwater.datasets.csv.CsvHeader;
import org.breakwater.datasets.csv.Problems;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.ingest.RowArrangement;
import org.breakwater.datasets.source.DataSource;
import org.breakwater.datasets.source.TextInput;
import org.breakwater.datasets.time.UtcText;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.market.FundingSeries;

/**
 * Reads funding files. Settlements keep their actual times, whatever the interval and wherever it changes. A rate written
 * with {@code %} is a percentage, any other a fraction.
 */
public final class FundingReader {

    /** A median rate above this per settlement looks like percentages without their sign. */
    private static final double SUSPICIOUS_MEDIAN = 0.005;

    private static final long MINUTE_MILLIS = 60_000;

    private FundingReader() {}

    /**
     * Reads a file.
     *
     * @param asset what the series is called
     * @throws DataException when the file cannot be read, is damaged, or breaks a rule that the options do not relax
     */
    public static FundingFile read(Path file, String asset, ReadOptions options) {
        return read(DataSource.of(file), asset, options);
    }

    /** As {@link #read(Path, String, ReadOptions)}, from any source. */
    public static FundingFile read(DataSource source, String asset, ReadOptions options) {
        try (TextInput input = TextInput.open(source, options.limits());
                CsvCursor rows = CsvCursor.over(input)) {
            if (!rows.next()) {
                throw new DataException(Diagnostic.error(
                        DiagnosticCode.TOO_FEW, "the file holds no rows of data", SourceLocation.of(rows.file())));
            }
            FundingColumns columns = FundingColumns.of(
                    CsvHeader.of(rows.row()), options.selection().column());
            Problems problems = new Problems();
            SettlementParser parser = new SettlementParser(columns, input.name(), options, problems);
            while (rows.next()) {
                parser.accept(rows.row());
            }
            String sha256 = input.sha256();
            List<Diagnostic> findings = new ArrayList<>(options.checksum().verify(source.name(), sha256));
            FundingSeries series = series(input.name(), asset, columns, parser, options, problems, findings);
            findings.addAll(doubts(series, SourceLocation.of(input.name())));
            return new FundingFile(input.name(), series, columns.layout(), sha256, findings);
        }
    }

    private static FundingSeries series(
            String name,
            String asset,
            FundingColumns columns,
            SettlementParser parser,
            ReadOptions options,
            Problems problems,
            List<Diagnostic> findings) {
        RowArrangement rows =
                new RowArrangement(name, parser.times(), parser.lines(), parser.size(), options, problems);
        boolean newestFirst = columns.layout() == FundingLayout.BINANCE_WEB_EXPORT;
        int[] order = rows.order(newestFirst, (i, j) -> parser.rates()[i] == parser.rates()[j]);
        if (order.length == 0 && problems.isEmpty()) {
            problems.add(
                    DiagnosticCode.TOO_FEW,
                    SourceLocation.of(name),
                    "a funding file needs at least one settlement, got none");
        }
        problems.throwIfAny();
        findings.addAll(rows.findings());
        long[] time = new long[order.length];
        double[] rate = new double[order.length];
        Arrays.setAll(time, i -> parser.times()[order[i]]);
        Arrays.setAll(rate, i -> parser.rates()[order[i]]);
        return new FundingSeries(asset, time, rate);
    }

    private static List<Diagnostic> doubts(FundingSeries series, SourceLocation file) {
        List<Diagnostic> doubts = new ArrayList<>();
        Map<Long, Integer> intervals = new TreeMap<>();
        for (int i = 1; i < series.size(); i++) {
            long interval = Math.max(1, Math.round((series.time(i) - series.time(i - 1)) / (double) MINUTE_MILLIS));
            intervals.merge(interval * MINUTE_MILLIS, 1, Integer::sum);
        }
        if (intervals.size() > 1) {
            String counts = intervals.entrySet().stream()
                    .map(entry -> UtcText.duration(entry.getKey()) + " × " + entry.getValue())
                    .collect(Collectors.joining(", "));
            doubts.add(Diagnostic.note(
                    DiagnosticCode.QUALITY, "the interval between settlements changes: " + counts, file));
        }
        double[] sizes = new double[series.size()];
        Arrays.setAll(sizes, i -> Math.abs(series.rate(i)));
        Arrays.sort(sizes);
        if (sizes[sizes.length / 2] > SUSPICIOUS_MEDIAN) {
            doubts.add(Diagnostic.warning(
                            DiagnosticCode.QUALITY,
                            "half of all rates are larger than " + SUSPICIOUS_MEDIAN + " per settlement",
                            file)
                    .withHint("rates are read as fractions; write percentages with their sign, as 0.01%"));
        }
        return doubts;
    }
}
