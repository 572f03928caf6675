package org.breakwater.datasets.located.shape;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.shape.Shape.BooleanShape;
import org.breakwater.datasets.located.shape.Shape.ChoiceShape;
import org.breakwater.datasets.located.shape.Shape.Leaf;
import org.breakwater.datasets.located.shape.Shape.MomentShape;
import org.breakwater.datasets.located.shape.Shape.NumberKind;
import org.breakwater.datasets.located.shape.Shape.NumberShape;
import org.breakwater.datasets.located.shape.Shape.TextShape;

/** Derives shapes from Java types. */
public final class Shapes {

    private static final Map<Class<?>, NumberKind> NUMBERS = Map.of(
            int.class, NumberKind.INT,
            Integer.class, NumberKind.INT,
            long.class, NumberKind.LONG,
            Long.class, NumberKind.LONG,
            double.class, NumberKind.DOUBLE,
            Double.class, NumberKind.DOUBLE);

    private Shapes() {}

    /** The shape of a document that binds to a record or a sealed interface. */
    public static Shape of(Class<?> type) {
        return type.isSealed() ? new UnionShape(type) : new RecordShape(type);
    }

    /** The shape of a component: its type with the annotations on it. */
    static Shape of(AnnotatedType type) {
        Class<?> raw = raw(type.getType());
        if (raw == List.class) {
            return new ListShape(argument(type, 0), type.isAnnotationPresent(NonEmpty.class));
        }
        if (raw == Map.class) {
            return new MapShape((Leaf) argument(type, 0), argument(type, 1), type.isAnnotationPresent(NonEmpty.class));
        }
        boolean isFormat = raw.isRecord() || raw.isSealed() && !raw.isEnum(); // an enum with bodies is sealed
        return isFormat ? of(raw) : leaf(raw, type);
    }

    private static Leaf leaf(Class<?> raw, AnnotatedType type) {
        NumberKind number = NUMBERS.get(raw);
        if (number != null) {
            return new NumberShape(number, Bounds.of(type));
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return new BooleanShape();
        }
        if (raw == String.class) {
            return new TextShape(type.isAnnotationPresent(Identifier.class), type.isAnnotationPresent(NonEmpty.class));
        }
        if (raw == Instant.class || raw == LocalDate.class) {
            return new MomentShape(raw == LocalDate.class);
        }
        if (raw.isEnum()) {
            return choice(raw);
        }
        throw new IllegalStateException("a file format cannot hold " + type.getType());
    }

    private static ChoiceShape choice(Class<?> type) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byName.put(((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return new ChoiceShape(Collections.unmodifiableMap(byName));
    }

    private static Shape argument(AnnotatedType type, int index) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            return of(parameterized.getAnnotatedActualTypeArguments()[index]);
        }
        throw new IllegalStateException("a file format needs the type of the elements of " + type.getType());
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        throw new IllegalStateException("a file format cannot hold " + type);
    }
}
