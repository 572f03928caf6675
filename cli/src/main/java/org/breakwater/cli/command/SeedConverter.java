package org.breakwater.cli.command;

import java.math.BigInteger;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads 64 bits: −2⁶³ to 2⁶⁴ − 1, decimal or hexadecimal. What lies above 2⁶³ − 1 keeps its bits and turns negative. */
final class SeedConverter implements ITypeConverter<Long> {

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final int BITS = 64;

    @Override
    public Long convert(String text) {
        boolean hexadecimal = text.matches("0x[0-9a-fA-F]{1,16}");
        if (!hexadecimal && !text.matches("-?(0|[1-9][0-9]{0,19})")) {
            throw refusal(text);
        }
        BigInteger value = hexadecimal ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
        if (value.compareTo(LEAST) < 0 || value.bitLength() > BITS) {
            throw refusal(text);
        }
        return value.longValue();
    }

    private static TypeConversionException refusal(String text) {
        return new TypeConversionException("must be a whole number of 64 bits, got '" + text + "'");
    }
}
