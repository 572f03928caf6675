package org.breakwater.cli.run;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Seconds by phase, for the manifest. */
final class Stopwatch {

    private final LongSupplier clockMillis;
    private final SortedMap<String, Double> seconds = new TreeMap<>();
    private long last;

    Stopwatch(LongSupplier clockMillis) {
        this.clockMillis = clockMillis;
        this.last = clockMillis.getAsLong();
    }

    /** Ends a phase; the next one begins. */
    void lap(String phase) {
        long now = clockMillis.getAsLong();
        seconds.put(phase, (now - last) / 1e3);
        last = now;
    }

    SortedMap<String, Double> seconds() {
        return seconds;
    }
}
