package org.breakwater.datasets.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads calendar dates: {@code 2024-08-08}, {@code 2024-08-08 23:00[:00[.000]]} with {@code T} or a blank between, an
 * offset such as {@code Z} or {@code +02:00} behind, and the compact {@code 20240808 23:00}.
 *
 * <p>A leap second 23:59:60 is read as 23:59:59, as {@link java.time} does. Of a local hour that occurs twice the earlier
 * is taken; one that the clocks skip is a fault. A date without time is its first moment in UTC, or in the zone given.
 */
final class CalendarText {

    private static final Pattern DASHED = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?(Z|[+-]\\d{2}:\\d{2})?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2}) (\\d{2}):(\\d{2})(?::(\\d{2}))?");

    private static final String ZONE_HINT =
            "write times in UTC with a Z, or name the zone of the export (zone: Europe/London, --zone Europe/London)";

    private CalendarText() {}

    /** Thrown with the end of a sentence that names the column. */
    static final class Fault extends Exception {

        private static final long serialVersionUID = 1L;

        private final @Nullable String hint;

        Fault(String message) {
            this(message, null);
        }

        Fault(String message, @Nullable String hint) {
            super(message);
            this.hint = hint;
        }

        /** What to do about it, or null. */
        @Nullable
        String hint() {
            return hint;
        }
    }

    /** @param zone zone of times without offset; null when the user named none */
    static long millis(String text, @Nullable ZoneId zone) throws Fault {
        Matcher dashed = DASHED.matcher(text);
        if (!dashed.matches()) {
            throw new Fault("must be an epoch number or a date such as 2024-08-08T23:00:00Z, got "
                    + (text.isEmpty() ? "an empty cell" : text));
        }
        LocalDateTime local = local(text, dashed, dashed.group(7));
        String offset = dashed.group(8);
        if (offset != null) {
            return at(text, local, offset.equals("Z") ? ZoneOffset.UTC : offset(text, offset));
        }
        if (zone == null && dashed.group(4) != null) {
            throw new Fault("must say its offset from UTC, got local time " + text, ZONE_HINT);
        }
        return at(text, local, zone == null ? ZoneOffset.UTC : zone);
    }

    /** The compact form, always UTC. */
    static long compactMillis(String text) throws Fault {
        Matcher compact = COMPACT.matcher(text);
        if (!compact.matches()) {
            throw new Fault("must be a date such as 20240808 23:00, got " + text);
        }
        return at(text, local(text, compact, null), ZoneOffset.UTC);
    }

    private static LocalDateTime local(String text, Matcher parts, @Nullable String fraction) throws Fault {
        int second = part(parts, 6);
        boolean leap = second == 60 && part(parts, 4) == 23 && part(parts, 5) == 59;
        int nano = fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
        try {
            return LocalDateTime.of(
                    part(parts, 1),
                    part(parts, 2),
                    part(parts, 3),
                    part(parts, 4),
                    part(parts, 5),
                    leap ? 59 : second,
                    nano);
        } catch (DateTimeException e) {
            throw new Fault("must be a date of the calendar, got " + text);
        }
    }

    private static int part(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneId offset(String text, String offset) throws Fault {
        try {
            return ZoneOffset.of(offset);
        } catch (DateTimeException e) {
            throw new Fault("must have an offset of at most 18 hours, got " + text);
        }
    }

    private static long at(String text, LocalDateTime local, ZoneId zone) throws Fault {
        ZoneRules rules = zone.getRules();
        if (rules.getValidOffsets(local).isEmpty()) {
            throw new Fault("must exist in zone " + zone + ", but the clocks skip " + text);
        }
        Instant instant = local.toInstant(rules.getValidOffsets(local).get(0));
        return instant.toEpochMilli();
    }
}
