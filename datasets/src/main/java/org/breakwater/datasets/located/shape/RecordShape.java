package org.breakwater.datasets.located.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.breakwater.datasets.located.format.Describe;
import org.jspecify.annotations.Nullable;

/**
 * A map whose keys are the components of a record.
 *
 * @param type the record
 */
public record RecordShape(Class<?> type) implements Shape {

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        }
    };

    public RecordShape {
        if (!type.isRecord() || type.getTypeParameters().length > 0) {
            throw new IllegalStateException(type + " must be a record without type parameters");
        }
    }

    /** The components in the record's order. */
    public List<Component> components() {
        return COMPONENTS.get(type);
    }

    /** The keys in the record's order. */
    public List<String> keys() {
        return components().stream().map(Component::key).toList();
    }

    /** The other notations that the record has. */
    public List<ShorthandShape> shorthands() {
        return ShorthandShape.of(type);
    }

    /** What the record means, or null. */
    public @Nullable String description() {
        Describe describe = type.getAnnotation(Describe.class);
        return describe == null ? null : describe.value();
    }

    /**
     * Makes the record.
     *
     * @throws IllegalArgumentException when the record's constructor finds a rule broken
     */
    public Object construct(Object[] arguments) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return Reflection.call(() -> {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        });
    }

    @Override
    public String expectation() {
        return ShorthandShape.expectation(shorthands());
    }
}
