package org.breakwater.datasets.located.bind;

import org.breakwater.datasets.located.shape.Shape;
import org.breakwater.datasets.located.shape.Shapes;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.SourceLocation;

/**
 * Binds a document to a record or to a sealed interface of records, without any coercion. Found and reported together:
 * unknown keys (with the nearest known name), missing keys, wrong types, integers out of range, unknown {@code type}s and
 * choices, and every rule that an annotation states or a record's constructor enforces with
 * {@link IllegalArgumentException}. A constructor's message starts with the component that breaks the rule, as in
 * {@code maintenance must be ≤ initial (0.05), got 0.08}; it is reported at that component's value.
 */
public final class LocatedBinder {

    private LocatedBinder() {}

    /**
     * Binds the whole document.
     *
     * @throws ConfigurationException with everything found
     */
    public static <T> Binding<T> bind(LocatedDocument document, Class<T> type) {
        return bind(document, type, new Findings());
    }

    /**
     * Binds a document that was read as far as possible.
     *
     * @param findings what reading found; values that it refused are not reported again
     * @throws ConfigurationException with everything found by reading and binding
     */
    public static <T> Binding<T> bind(LocatedDocument document, Class<T> type, Findings findings) {
        Shape shape = Shapes.of(type);
        LocatedDocument complete = new LocatedDocument(document.name(), Completion.of(document.root(), shape));
        Object value = new ShapeBinder(findings)
                .bind(shape, complete.root(), DocumentPath.ROOT, SourceLocation.of(document.name()));
        findings.throwIfAny();
        return new Binding<>(type.cast(value), complete);
    }
}
