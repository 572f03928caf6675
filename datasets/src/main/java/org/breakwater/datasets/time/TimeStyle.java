package org.breakwater.datasets.time;

/** How a layout writes its times. */
public enum TimeStyle {
    /** Epoch numbers of one unit, or calendar dates. */
    UNIFORM,
    /** Epoch numbers whose unit may change from row to row, as in old CryptoDataDownload files. */
    MIXED_UNITS,
    /** {@code YYYYMMDD HH:MM}, UTC. */
    COMPACT,
    /** Milliseconds since midnight UTC of a day that the file's name gives. */
    MILLIS_OF_DAY
}
