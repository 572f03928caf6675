package org.breakwater.cli.command;

import java.nio.file.Path;
import java.time.ZoneId;
import org.breakwater.cli.terminal.Env;
import org.breakwater.datasets.ingest.BadRows;
import org.breakwater.datasets.ingest.Checksum;
import org.breakwater.datasets.ingest.Duplicates;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.ingest.TimeOrder;
import org.breakwater.datasets.price.PriceFile;
import org.breakwater.datasets.price.PriceReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to read a price file. */
final class PriceOptions {

    @Option(names = "--asset", paramLabel = "NAME", description = "Asset, needed where a file holds several.")
    private String asset = "price";

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "Column to read as closes; default: the layout's own.")
    private @Nullable String column;

    @Option(names = "--sort", description = "Sort rows that are out of order, with a warning.")
    private boolean sort;

    @Option(
            names = "--duplicates",
            converter = DuplicatesConverter.class,
            paramLabel = "POLICY",
            description = "Differing rows of one time: reject, keep-first or keep-last; default: reject.")
    private Duplicates duplicates = Duplicates.REJECT;

    @Option(
            names = "--bad-rows",
            paramLabel = "POLICY",
            description = "Rows without usable prices: reject or skip; default: reject.")
    private BadRows badRows = BadRows.REJECT;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Zone of times that name none, for example Europe/London; default: such times are refused.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "First time read, UTC; default: the first there is.")
    private @Nullable Long from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "End of the times read, UTC, exclusive; default: all there is.")
    private @Nullable Long to;

    @Option(
            names = "--sha256",
            paramLabel = "HASH",
            converter = HashConverter.class,
            description = "Hash that the file must have.")
    private @Nullable String sha256;

    @Option(names = "--allow-unverified", description = "Take a wrong hash as a warning, not as an error.")
    private boolean allowUnverified;

    PriceFile read(Path file, Env env) {
        return PriceReader.read(env.resolve(file), asset, options());
    }

    private ReadOptions options() {
        ReadOptions options = ReadOptions.strict()
                .withOrder(sort ? TimeOrder.SORT : TimeOrder.REJECT)
                .withDuplicates(duplicates)
                .withBadRows(badRows)
                .withChecksum(new Checksum(sha256, allowUnverified));
        options = column == null ? options : options.withColumn(column);
        options = zone == null ? options : options.withZone(zone);
        return from == null && to == null
                ? options
                : options.withWindow(from == null ? Long.MIN_VALUE : from, to == null ? Long.MAX_VALUE : to);
    }
}
