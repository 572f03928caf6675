package org.breakwater.datasets.time;

import org.jspecify.annotations.Nullable;

/** Units of epoch numbers. For dates of the years 2000 to 2099 their magnitudes do not overlap. */
public enum EpochUnit {
    SECONDS("seconds", 1),
    MILLISECONDS("milliseconds", 1_000),
    MICROSECONDS("microseconds", 1_000_000),
    NANOSECONDS("nanoseconds", 1_000_000_000);

    /** 2000-01-01T00:00:00Z, the earliest time accepted. */
    public static final long FIRST_MILLIS = 946_684_800_000L;

    /** 2100-01-01T00:00:00Z, from which on no time is accepted. */
    public static final long END_MILLIS = 4_102_444_800_000L;

    private static final EpochUnit[] ALL = values();

    private final String label;
    private final long perSecond;
    private final long first;
    private final long end;

    EpochUnit(String label, long perSecond) {
        this.label = label;
        this.perSecond = perSecond;
        this.first = FIRST_MILLIS / 1_000 * perSecond;
        this.end = END_MILLIS / 1_000 * perSecond;
    }

    /** The unit in which the number is a time of the years 2000 to 2099, or null. */
    public static @Nullable EpochUnit of(long epoch) {
        for (EpochUnit unit : ALL) {
            if (epoch >= unit.first && epoch < unit.end) {
                return unit;
            }
        }
        return null;
    }

    /** Milliseconds, finer parts cut off. */
    public long toMillis(long epoch) {
        return perSecond >= 1_000 ? epoch / (perSecond / 1_000) : epoch * (1_000 / perSecond);
    }

    /** The word for messages. */
    public String label() {
        return label;
    }
}
