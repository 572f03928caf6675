package org.breakwater.cli.runfile;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.breakwater.datasets.ingest.BadRows;
import org.breakwater.datasets.ingest.Duplicates;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.ingest.TimeOrder;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.format.Shorthand;
import org.jspecify.annotations.Nullable;

/** A file of prices or funding, with what may be forgiven in it. */
@Describe("A data file: its path, or its path with what may be forgiven in it.")
record PricesSection(
        @Describe("Path relative to this run file, or bundled, or bundled:btc-1m.") @NonEmpty
        String file,

        @Describe("Rows out of order.") @Default("reject") TimeOrder timeOrder,

        @Describe("Rows of one time that differ.") @Default("reject")
        Duplicates duplicates,

        @Describe("Rows without usable values.") @Default("reject")
        BadRows badRows,

        @Describe("Zone of times that state no offset, for instance Europe/London.") @Nullable
        String zone,

        @Describe("Column to read where the layout leaves a choice.") @Nullable
        String column,

        @Describe("Required content by column name, for files that hold several series.") @Default("{}")
        Map<String, String> only) {

    PricesSection {
        if (zone != null) {
            requireZone(zone);
        }
    }

    private static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("zone must be a time zone like Europe/London, got " + zone);
        }
    }

    @Shorthand
    static PricesSection of(@NonEmpty String file) {
        return new PricesSection(file, TimeOrder.REJECT, Duplicates.REJECT, BadRows.REJECT, null, null, Map.of());
    }

    boolean isBundled() {
        return BundledMarket.isMeantBy(file);
    }

    ReadOptions options() {
        ReadOptions options = ReadOptions.strict()
                .withOrder(timeOrder)
                .withDuplicates(duplicates)
                .withBadRows(badRows)
                .withOnly(only);
        if (zone != null) {
            options = options.withZone(ZoneId.of(zone));
        }
        return column == null ? options : options.withColumn(column);
    }
}
