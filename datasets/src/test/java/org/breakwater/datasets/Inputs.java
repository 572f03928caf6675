package org.breakwater.datasets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.price.PriceFile;
import org.breakwater.datasets.price.PriceReader;

/** Small files that tests make themselves. */
public final class Inputs {

    /** Header of plain OHLCV. */
    public static final String HEADER = "timestamp,open,high,low,close,volume\n";

    private Inputs() {}

    /** Writes a file of the given text, UTF-8. */
    public static Path text(Path folder, String name, String text) {
        return bytes(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Path bytes(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A zip of entries given as name, content, name, content, … */
    public static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Plain OHLCV of hourly bars from 2024-01-01, each open, high, low and close at the given price. */
    public static String hourly(double... closes) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < closes.length; i++) {
            String price = Double.toString(closes[i]);
            text.append(1_704_067_200_000L + 3_600_000L * i);
            text.append(",")
                    .append(price)
                    .append(",")
                    .append(price)
                    .append(",")
                    .append(price)
                    .append(",")
                    .append(price);
            text.append(",1\n");
        }
        return text.toString();
    }

    /** Reads a file as BTC, strictly. */
    public static PriceFile read(Path file) {
        return PriceReader.read(file, "BTC", ReadOptions.strict());
    }
}
