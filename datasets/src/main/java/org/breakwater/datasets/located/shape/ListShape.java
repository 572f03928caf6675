package org.breakwater.datasets.located.shape;

/**
 * A list.
 *
 * @param element what each element looks like
 * @param nonEmpty whether it must hold one
 */
public record ListShape(Shape element, boolean nonEmpty) implements Shape {

    @Override
    public String expectation() {
        return "a list";
    }
}
