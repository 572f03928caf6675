package org.breakwater.datasets.located.bind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.breakwater.datasets.located.shape.Component;
import org.breakwater.datasets.located.shape.ListShape;
import org.breakwater.datasets.located.shape.MapShape;
import org.breakwater.datasets.located.shape.RecordShape;
import org.breakwater.datasets.located.shape.Shape;
import org.breakwater.datasets.located.shape.Shape.BooleanShape;
import org.breakwater.datasets.located.shape.Shape.Leaf;
import org.breakwater.datasets.located.shape.Shape.NumberShape;
import org.breakwater.datasets.located.shape.ShorthandShape;
import org.breakwater.datasets.located.shape.UnionShape;
import org.breakwater.datasets.located.tree.LocatedNode;
import org.breakwater.datasets.located.tree.LocatedNode.Entry;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.LocatedNode.Origin;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.datasets.located.tree.LocatedNode.Sequence;

/**
 * Completes a document: the defaults of its format stand where keys were left out, and options that the shell robbed of
 * their quotes are text where the format expects text. What does not fit the format is left for the binder to report.
 */
final class Completion {

    private Completion() {}

    static LocatedNode of(LocatedNode node, Shape shape) {
        if (shape instanceof ListShape list && node instanceof Sequence sequence) {
            List<LocatedNode> items = sequence.items().stream()
                    .map(item -> of(item, list.element()))
                    .toList();
            return new Sequence(items, sequence.location());
        }
        if (shape instanceof Leaf leaf && node instanceof Scalar scalar) {
            return leaf(leaf, scalar);
        }
        if (!(node instanceof Mapping map)) {
            return node;
        }
        if (shape instanceof MapShape entries) {
            return each(map, value -> of(value, entries.value()));
        }
        if (shape instanceof RecordShape components) {
            return record(map, components);
        }
        return shape instanceof UnionShape union ? union(map, union) : node;
    }

    private static Scalar leaf(Leaf shape, Scalar scalar) {
        boolean unquoted = scalar.origin() == Origin.OPTION && !(scalar.value() instanceof String);
        boolean isText = !(shape instanceof NumberShape || shape instanceof BooleanShape);
        return unquoted && isText && scalar.value() != null
                ? new Scalar(scalar.text(), scalar.text(), Origin.OPTION, scalar.location())
                : scalar;
    }

    private static LocatedNode union(Mapping map, UnionShape union) {
        if (ShapeBinder.mapShorthand(union.shorthands()).isPresent()) {
            return map;
        }
        RecordShape member = union.member(map);
        return member == null ? map : record(map, member);
    }

    private static LocatedNode record(Mapping map, RecordShape shape) {
        var shorthand = ShapeBinder.mapShorthand(shape.shorthands()).map(ShorthandShape::shape);
        if (shorthand.isPresent()) {
            return of(map, shorthand.get());
        }
        Map<String, Entry> entries = new LinkedHashMap<>(map.entries());
        for (Component component : shape.components()) {
            Entry written = entries.get(component.key());
            if (written != null) {
                LocatedNode filled = of(written.value(), component.shape());
                entries.put(component.key(), new Entry(written.keyLocation(), filled));
            } else if (component.defaultValue() != null) {
                LocatedNode filled = of(component.defaultValue(), component.shape());
                entries.put(component.key(), new Entry(Component.DEFAULT, filled));
            }
        }
        return new Mapping(entries, map.location());
    }

    private static Mapping each(Mapping map, UnaryOperator<LocatedNode> change) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        map.entries()
                .forEach((key, entry) -> entries.put(key, new Entry(entry.keyLocation(), change.apply(entry.value()))));
        return new Mapping(entries, map.location());
    }
}
