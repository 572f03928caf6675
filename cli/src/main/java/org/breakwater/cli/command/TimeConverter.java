package org.breakwater.cli.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 2020-03-12} or {@code 2020-03-12T10:00:00Z} as UTC epoch milliseconds. */
final class TimeConverter implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toEpochMilli()
                    : Instant.parse(text).toEpochMilli();
        } catch (DateTimeException e) {
            throw new TypeConversionException("must be a UTC time such as 2020-03-12T10:00:00Z, got '" + text + "'");
        }
    }
}
