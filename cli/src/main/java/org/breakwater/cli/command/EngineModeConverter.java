package org.breakwater.cli.command;

import java.util.Locale;
import org.breakwater.models.engine.EngineMode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code indexed} or {@code reference}. */
final class EngineModeConverter implements ITypeConverter<EngineMode> {

    @Override
    public EngineMode convert(String text) {
        for (EngineMode mode : EngineMode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(text)) {
                return mode;
            }
        }
        throw new TypeConversionException("must be indexed or reference, got '" + text + "'");
    }
}
