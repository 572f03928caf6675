package org.breakwater.models.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names numbered in the order in which they arrive. */
final class Numbering {

    static final int ABSENT = -1;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Number of a name, a new one if it was not seen before. */
    int numberOrNew(String name) {
        int known = number(name);
        if (known != ABSENT) {
            return known;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /** Number of a name, {@link #ABSENT} if it has none. */
    int number(String name) {
        return numbers.getOrDefault(name, ABSENT);
    }

    List<String> names() {
        return names;
    }
}
