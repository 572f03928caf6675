package org.breakwater.datasets.ingest;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a file to read. A window keeps a file larger than memory readable: rows outside it are checked and
 * dropped.
 *
 * @param column the column to read as closes or rates, or null to find it
 * @param only required content by column name, for files that hold several series, as {@code exchange: binance}
 * @param fromMillis first time kept, inclusive
 * @param toMillis end of the times kept, exclusive
 */
public record RowSelection(@Nullable String column, Map<String, String> only, long fromMillis, long toMillis) {

    public RowSelection {
        only = Collections.unmodifiableMap(new TreeMap<>(only));
        if (fromMillis >= toMillis) {
            throw new IllegalArgumentException(
                    "window must end after it begins, got " + fromMillis + " to " + toMillis);
        }
    }

    /** Every row. */
    public static RowSelection all() {
        return new RowSelection(null, Collections.emptyMap(), Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Whether every row is wanted. */
    public boolean isAll() {
        return only.isEmpty() && fromMillis == Long.MIN_VALUE && toMillis == Long.MAX_VALUE;
    }

    boolean holds(long millis) {
        return millis >= fromMillis && millis < toMillis;
    }
}
