package org.breakwater.datasets.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;

/**
 * The names of a table's columns, found by name wherever they stand. Case, surrounding blanks and the difference between
 * a blank and an underscore do not matter.
 */
public final class CsvHeader {

    private static final int MOST_SHOWN = 20;

    private final SourceLocation location;
    private final List<String> names;
    private final Map<String, Integer> indexOf = new LinkedHashMap<>();

    private CsvHeader(SourceLocation location, List<String> names) {
        this.location = location;
        this.names = names;
    }

    /** @throws DataException when a name stands twice */
    public static CsvHeader of(CsvRow row) {
        CsvHeader header = new CsvHeader(row.location(), row.texts());
        Problems problems = new Problems();
        for (int i = 0; i < row.size(); i++) {
            Integer before = header.indexOf.putIfAbsent(normal(row.text(i)), i);
            if (before != null && !row.isEmpty(i)) {
                problems.add(
                        DiagnosticCode.LAYOUT,
                        row.location(i),
                        "column " + row.text(i) + " must stand once, but column " + (before + 1)
                                + " has the same name");
            }
        }
        problems.throwIfAny();
        return header;
    }

    /** Number of columns. */
    public int size() {
        return names.size();
    }

    /** The name as written. */
    public String name(int column) {
        return names.get(column);
    }

    /** Index of the first of these names that the table has, −1 if it has none. */
    public int find(String... aliases) {
        for (String alias : aliases) {
            Integer index = indexOf.get(normal(alias));
            if (index != null) {
                return index;
            }
        }
        return -1;
    }

    public boolean has(String name) {
        return find(name) >= 0;
    }

    /** Index of the first column whose name begins so, −1 if there is none. */
    public int findPrefix(String prefix) {
        String normal = normal(prefix);
        for (Map.Entry<String, Integer> entry : indexOf.entrySet()) {
            if (entry.getKey().startsWith(normal)) {
                return entry.getValue();
            }
        }
        return -1;
    }

    /** @throws DataException naming every one of these columns that the table lacks */
    public void require(String... required) {
        List<String> missing = new ArrayList<>();
        for (String name : required) {
            if (!has(name)) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw fault(
                    "column" + (missing.size() > 1 ? "s " : " ") + String.join(", ", missing) + " missing", shown());
        }
    }

    /** A fault of the header line, with advice. */
    public DataException fault(String message, String hint) {
        return new DataException(
                Diagnostic.error(DiagnosticCode.LAYOUT, message, location).withHint(hint));
    }

    /** The columns in words, for advice: {@code the columns are a, b, c}. */
    public String shown() {
        List<String> shown = names.subList(0, Math.min(MOST_SHOWN, names.size()));
        return "the columns are " + String.join(", ", shown) + (shown.size() < names.size() ? ", …" : "");
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
