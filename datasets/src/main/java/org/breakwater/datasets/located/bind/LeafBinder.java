package org.breakwater.datasets.located.bind;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.shape.Shape.BooleanShape;
import org.breakwater.datasets.located.shape.Shape.ChoiceShape;
import org.breakwater.datasets.located.shape.Shape.Leaf;
import org.breakwater.datasets.located.shape.Shape.MomentShape;
import org.breakwater.datasets.located.shape.Shape.NumberKind;
import org.breakwater.datasets.located.shape.Shape.NumberShape;
import org.breakwater.datasets.located.shape.Shape.TextShape;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.datasets.located.tree.NearestName;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/** Binds single values. */
final class LeafBinder {

    private static final Pattern IDENTIFIER = Pattern.compile(Identifier.PATTERN);

    private final Findings findings;

    LeafBinder(Findings findings) {
        this.findings = findings;
    }

    /** Whether a value is of the form, though perhaps not of the range, that the shape asks for. */
    static boolean hasForm(Leaf shape, Scalar scalar) {
        if (shape instanceof NumberShape) {
            return scalar.value() instanceof Number;
        }
        return shape instanceof BooleanShape ? scalar.value() instanceof Boolean : text(scalar) != null;
    }

    Object bind(Leaf shape, Scalar scalar, DocumentPath path) {
        if (!hasForm(shape, scalar)) {
            return wrongForm(shape, scalar, path);
        }
        if (shape instanceof NumberShape number) {
            return number(number, scalar, path);
        }
        if (shape instanceof BooleanShape) {
            return Boolean.TRUE.equals(scalar.value());
        }
        String text = String.valueOf(text(scalar));
        if (shape instanceof ChoiceShape choice) {
            return choice(choice, text, scalar, path);
        }
        return shape instanceof TextShape rule
                ? text(rule, text, scalar, path)
                : moment((MomentShape) shape, text, scalar, path);
    }

    private Object number(NumberShape shape, Scalar scalar, DocumentPath path) {
        if (shape.kind() != NumberKind.DOUBLE && scalar.value() instanceof Double) {
            BigDecimal exact = new BigDecimal(scalar.text());
            boolean whole = exact.stripTrailingZeros().scale() <= 0 && exact.precision() - exact.scale() <= 19;
            String message = path.subject() + " must be an integer, got " + scalar.text();
            return fail(DiagnosticCode.TYPE, message, scalar, whole ? "write " + exact.toBigInteger() : null);
        }
        Number value = (Number) Objects.requireNonNull(scalar.value());
        Optional<String> broken = range(shape.kind(), value).or(() -> outside(shape, value.doubleValue()));
        if (broken.isPresent()) {
            String message = path.subject() + " " + broken.get() + ", got " + scalar.text();
            boolean fraction = shape.kind() == NumberKind.DOUBLE;
            return fail(
                    DiagnosticCode.RULE,
                    message,
                    scalar,
                    fraction ? UnitSlip.hint(scalar, shape.bounds()::admits) : null);
        }
        return switch (shape.kind()) {
            case INT -> (Object) value.intValue();
            case LONG -> (Object) value.longValue();
            case DOUBLE -> (Object) value.doubleValue();
        };
    }

    private static Optional<String> range(NumberKind kind, Number value) {
        boolean fits = switch (kind) {
            case INT -> value instanceof Long whole && whole == whole.intValue();
            case LONG -> value instanceof Long;
            case DOUBLE -> Double.isFinite(value.doubleValue());
        };
        String rule = kind == NumberKind.INT
                ? "must be an integer between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE
                : "must be an integer between " + Long.MIN_VALUE + " and " + Long.MAX_VALUE;
        return fits ? Optional.empty() : Optional.of(rule);
    }

    private static Optional<String> outside(NumberShape shape, double value) {
        return shape.bounds().admits(value) ? Optional.empty() : shape.bounds().rule();
    }

    private Object text(TextShape rule, String text, Scalar scalar, DocumentPath path) {
        if (rule.nonEmpty() && text.isBlank()) {
            return fail(DiagnosticCode.RULE, path.subject() + " must not be empty", scalar, null);
        }
        if (rule.identifier() && !IDENTIFIER.matcher(text).matches()) {
            String message =
                    path.subject() + " must be a name of up to 64 letters, digits, dots, hyphens and underscores"
                            + " that starts with a letter or digit, got " + scalar.describe();
            return fail(DiagnosticCode.RULE, message, scalar, null);
        }
        return text;
    }

    private Object choice(ChoiceShape shape, String text, Scalar scalar, DocumentPath path) {
        Object constant = shape.byName().get(text);
        if (constant != null) {
            return constant;
        }
        String message = path.subject() + " must be " + shape.expectation() + ", got " + scalar.describe();
        return fail(
                DiagnosticCode.TYPE,
                message,
                scalar,
                NearestName.question(text, shape.byName().keySet()));
    }

    private Object moment(MomentShape shape, String text, Scalar scalar, DocumentPath path) {
        try {
            if (Pattern.matches(shape.pattern(), text)) {
                return shape.dateOnly() ? LocalDate.parse(text) : Instant.parse(text);
            }
        } catch (DateTimeException notInTheCalendar) {
            // falls through to the same message as any other text
        }
        String message = path.subject() + " must be " + shape.expectation() + ", got " + scalar.describe();
        return fail(DiagnosticCode.TYPE, message, scalar, null);
    }

    private Object wrongForm(Leaf shape, Scalar scalar, DocumentPath path) {
        String message = path.subject() + " must be " + shape.expectation() + ", got " + scalar.describe();
        return fail(DiagnosticCode.TYPE, message, scalar, advice(shape, scalar));
    }

    private static @Nullable String advice(Leaf shape, Scalar scalar) {
        if (scalar.value() instanceof String text) {
            return shape instanceof NumberShape ? UnitSlip.written(text) : null;
        }
        return scalar.value() == null ? null : "write \"" + scalar.text() + "\" for text";
    }

    private static @Nullable String text(Scalar scalar) {
        return scalar.value() instanceof String text ? text : null;
    }

    private Object fail(DiagnosticCode code, String message, Scalar scalar, @Nullable String hint) {
        findings.error(code, message, scalar.location(), hint);
        return ShapeBinder.FAILED;
    }
}
