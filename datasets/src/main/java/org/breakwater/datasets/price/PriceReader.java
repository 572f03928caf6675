package org.breakwater.datasets.price;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.datasets.csv.CsvCursor;
import org.breakwater.datasets.csv.CsvRow;
import org.breakwater.datasets.csv.Problems;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.ingest.RowArrangement;
import org.breakwater.datasets.quality.GapScan;
import org.breakwater.datasets.quality.PriceQuality;
import org.breakwater.datasets.quality.QualityFindings;
import org.breakwater.datasets.source.DataSource;
import org.breakwater.datasets.source.InputLimits;
import org.breakwater.datasets.source.TextInput;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.ResourceException;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.market.PriceSeries;

/**
 * Reads price files: plain, gzip or zip, in any layout of {@link PriceLayout}. The file is streamed; only the columns of
 * the bars are kept. Every fault carries its line and column, up to {@value Problems#MOST} of them at once.
 */
public final class PriceReader {

    private PriceReader() {}

    /**
     * @param file the file
     * @param asset name of the asset: the series is called so, and a file of many assets is searched for its column
     * @throws DataException when the file cannot be read, is damaged, or breaks a rule that the options do not relax
     * @throws ResourceException when its rows would not fit into memory
     */
    public static PriceFile read(Path file, String asset, ReadOptions options) {
        return read(DataSource.of(file), asset, options);
    }

    /** As {@link #read(Path, String, ReadOptions)}, from any source. */
    public static PriceFile read(DataSource source, String asset, ReadOptions options) {
        try (TextInput input = TextInput.open(source, options.limits());
                CsvCursor rows = CsvCursor.over(input)) {
            PriceColumns columns =
                    new LayoutDetector(asset, options.selection().column()).detect(rows, input.entryName());
            Problems problems = new Problems();
            BarParser parser = new BarParser(columns, input.name(), options, problems);
            readAll(rows, parser, input.plainBytes(), options);
            String sha256 = input.sha256();
            List<Diagnostic> findings = new ArrayList<>(options.checksum().verify(source.name(), sha256));
            findings.addAll(parser.findings(input.name()));
            return assemble(input.name(), asset, sha256, columns, parser.bars(), options, problems, findings);
        }
    }

    private static void readAll(CsvCursor rows, BarParser parser, long plainBytes, ReadOptions options) {
        CsvRow row = rows.row();
        if (options.selection().isAll() && plainBytes > 0) {
            requireMemory(rows.file(), plainBytes / bytesOf(row), options.limits());
        }
        do {
            parser.accept(row);
            if ((parser.bars().size() & 0xFFFF) == 0xFFFF) {
                requireMemory(rows.file(), parser.bars().size(), options.limits());
            }
        } while (rows.next());
    }

    private static long bytesOf(CsvRow row) {
        long bytes = row.size();
        for (int i = 0; i < row.size(); i++) {
            bytes += row.length(i);
        }
        return bytes;
    }

    private static void requireMemory(String file, long rows, InputLimits limits) {
        long needed = rows * Bars.BYTES_PER_ROW;
        if (needed > limits.memoryBytes()) {
            throw new ResourceException(Diagnostic.error(
                            DiagnosticCode.RESOURCE,
                            "about " + rows + " rows need " + (needed >> 20) + " MiB, " + (limits.memoryBytes() >> 20)
                                    + " MiB are available",
                            SourceLocation.of(file))
                    .withHint(
                            "read a window of the file (--from, --to), or give more memory (JAVA_TOOL_OPTIONS=-Xmx…)"));
        }
    }

    private static PriceFile assemble(
            String name,
            String asset,
            String sha256,
            PriceColumns columns,
            Bars bars,
            ReadOptions options,
            Problems problems,
            List<Diagnostic> findings) {
        RowArrangement rows = new RowArrangement(name, bars.times(), bars.lines(), bars.size(), options, problems);
        int[] order = rows.order(columns.layout().isNewestFirst(), bars::same);
        findings.addAll(rows.findings());
        if (order.length < 2 && problems.isEmpty()) {
            problems.add(
                    DiagnosticCode.TOO_FEW,
                    SourceLocation.of(name),
                    "a series needs at least 2 bars, got " + order.length);
        }
        problems.throwIfAny();
        long[] time = new long[order.length];
        Arrays.setAll(time, i -> bars.times()[order[i]]);
        PriceSeries series = bars.series(asset, GapScan.barMillis(time), time, order, columns.closesOnly());
        PriceQuality quality = PriceQuality.of(series);
        findings.addAll(QualityFindings.of(
                quality, series.barMillis(), row -> new SourceLocation(name, bars.lines()[order[row]], 0)));
        return new PriceFile(name, series, columns.layout(), sha256, quality, findings);
    }
}
