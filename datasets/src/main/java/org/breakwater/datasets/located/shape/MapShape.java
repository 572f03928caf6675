package org.breakwater.datasets.located.shape;

/**
 * A map with keys of the user's own, or of an enum.
 *
 * @param key what each key looks like: a text or a choice
 * @param value what each value looks like
 * @param nonEmpty whether it must hold an entry
 */
public record MapShape(Leaf key, Shape value, boolean nonEmpty) implements Shape {

    @Override
    public String expectation() {
        return "a map";
    }
}
