package org.breakwater.models.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How each form of a sealed family is drawn at random.
 *
 * @param <T> the family
 */
final class Forms<T> {

    private final Class<T> family;
    private final Map<Class<? extends T>, Function<Random, ? extends T>> drawn = new LinkedHashMap<>();

    Forms(Class<T> family) {
        this.family = family;
    }

    <F extends T> Forms<T> with(Class<F> form, Function<Random, F> draw) {
        drawn.put(form, draw);
        return this;
    }

    /** One member of each form. */
    List<T> draw(long seed) {
        Random random = new Random(seed);
        return drawn.values().stream().<T>map(draw -> draw.apply(random)).toList();
    }

    /** Fails if the family permits a form that is not drawn, or the other way round. */
    void requireAll() {
        assertThat(drawn.keySet().stream().map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(
                        leaves(family).map(Class::getName).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Forms::leaves) : Stream.of(type);
    }

    /** Uniform in the range. */
    static double between(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Uniform in the logarithm. */
    static double scale(Random random, double low, double high) {
        return low * StrictMath.pow(high / low, random.nextDouble());
    }

    /** A fraction on a grid of millionths. */
    static double ppm(Random random, int highest) {
        return random.nextInt(highest + 1) / 1e6;
    }
}
