package org.breakwater.datasets.located.shape;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Key;
import org.breakwater.datasets.located.read.LocatedReader;
import org.breakwater.datasets.located.tree.LocatedNode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A key of a record's map.
 *
 * @param key the key in the file
 * @param shape what its value looks like
 * @param presence what happens where the key is absent
 * @param defaultValue what stands in where {@code presence} is DEFAULTED, otherwise null
 * @param description what it means, or null
 */
public record Component(
        String key,
        Shape shape,
        Presence presence,
        @Nullable LocatedNode defaultValue,
        @Nullable String description) {

    /** Where a value that nobody wrote comes from. */
    public static final SourceLocation DEFAULT = SourceLocation.of("default");

    /** What an absent key means. */
    public enum Presence {
        /** It is an error. */
        REQUIRED,
        /** The default stands in. */
        DEFAULTED,
        /** The component is null. */
        NULLABLE,
        /** The component is an empty Optional. */
        OPTIONAL
    }

    /** Whether the key may be absent or null and nothing stands in. */
    public boolean mayBeNull() {
        return presence == Presence.NULLABLE || presence == Presence.OPTIONAL;
    }

    static Component of(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        boolean optional = component.getType() == Optional.class;
        Key key = component.getAnnotation(Key.class);
        Default given = component.getAnnotation(Default.class);
        Describe describe = component.getAnnotation(Describe.class);
        return new Component(
                key == null ? component.getName() : key.value(),
                Shapes.of(optional ? ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0] : type),
                presence(component, optional),
                given == null ? null : LocatedReader.value(given.value(), DEFAULT),
                describe == null ? null : describe.value());
    }

    private static Presence presence(RecordComponent component, boolean optional) {
        if (component.isAnnotationPresent(Default.class)) {
            return Presence.DEFAULTED;
        }
        if (optional) {
            return Presence.OPTIONAL;
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? Presence.NULLABLE : Presence.REQUIRED;
    }
}
