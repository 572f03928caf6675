package org.breakwater.datasets.located.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.tree.LocatedNode;
import org.jspecify.annotations.Nullable;

/**
 * One of several records, chosen by the key {@code type}.
 *
 * @param type the sealed interface; each record under it carries {@link Kind}
 */
public record UnionShape(Class<?> type) implements Shape {

    /** The key that chooses. */
    public static final String DISCRIMINATOR = "type";

    private static final ClassValue<Map<String, RecordShape>> MEMBERS = new ClassValue<>() {
        @Override
        protected Map<String, RecordShape> computeValue(Class<?> type) {
            Map<String, RecordShape> members = new LinkedHashMap<>();
            collect(type, members);
            return Collections.unmodifiableMap(members);
        }
    };

    public UnionShape {
        if (!type.isSealed()) {
            throw new IllegalStateException(type + " must be a sealed interface");
        }
    }

    /** The records by their value of {@code type}, in the order in which the interface permits them. */
    public Map<String, RecordShape> members() {
        return MEMBERS.get(type);
    }

    /** The record that a map without {@code type} means, or null. */
    public @Nullable RecordShape implied() {
        return members().values().stream()
                .filter(member -> isImplied(member.type()))
                .findFirst()
                .orElse(null);
    }

    /** Whether a map without {@code type} means the record. */
    public static boolean isImplied(Class<?> member) {
        Kind kind = member.getAnnotation(Kind.class);
        return kind != null && kind.implied();
    }

    /** The record that a map chooses by its {@code type}, or null. */
    public @Nullable RecordShape member(LocatedNode.Mapping map) {
        LocatedNode kind = map.get(DISCRIMINATOR);
        if (kind == null) {
            return implied();
        }
        return kind instanceof LocatedNode.Scalar scalar ? members().get(scalar.text()) : null;
    }

    /** The other notations that the interface has. */
    public List<ShorthandShape> shorthands() {
        return ShorthandShape.of(type);
    }

    @Override
    public String expectation() {
        return ShorthandShape.expectation(shorthands());
    }

    private static void collect(Class<?> type, Map<String, RecordShape> members) {
        for (Class<?> member : type.getPermittedSubclasses()) {
            if (member.isSealed()) {
                collect(member, members);
                continue;
            }
            Kind kind = member.getAnnotation(Kind.class);
            if (kind == null || members.put(kind.value(), new RecordShape(member)) != null) {
                throw new IllegalStateException(member + " must have a @Kind of its own");
            }
        }
    }
}
