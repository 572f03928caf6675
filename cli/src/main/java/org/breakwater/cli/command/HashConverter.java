package org.breakwater.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a SHA-256: 64 hexadecimal digits. */
final class HashConverter implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
        if (!text.matches("[0-9a-fA-F]{64}")) {
            throw new TypeConversionException("must be 64 hexadecimal digits, got '" + text + "'");
        }
        return text;
    }
}
