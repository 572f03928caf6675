package org.breakwater.cli.inspect.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What to say for each member of a sealed family. {@link #complete} refuses a wording that leaves a member out, so that none can
 * be added to a family and go unmentioned.
 */
final class Wording<F> {

    private final Class<F> family;
    private final Map<Class<?>, Function<F, String>> words = new LinkedHashMap<>();

    private Wording(Class<F> family) {
        this.family = family;
    }

    static <F> Wording<F> of(Class<F> family) {
        return new Wording<>(family);
    }

    <M extends F> Wording<F> say(Class<M> member, Function<? super M, String> text) {
        words.put(member, value -> text.apply(member.cast(value)));
        return this;
    }

    /** @throws IllegalStateException when a member of the family has no words */
    Wording<F> complete() {
        requireWords(family);
        return this;
    }

    private void requireWords(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> member : type.getPermittedSubclasses()) {
                requireWords(member);
            }
        } else if (!words.containsKey(type)) {
            throw new IllegalStateException(family.getSimpleName() + " must have words for " + type.getSimpleName());
        }
    }

    String of(F value) {
        Function<F, String> text = words.get(value.getClass());
        if (text == null) {
            throw new IllegalStateException("there are no words for " + value);
        }
        return text.apply(value);
    }
}
