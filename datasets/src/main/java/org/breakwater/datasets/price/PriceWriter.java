package org.breakwater.datasets.price;

import java.nio.file.Path;
import org.breakwater.datasets.csv.CsvOutput;
import org.breakwater.datasets.csv.PlainNumber;
import org.breakwater.models.market.PriceSeries;

/**
 * Writes a series as plain OHLCV: {@code timestamp,open,high,low,close,volume}, UTC epoch milliseconds of the bar's open,
 * gzip when the name ends in {@code .gz}. The same series gives the same bytes.
 */
public final class PriceWriter {

    private PriceWriter() {}

    /**
     * @param replace whether a file of that name may be replaced
     * @throws org.breakwater.models.diagnostic.ResourceException when the file exists or cannot be written
     */
    public static void write(PriceSeries series, Path file, boolean replace) {
        try (CsvOutput output = CsvOutput.create(file, replace)) {
            output.row("timestamp", "open", "high", "low", "close", "volume");
            for (int i = 0; i < series.size(); i++) {
                output.row(
                        Long.toString(series.time(i)),
                        PlainNumber.of(series.open(i)),
                        PlainNumber.of(series.high(i)),
                        PlainNumber.of(series.low(i)),
                        PlainNumber.of(series.close(i)),
                        PlainNumber.of(series.volume(i)));
            }
            output.finish();
        }
    }
}
