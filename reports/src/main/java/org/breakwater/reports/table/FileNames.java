package org.breakwater.reports.table;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.breakwater.reports.json.Hashes;

/**
 * Names of output files for whatever scenarios and tables are called: {@code scenario-table}, or {@code table} for tables of
 * the run. Plain letters, digits, dot, underscore and hyphen stay; a name that had to be changed carries the start of
 * its hash, so that different names stay different, also where case does not count. One instance per run.
 */
public final class FileNames {

    private static final int LONGEST = 64;

    private final Map<String, String> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Name for a table or chart of the run. */
    public String of(String table) {
        return distinct("\n" + table, plain(table));
    }

    /** Name for a table or chart of a scenario. */
    public String of(String scenario, String table) {
        return distinct(scenario + "\n" + table, plain(scenario) + "-" + plain(table));
    }

    private String distinct(String key, String name) {
        return given.computeIfAbsent(key, k -> {
            String free = name;
            for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
                free = name + "-" + i;
            }
            return free;
        });
    }

    /** {@code name} where it is fit for a file system, else what is fit of it and a hash. */
    static String plain(String name) {
        StringBuilder fit = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(c -> fit.appendCodePoint(isPlain(c) ? c : '_'));
        if (fit.toString().equals(name) && !name.startsWith(".") && !name.isEmpty()) {
            return name;
        }
        return "_" + fit + "-"
                + Hashes.sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }
}
