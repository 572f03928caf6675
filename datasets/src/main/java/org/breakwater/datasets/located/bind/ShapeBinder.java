package org.breakwater.datasets.located.bind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakwater.datasets.located.shape.ListShape;
import org.breakwater.datasets.located.shape.MapShape;
import org.breakwater.datasets.located.shape.RecordShape;
import org.breakwater.datasets.located.shape.Shape;
import org.breakwater.datasets.located.shape.Shape.Leaf;
import org.breakwater.datasets.located.shape.Shape.NumberShape;
import org.breakwater.datasets.located.shape.ShorthandShape;
import org.breakwater.datasets.located.shape.UnionShape;
import org.breakwater.datasets.located.tree.BrokenRule;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedNode;
import org.breakwater.datasets.located.tree.LocatedNode.Entry;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.LocatedNode.Origin;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.datasets.located.tree.LocatedNode.Sequence;
import org.breakwater.datasets.located.tree.NearestName;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Walks a shape and a value together. A value that does not fit leaves a finding and becomes {@link #FAILED}. */
final class ShapeBinder {

    /** Stands for a value that could not be bound. */
    static final Object FAILED = new Object();

    private final Findings findings;
    private final LeafBinder leaves;
    private final RecordBinder records;

    ShapeBinder(Findings findings) {
        this.findings = findings;
        this.leaves = new LeafBinder(findings);
        this.records = new RecordBinder(this, findings);
    }

    /**
     * Binds a value.
     *
     * @param at where to report what is missing from it: its key, or the value itself
     */
    Object bind(Shape shape, LocatedNode node, DocumentPath path, SourceLocation at) {
        if (node instanceof Scalar scalar && scalar.origin() == Origin.REFUSED) {
            return FAILED;
        }
        if (shape instanceof Leaf leaf) {
            return node instanceof Scalar scalar ? leaves.bind(leaf, scalar, path) : mismatch(shape, node, path);
        }
        if (shape instanceof ListShape list) {
            return node instanceof Sequence sequence ? list(list, sequence, path) : mismatch(shape, node, path);
        }
        if (shape instanceof MapShape map) {
            return node instanceof Mapping mapping ? map(map, mapping, path) : mismatch(shape, node, path);
        }
        Optional<ShorthandShape> shorthand = shorthand(shorthands(shape), node);
        if (shorthand.isPresent()) {
            return shorthand(shorthand.get(), node, path, at);
        }
        if (!(node instanceof Mapping map)) {
            return mismatch(shape, node, path);
        }
        return shape instanceof UnionShape union
                ? union(union, map, path, at)
                : records.bind((RecordShape) shape, map, path, at, false);
    }

    /** The notations beside the map of components that a shape has. */
    static List<ShorthandShape> shorthands(Shape shape) {
        if (shape instanceof UnionShape union) {
            return union.shorthands();
        }
        return shape instanceof RecordShape components ? components.shorthands() : List.of();
    }

    /** The notation that takes the place of the map of components. */
    static Optional<ShorthandShape> mapShorthand(List<ShorthandShape> shorthands) {
        return shorthands.stream().filter(ShorthandShape::isMap).findFirst();
    }

    private Object list(ListShape shape, Sequence list, DocumentPath path) {
        if (shape.nonEmpty() && list.items().isEmpty()) {
            return empty(list, path);
        }
        List<Object> bound = new ArrayList<>(list.items().size());
        for (int i = 0; i < list.items().size(); i++) {
            LocatedNode item = list.items().get(i);
            bound.add(bind(shape.element(), item, path.index(i), item.location()));
        }
        return bound.contains(FAILED) ? FAILED : Collections.unmodifiableList(bound);
    }

    private Object map(MapShape shape, Mapping map, DocumentPath path) {
        if (shape.nonEmpty() && map.entries().isEmpty()) {
            return empty(map, path);
        }
        Map<Object, Object> bound = new LinkedHashMap<>();
        map.entries().forEach((key, entry) -> {
            SourceLocation at = entry.keyLocation();
            Scalar written = new Scalar(key, key, Origin.QUOTED, at);
            Object name = leaves.bind(shape.key(), written, path.key(key));
            bound.put(name, bind(shape.value(), entry.value(), path.key(key), at));
        });
        return bound.containsKey(FAILED) || bound.containsValue(FAILED) ? FAILED : Collections.unmodifiableMap(bound);
    }

    private Object union(UnionShape shape, Mapping map, DocumentPath path, SourceLocation at) {
        Entry entry = map.entries().get(UnionShape.DISCRIMINATOR);
        DocumentPath where = path.key(UnionShape.DISCRIMINATOR);
        String known = "one of " + String.join(", ", shape.members().keySet());
        RecordShape implied = shape.implied();
        if (entry == null && implied != null) {
            return records.bind(implied, map, path, at, false);
        }
        if (entry == null) {
            findings.error(DiagnosticCode.MISSING_KEY, where + " is missing", at, "write " + known);
            return FAILED;
        }
        if (!(entry.value() instanceof Scalar kind) || !(kind.value() instanceof String)) {
            return wrong(where + " must be " + known + ", got " + entry.value().describe(), entry.value(), null);
        }
        RecordShape member = shape.members().get(kind.text());
        if (member == null) {
            String message = where + " must be " + known + ", got " + kind.describe();
            return wrong(
                    message,
                    kind,
                    NearestName.question(kind.text(), shape.members().keySet()));
        }
        return records.bind(member, map, path, at, true);
    }

    private Object shorthand(ShorthandShape shorthand, LocatedNode node, DocumentPath path, SourceLocation at) {
        Object argument = bind(shorthand.shape(), node, path, at);
        if (argument == FAILED) {
            return FAILED;
        }
        try {
            return shorthand.construct(argument);
        } catch (IllegalArgumentException broken) {
            BrokenRule rule = BrokenRule.of(broken.getMessage(), path, node, node.location());
            findings.error(DiagnosticCode.RULE, rule.message(), rule.location());
            return FAILED;
        }
    }

    private static Optional<ShorthandShape> shorthand(List<ShorthandShape> shorthands, LocatedNode node) {
        if (node instanceof Mapping) {
            return mapShorthand(shorthands);
        }
        return shorthands.stream().filter(form -> matches(form.shape(), node)).findFirst();
    }

    private static boolean matches(Shape shape, LocatedNode node) {
        if (node instanceof Scalar scalar) {
            return shape instanceof Leaf leaf && LeafBinder.hasForm(leaf, scalar);
        }
        return shape instanceof ListShape;
    }

    private Object empty(LocatedNode node, DocumentPath path) {
        findings.error(DiagnosticCode.RULE, path.subject() + " must not be empty", node.location());
        return FAILED;
    }

    private Object mismatch(Shape shape, LocatedNode node, DocumentPath path) {
        String message = path.subject() + " must be " + shape.expectation() + ", got " + node.describe();
        return wrong(message, node, advice(shape, node));
    }

    private static @Nullable String advice(Shape shape, LocatedNode node) {
        if (!(node instanceof Scalar scalar) || scalar.value() == null) {
            return null;
        }
        if (shape instanceof ListShape) {
            return "write [" + scalar.text() + "]";
        }
        boolean number = shorthands(shape).stream().anyMatch(form -> form.shape() instanceof NumberShape);
        return number && scalar.value() instanceof String text ? UnitSlip.written(text) : null;
    }

    private Object wrong(String message, LocatedNode node, @Nullable String hint) {
        findings.error(DiagnosticCode.TYPE, message, node.location(), hint);
        return FAILED;
    }
}
