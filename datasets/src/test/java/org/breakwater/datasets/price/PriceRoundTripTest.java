package org.breakwater.datasets.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.breakwater.datasets.Faults;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.models.market.PriceSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written comes back. */
class PriceRoundTripTest {

    private static final long START = 1_577_836_800_000L;

    @TempDir
    Path folder;

    @Property(tries = 200, seed = "20200312")
    void everySeriesComesBackAsItWasWritten(@ForAll("series") PriceSeries series, @ForAll boolean gzip)
            throws IOException {
        Path file = Files.createTempFile("series", gzip ? ".csv.gz" : ".csv");
        try {
            PriceWriter.write(series, file, true);
            PriceSeries back = PriceReader.read(file, "X", ReadOptions.strict()).series();
            assertThat(back.size()).isEqualTo(series.size());
            for (int i = 0; i < series.size(); i++) {
                assertThat(back.time(i)).isEqualTo(series.time(i));
                assertThat(back.open(i)).isEqualTo(series.open(i));
                assertThat(back.high(i)).isEqualTo(series.high(i));
                assertThat(back.low(i)).isEqualTo(series.low(i));
                assertThat(back.close(i)).isEqualTo(series.close(i));
                assertThat(back.volume(i)).isEqualTo(series.volume(i));
            }
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<PriceSeries> series() {
        Arbitrary<Double> prices = Arbitraries.doubles().between(1e-9, 1e9).ofScale(17);
        Arbitrary<double[]> bar = Combinators.combine(
                        prices, prices, prices, prices, Arbitraries.doubles().between(0, 1e15))
                .as((a, b, c, d, volume) -> new double[] {a, b, c, d, volume});
        return bar.list().ofMinSize(2).ofMaxSize(8).map(bars -> {
            int n = bars.size();
            long[] time = new long[n];
            double[][] columns = new double[5][n];
            for (int i = 0; i < n; i++) {
                double[] b = bars.get(i);
                time[i] = START + 60_000L * i;
                columns[0][i] = b[0];
                columns[1][i] = Math.max(Math.max(b[0], b[1]), Math.max(b[2], b[3]));
                columns[2][i] = Math.min(Math.min(b[0], b[1]), Math.min(b[2], b[3]));
                columns[3][i] = b[3];
                columns[4][i] = b[4];
            }
            return new PriceSeries("X", 60_000, time, columns[0], columns[1], columns[2], columns[3], columns[4]);
        });
    }

    @Test
    void theSameSeriesGivesTheSameBytes() throws IOException {
        PriceSeries series =
                PriceSeries.ofCloses("X", 1_000, new long[] {START, START + 1_000}, new double[] {1e-7, 123456.75});
        Path first = folder.resolve("a.csv.gz");
        Path second = folder.resolve("b.csv.gz");
        PriceWriter.write(series, first, false);
        PriceWriter.write(series, second, false);
        assertThat(second).hasSameBinaryContentAs(first);
        Path plain = folder.resolve("c.csv");
        PriceWriter.write(series, plain, false);
        assertThat(plain)
                .hasContent(
                        "timestamp,open,high,low,close,volume\n1577836800000,0.0000001,0.0000001,0.0000001,0.0000001,0\n"
                                + "1577836801000,0.0000001,123456.75,0.0000001,123456.75,0\n");
    }

    @Test
    void aFileIsReplacedOnlyWhenThatIsSaid() throws IOException {
        PriceSeries series = PriceSeries.ofCloses("X", 1_000, new long[] {START, START + 1_000}, new double[] {1, 2});
        Path file = Files.writeString(folder.resolve("kept.csv"), "mine");
        assertThat(Faults.textOf(() -> PriceWriter.write(series, file, false))).startsWith("E402 kept.csv");
        assertThat(file).hasContent("mine");
        PriceWriter.write(series, file, true);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
