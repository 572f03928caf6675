package org.breakwater.datasets.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.breakwater.datasets.Faults;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.source.InputLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F31: files larger than memory. */
class LargePriceFileTest {

    private static final long START = 1_704_067_200_000L;
    private static final int ROWS = 300_000;
    private static final ReadOptions SMALL_MEMORY =
            ReadOptions.strict().withLimits(new InputLimits(1L << 40, 300, 20 << 20));

    @TempDir
    Path folder;

    private Path seconds(boolean gzip) throws IOException {
        Path file = folder.resolve(gzip ? "big.csv.gz" : "big.csv");
        var bytes = gzip ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file);
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            out.write("timestamp,open,high,low,close,volume\n");
            for (int i = 0; i < ROWS; i++) {
                double price = 40_000 + (i * 7919L) % 100;
                out.write((START + 1_000L * i) + "," + price + "," + price + "," + price + "," + price + ",1\n");
            }
        }
        return file;
    }

    @Test
    void f31ATextTooLargeIsRefusedUpFrontWithAnEstimate() throws IOException {
        Path file = seconds(false);
        assertThat(Faults.textOf(() -> PriceReader.read(file, "BTC", SMALL_MEMORY)))
                .matches("E401 big.csv about (29|30)\\d{4} rows need 4\\d MiB, 20 MiB are available");
    }

    @Test
    void f31APackedTextTooLargeIsRefusedOnceItIsKnown() throws IOException {
        Path file = seconds(true);
        assertThat(Faults.textOf(() -> PriceReader.read(file, "BTC", SMALL_MEMORY)))
                .matches("E401 big.csv.gz about 1\\d{5} rows need 2\\d MiB, 20 MiB are available");
    }

    @Test
    void f31AWindowOfAFileLargerThanMemoryIsRead() throws IOException {
        ReadOptions window = SMALL_MEMORY.withWindow(START + 3_600_000, START + 7_200_000);
        PriceFile file = PriceReader.read(seconds(false), "BTC", window);
        assertThat(file.series().size()).isEqualTo(3_600);
        assertThat(file.series().time(0)).isEqualTo(START + 3_600_000);
    }
}
