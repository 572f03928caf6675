package org.breakwater.scenarios.path.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.zip.GZIPInputStream;
import org.breakwater.models.market.PriceSeries;

/** Histories for tests. */
public final class Bars {

    public static final long HOUR = 3_600_000L;
    public static final long DAY = 24 * HOUR;

    private Bars() {}

    /** Hourly bars from the epoch with the given log returns; the high is 1 % above, the low 2 % below both ends. */
    public static PriceSeries hourly(String asset, int bars, IntToDoubleFunction logReturn) {
        long[] time = new long[bars];
        double[][] column = new double[5][bars];
        double price = 100;
        for (int i = 0; i < bars; i++) {
            time[i] = i * HOUR;
            column[0][i] = price;
            price *= Math.exp(logReturn.applyAsDouble(i));
            column[1][i] = 1.01 * Math.max(column[0][i], price);
            column[2][i] = 0.98 * Math.min(column[0][i], price);
            column[3][i] = price;
        }
        return new PriceSeries(asset, HOUR, time, column[0], column[1], column[2], column[3], column[4]);
    }

    /** The same series without the bars at the given indices. */
    public static PriceSeries without(PriceSeries series, Integer... missing) {
        List<Integer> absent = Arrays.asList(missing);
        int[] kept = java.util.stream.IntStream.range(0, series.size())
                .filter(i -> !absent.contains(i))
                .toArray();
        return new PriceSeries(
                series.asset(),
                series.barMillis(),
                Arrays.stream(kept).mapToLong(series::time).toArray(),
                Arrays.stream(kept).mapToDouble(series::open).toArray(),
                Arrays.stream(kept).mapToDouble(series::high).toArray(),
                Arrays.stream(kept).mapToDouble(series::low).toArray(),
                Arrays.stream(kept).mapToDouble(series::close).toArray(),
                Arrays.stream(kept).mapToDouble(series::volume).toArray());
    }

    /** Reads {@code timestamp,open,high,low,close,volume}, gzip. */
    public static PriceSeries read(String asset, long barMillis, Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String[][] rows =
                    reader.lines().skip(1).map(line -> line.split(",")).toArray(String[][]::new);
            return new PriceSeries(
                    asset,
                    barMillis,
                    Arrays.stream(rows).mapToLong(row -> Long.parseLong(row[0])).toArray(),
                    column(rows, 1),
                    column(rows, 2),
                    column(rows, 3),
                    column(rows, 4),
                    column(rows, 5));
        }
    }

    private static double[] column(String[][] rows, int index) {
        return Arrays.stream(rows)
                .mapToDouble(row -> Double.parseDouble(row[index]))
                .toArray();
    }
}
