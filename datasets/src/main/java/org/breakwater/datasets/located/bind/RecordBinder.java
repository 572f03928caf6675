package org.breakwater.datasets.located.bind;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import org.breakwater.datasets.located.shape.Component;
import org.breakwater.datasets.located.shape.RecordShape;
import org.breakwater.datasets.located.shape.Shape;
import org.breakwater.datasets.located.shape.Shape.NumberKind;
import org.breakwater.datasets.located.shape.Shape.NumberShape;
import org.breakwater.datasets.located.shape.UnionShape;
import org.breakwater.datasets.located.tree.BrokenRule;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedNode.Entry;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.datasets.located.tree.NearestName;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Binds a map to the components of a record. */
final class RecordBinder {

    private static final Pattern UPPER_BOUND = Pattern.compile("≤|<|at most|below|less than|exceed|between");

    private final ShapeBinder binder;
    private final Findings findings;

    RecordBinder(ShapeBinder binder, Findings findings) {
        this.binder = binder;
        this.findings = findings;
    }

    /** @param kinded whether the map was chosen by its key {@code type}, which then is no component */
    Object bind(RecordShape shape, Mapping map, DocumentPath path, SourceLocation at, boolean kinded) {
        Set<String> misspelt = unknownKeys(shape, map, path, kinded);
        boolean complete = true;
        List<Component> components = shape.components();
        @Nullable Object[] arguments = new @Nullable Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            Component component = components.get(i);
            Entry entry = map.entries().get(component.key());
            if (entry == null && component.presence() == Component.Presence.REQUIRED) {
                complete = false;
                reportMissing(component, path, at, misspelt);
            } else {
                arguments[i] = argument(component, entry, path);
                complete &= arguments[i] != ShapeBinder.FAILED;
            }
        }
        return complete && misspelt.isEmpty() ? construct(shape, arguments, map, path, at) : ShapeBinder.FAILED;
    }

    private @Nullable Object argument(Component component, @Nullable Entry entry, DocumentPath path) {
        Object value = null;
        if (entry != null && !(component.mayBeNull() && isNull(entry))) {
            value = binder.bind(component.shape(), entry.value(), path.key(component.key()), entry.keyLocation());
        }
        boolean wrap = component.presence() == Component.Presence.OPTIONAL && value != ShapeBinder.FAILED;
        return wrap ? Optional.ofNullable(value) : value;
    }

    private static boolean isNull(Entry entry) {
        return entry.value() instanceof Scalar scalar && scalar.value() == null;
    }

    private void reportMissing(Component component, DocumentPath path, SourceLocation at, Set<String> misspelt) {
        if (!misspelt.contains(component.key())) {
            findings.error(DiagnosticCode.MISSING_KEY, path.key(component.key()) + " is missing", at);
        }
    }

    /** Reports keys that are no components; returns the absent components that they seem to mean. */
    private Set<String> unknownKeys(RecordShape shape, Mapping map, DocumentPath path, boolean kinded) {
        List<String> known = shape.keys();
        Set<String> meant = new HashSet<>();
        map.entries().forEach((key, entry) -> {
            if (!known.contains(key) && !(kinded && key.equals(UnionShape.DISCRIMINATOR))) {
                List<String> absent = known.stream()
                        .filter(name -> !map.entries().containsKey(name))
                        .toList();
                NearestName.of(key, absent).ifPresent(meant::add);
                String hint = NearestName.hint(key, NearestName.of(key, absent).isPresent() ? absent : known);
                findings.error(
                        DiagnosticCode.UNKNOWN_KEY, path.key(key) + " is not a known key", entry.keyLocation(), hint);
            }
        });
        return meant;
    }

    private Object construct(
            RecordShape shape, @Nullable Object[] arguments, Mapping map, DocumentPath path, SourceLocation at) {
        try {
            return shape.construct(arguments);
        } catch (IllegalArgumentException broken) {
            BrokenRule rule = BrokenRule.of(broken.getMessage(), path, map, at);
            findings.error(DiagnosticCode.RULE, rule.message(), rule.location(), hint(shape, arguments, map, rule));
            return ShapeBinder.FAILED;
        }
    }

    private static @Nullable String hint(
            RecordShape shape, @Nullable Object[] arguments, Mapping map, BrokenRule rule) {
        String key = String.valueOf(rule.culprit());
        int index = shape.keys().indexOf(key);
        if (index < 0
                || !(map.get(key) instanceof Scalar scalar)
                || !UPPER_BOUND.matcher(rule.message()).find()) {
            return null;
        }
        DoubleFunction<Object> value = ofNumber(shape.components().get(index).shape());
        return value == null ? null : UnitSlip.hint(scalar, accepts(shape, arguments, index, value));
    }

    /** What a number becomes where it may stand: itself, or what the shorthand for numbers makes of it; null elsewhere. */
    private static @Nullable DoubleFunction<Object> ofNumber(Shape shape) {
        if (shape instanceof NumberShape number && number.kind() == NumberKind.DOUBLE) {
            return Double::valueOf;
        }
        return ShapeBinder.shorthands(shape).stream()
                .filter(form -> form.shape() instanceof NumberShape)
                .findFirst()
                .<DoubleFunction<Object>>map(form -> form::construct)
                .orElse(null);
    }

    private static DoublePredicate accepts(
            RecordShape shape, @Nullable Object[] arguments, int index, DoubleFunction<Object> value) {
        return candidate -> {
            @Nullable Object[] changed = arguments.clone();
            try {
                changed[index] = value.apply(candidate);
                shape.construct(changed);
                return true;
            } catch (IllegalArgumentException stillBroken) {
                return false;
            }
        };
    }
}
