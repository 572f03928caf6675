package org.breakwater.datasets.option;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breakwater.models.option.OptionType;
import org.jspecify.annotations.Nullable;

/**
 * A contract by its name on Deribit: {@code BTC-13FEB21-37500-C} expires on 13 February 2021 at 08:00 UTC.
 *
 * @param expiryMillis UTC epoch milliseconds
 * @param strike quote currency
 * @param type call or put
 */
record ContractName(long expiryMillis, double strike, OptionType type) {

    private static final Pattern NAME = Pattern.compile("[A-Z]+-(\\d{1,2})([A-Z]{3})(\\d{2})-(\\d+)-([CP])");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final LocalTime EXPIRES = LocalTime.of(8, 0);
    private static final int CENTURY = 2_000;

    /** The contract of a name, null if it is none. */
    static @Nullable ContractName parse(String name) {
        Matcher parts = NAME.matcher(name);
        int month = parts.matches() ? MONTHS.indexOf(parts.group(2)) + 1 : 0;
        if (month == 0) {
            return null;
        }
        try {
            LocalDate day =
                    LocalDate.of(CENTURY + Integer.parseInt(parts.group(3)), month, Integer.parseInt(parts.group(1)));
            return new ContractName(
                    day.atTime(EXPIRES).toInstant(ZoneOffset.UTC).toEpochMilli(),
                    Long.parseLong(parts.group(4)),
                    parts.group(5).equals("C") ? OptionType.CALL : OptionType.PUT);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
