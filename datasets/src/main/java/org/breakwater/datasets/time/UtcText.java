package org.breakwater.datasets.time;

import java.time.Duration;
import java.time.Instant;

/** Times and durations in words. */
public final class UtcText {

    private UtcText() {}

    /** {@code 2020-03-13T02:16:00Z}. */
    public static String instant(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    /** {@code 1 d}, {@code 8 h}, {@code 5 min}, {@code 90 s} or {@code 250 ms}: the largest unit that is whole. */
    public static String duration(long millis) {
        Duration duration = Duration.ofMillis(millis);
        if (millis % 1_000 != 0) {
            return millis + " ms";
        }
        if (duration.toSeconds() % 60 != 0) {
            return duration.toSeconds() + " s";
        }
        if (duration.toMinutes() % 60 != 0) {
            return duration.toMinutes() + " min";
        }
        return duration.toHours() % 24 != 0 ? duration.toHours() + " h" : duration.toDays() + " d";
    }
}
