package org.breakwater.datasets.ingest;

import java.time.ZoneId;
import java.util.Map;
import org.breakwater.datasets.source.InputLimits;
import org.jspecify.annotations.Nullable;

/**
 * How to read a time series. {@link #strict()} refuses everything doubtful; each {@code with…} relaxes or narrows one
 * point.
 *
 * @param order rows out of order
 * @param duplicates rows of one time that differ
 * @param badRows rows that hold no usable values
 * @param zone zone of times that say no offset, or null when such times are faults
 * @param selection the part to read
 * @param checksum what a manifest claims
 * @param limits what the file may cost
 */
public record ReadOptions(
        TimeOrder order,
        Duplicates duplicates,
        BadRows badRows,
        @Nullable ZoneId zone,
        RowSelection selection,
        Checksum checksum,
        InputLimits limits) {

    /** Nothing sorted, nothing dropped, UTC only, every row. */
    public static ReadOptions strict() {
        return new ReadOptions(
                TimeOrder.REJECT,
                Duplicates.REJECT,
                BadRows.REJECT,
                null,
                RowSelection.all(),
                Checksum.none(),
                InputLimits.standard());
    }

    public ReadOptions withOrder(TimeOrder value) {
        return new ReadOptions(value, duplicates, badRows, zone, selection, checksum, limits);
    }

    public ReadOptions withDuplicates(Duplicates value) {
        return new ReadOptions(order, value, badRows, zone, selection, checksum, limits);
    }

    public ReadOptions withBadRows(BadRows value) {
        return new ReadOptions(order, duplicates, value, zone, selection, checksum, limits);
    }

    public ReadOptions withZone(ZoneId value) {
        return new ReadOptions(order, duplicates, badRows, value, selection, checksum, limits);
    }

    /** Reads the named column as closes or rates. */
    public ReadOptions withColumn(String column) {
        return withSelection(new RowSelection(column, selection.only(), selection.fromMillis(), selection.toMillis()));
    }

    /** Reads only rows that hold these values in these columns. */
    public ReadOptions withOnly(Map<String, String> only) {
        return withSelection(new RowSelection(selection.column(), only, selection.fromMillis(), selection.toMillis()));
    }

    /** Reads only rows whose time lies in {@code [fromMillis, toMillis)}. */
    public ReadOptions withWindow(long fromMillis, long toMillis) {
        return withSelection(new RowSelection(selection.column(), selection.only(), fromMillis, toMillis));
    }

    public ReadOptions withChecksum(Checksum value) {
        return new ReadOptions(order, duplicates, badRows, zone, selection, value, limits);
    }

    public ReadOptions withLimits(InputLimits value) {
        return new ReadOptions(order, duplicates, badRows, zone, selection, checksum, value);
    }

    private ReadOptions withSelection(RowSelection value) {
        return new ReadOptions(order, duplicates, badRows, zone, value, checksum, limits);
    }
}
