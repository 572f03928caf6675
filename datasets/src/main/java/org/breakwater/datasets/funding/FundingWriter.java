package org.breakwater.datasets.funding;

import java.nio.file.Path;
import org.breakwater.datasets.csv.CsvOutput;
import org.breakwater.datasets.csv.PlainNumber;
import org.breakwater.models.market.FundingSeries;

/**
 * Writes settlements as {@code timestamp,funding_rate}: UTC epoch milliseconds and fractions, gzip when the name ends in
 * {@code .gz}. The same series gives the same bytes.
 */
public final class FundingWriter {

    private FundingWriter() {}

    /**
     * Writes a series.
     *
     * @param replace whether a file of that name may be replaced
     * @throws org.breakwater.models.diagnostic.ResourceException when the file exists or cannot be written
     */
    public static void write(FundingSeries series, Path file, boolean replace) {
        try (CsvOutput output = CsvOutput.create(file, replace)) {
            output.row("timestamp", "funding_rate");
            for (int i = 0; i < series.size(); i++) {
                output.row(Long.toString(series.time(i)), PlainNumber.of(series.rate(i)));
            }
            output.finish();
        }
    }
}
