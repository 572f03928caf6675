package org.breakwater.datasets.located.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.located.format.Kind;

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
