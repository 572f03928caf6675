package org.breakwater.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number from 1 to 10¹². */
final class CountConverter implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        if (!text.matches("[1-9][0-9]{0,11}|1000000000000")) {
            throw new TypeConversionException("must be a whole number from 1 to 1000000000000, got '" + text + "'");
        }
        return Long.valueOf(text);
    }
}
