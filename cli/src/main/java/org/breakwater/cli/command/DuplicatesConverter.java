package org.breakwater.cli.command;

import java.util.Locale;
import org.breakwater.datasets.ingest.Duplicates;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code reject}, {@code keep-first} or {@code keep-last}, as run files write them. */
final class DuplicatesConverter implements ITypeConverter<Duplicates> {

    @Override
    public Duplicates convert(String text) {
        for (Duplicates policy : Duplicates.values()) {
            if (policy.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return policy;
            }
        }
        throw new TypeConversionException("must be reject, keep-first or keep-last, got '" + text + "'");
    }
}
