package org.breakwater.datasets.located.shape;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.breakwater.datasets.located.format.Shorthand;

/**
 * Another notation of a record or sealed interface.
 *
 * @param shape what the value looks like
 * @param factory the static method that takes it
 */
public record ShorthandShape(Shape shape, Method factory) {

    private static final ClassValue<List<ShorthandShape>> SHORTHANDS = new ClassValue<>() {
        @Override
        protected List<ShorthandShape> computeValue(Class<?> type) {
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Shorthand.class))
                    .sorted(Comparator.comparing(Method::getName))
                    .map(ShorthandShape::of)
                    .toList();
        }
    };

    static List<ShorthandShape> of(Class<?> type) {
        return SHORTHANDS.get(type);
    }

    /** Whether it takes the place of the map of components. */
    public boolean isMap() {
        return !(shape instanceof Shape.Leaf || shape instanceof ListShape);
    }

    /**
     * Makes the object.
     *
     * @throws IllegalArgumentException when the factory finds a rule broken
     */
    public Object construct(Object argument) {
        return Reflection.call(() -> {
            factory.setAccessible(true);
            return factory.invoke(null, argument);
        });
    }

    static String expectation(List<ShorthandShape> shorthands) {
        List<String> forms = new ArrayList<>();
        shorthands.stream()
                .filter(form -> !form.isMap())
                .map(form -> form.shape().expectation())
                .forEach(forms::add);
        return String.join(
                " or ", Stream.concat(forms.stream(), Stream.of("a map")).toList());
    }

    private static ShorthandShape of(Method factory) {
        if (!Modifier.isStatic(factory.getModifiers()) || factory.getParameterCount() != 1) {
            throw new IllegalStateException(factory + " must be static and have one parameter");
        }
        return new ShorthandShape(Shapes.of(factory.getAnnotatedParameterTypes()[0]), factory);
    }
}
