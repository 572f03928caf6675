package org.breakwater.cli.export;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy as rows of {@code rules.csv}: one for each of its figures, named by the record components that lead to it. Nothing is
 * chosen, so that a figure which a policy gains later is in the table, too.
 */
final class PolicyRows {

    private final CsvFile file;

    PolicyRows(CsvFile file) {
        this.file = file;
    }

    /** Writes a value; of a policy that is a member of a family, first which one it is. */
    void write(String name, @Nullable Object value) {
        if (value instanceof Record policy) {
            if (policy.getClass().getInterfaces().length > 0) {
                file.row(name, kind(policy));
            }
            figures(name, policy);
        } else if (value instanceof List<?> list) {
            for (int n = 0; n < list.size(); n++) {
                write(name + "." + n, list.get(n));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> write(name + "." + text(key), each));
        } else {
            file.row(name, text(value));
        }
    }

    /** Writes what a policy is made of. */
    void figures(String name, Record policy) {
        for (RecordComponent component : policy.getClass().getRecordComponents()) {
            write(name + "." + component.getName(), value(policy, component));
        }
    }

    private static @Nullable Object value(Record policy, RecordComponent component) {
        try {
            return component.getAccessor().invoke(policy);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a policy must be a public record, got " + policy, impossible);
        }
    }

    /** {@code SolveShortage} is {@code solve-shortage}. */
    private static String kind(Object policy) {
        return word(policy.getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_"));
    }

    /** An enum's constant as a word. */
    static String word(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "none";
        }
        if (value instanceof Double number) {
            return CsvFile.number(number);
        }
        return value instanceof Enum<?> constant ? word(constant) : CsvFile.text(value.toString());
    }
}
