package org.breakwater.datasets.time;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.breakwater.datasets.csv.CsvRow;
import org.breakwater.datasets.csv.Problems;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/** Reads the time column of one file, row after row. */
public final class TimeColumn {

    /** Stands for a time that could not be read; the fault has been reported. */
    public static final long NONE = Long.MIN_VALUE;

    private static final long DAY_MILLIS = 86_400_000L;

    private final int field;
    private final TimeStyle style;
    private final @Nullable ZoneId zone;
    private final long dayMillis;
    private final Problems problems;
    private final int[] rowsPerUnit = new int[EpochUnit.values().length];
    private String form = "";
    private int formLine;

    /**
     * @param field index of the time column
     * @param style how the layout writes times
     * @param zone zone of times without offset, or null when such times are faults
     * @param dayMillis midnight for {@link TimeStyle#MILLIS_OF_DAY}, else not used
     * @param problems where faults go
     */
    public TimeColumn(int field, TimeStyle style, @Nullable ZoneId zone, long dayMillis, Problems problems) {
        this.field = field;
        this.style = style;
        this.zone = zone;
        this.dayMillis = dayMillis;
        this.problems = problems;
    }

    /** UTC epoch milliseconds of the row, or {@link #NONE}. */
    public long millis(CsvRow row) {
        try {
            return switch (style) {
                case COMPACT -> CalendarText.compactMillis(row.text(field));
                case MILLIS_OF_DAY -> ofDay(row);
                case UNIFORM, MIXED_UNITS -> uniform(row);
            };
        } catch (CalendarText.Fault fault) {
            problems.add(DiagnosticCode.TIME_ORDER, row.location(field), "time " + fault.getMessage(), fault.hint());
            return NONE;
        }
    }

    /** How many rows came in each unit; more than one unit only under {@link TimeStyle#MIXED_UNITS}. */
    public Map<EpochUnit, Integer> rowsPerUnit() {
        Map<EpochUnit, Integer> counts = new EnumMap<>(EpochUnit.class);
        for (EpochUnit unit : EpochUnit.values()) {
            if (rowsPerUnit[unit.ordinal()] > 0) {
                counts.put(unit, rowsPerUnit[unit.ordinal()]);
            }
        }
        return counts;
    }

    private long ofDay(CsvRow row) throws CalendarText.Fault {
        long millis = row.digits(field);
        if (millis < 0 || millis >= DAY_MILLIS) {
            throw new CalendarText.Fault("must be milliseconds since midnight, got " + row.text(field));
        }
        return dayMillis + millis;
    }

    private long uniform(CsvRow row) throws CalendarText.Fault {
        long epoch = row.digits(field);
        if (epoch < 0) {
            String text = row.text(field);
            boolean whole = text.matches("\\d{1,18}\\.0{1,9}");
            if (!whole) {
                requireForm(row, "calendar dates");
                return accepted(CalendarText.millis(text, zone), text);
            }
            epoch = Long.parseLong(text.substring(0, text.indexOf('.')));
        }
        return ofEpoch(row, epoch);
    }

    private long ofEpoch(CsvRow row, long epoch) throws CalendarText.Fault {
        EpochUnit found = EpochUnit.of(epoch);
        if (found == null) {
            throw outside(Long.toString(epoch));
        }
        requireForm(row, found.label());
        rowsPerUnit[found.ordinal()]++;
        return found.toMillis(epoch);
    }

    private void requireForm(CsvRow row, String found) throws CalendarText.Fault {
        if (form.isEmpty()) {
            form = found;
            formLine = row.line();
        } else if (!found.equals(form) && style != TimeStyle.MIXED_UNITS) {
            throw new CalendarText.Fault("must keep one form in a file, got " + row.text(field) + " (" + found
                    + ") after " + form + " in line " + formLine);
        }
    }

    private static long accepted(long millis, String text) throws CalendarText.Fault {
        if (millis < EpochUnit.FIRST_MILLIS || millis >= EpochUnit.END_MILLIS) {
            throw outside(text);
        }
        return millis;
    }

    private static CalendarText.Fault outside(String text) {
        return new CalendarText.Fault(
                "must lie in the years 2000 to 2099 as seconds, milli-, micro- or nanoseconds, got " + text);
    }
}
