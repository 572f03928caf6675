package org.breakwater.datasets.located.tree;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known name that a misspelt one most likely means, by the Damerau-Levenshtein distance in its restricted form
 * (insert, delete, replace, swap neighbours; Damerau, Communications of the ACM 7(3), 1964), ignoring case, hyphens and
 * underscores. A suggestion is made up to a third of the name's length in edits.
 */
public final class NearestName {

    private static final int LONGEST = 64;

    private NearestName() {}

    /** The nearest of the known names, the first among equals; empty where none is near. */
    public static Optional<String> of(String name, Collection<String> known) {
        String wanted = normal(name);
        String nearest = null;
        int best = Math.min(Math.max(1, wanted.length() / 3) + 1, wanted.length());
        for (String candidate : known) {
            int distance = distance(wanted, normal(candidate));
            if (distance < best) {
                best = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The sentence {@code did you mean x?}, or the list of what is known where nothing is near. */
    public static String hint(String name, Collection<String> known) {
        String question = question(name, known);
        return question == null ? list(known) : question;
    }

    /** The sentence {@code did you mean x?}, or null where nothing is near. */
    public static @Nullable String question(String name, Collection<String> known) {
        return of(name, known).map(near -> "did you mean " + near + "?").orElse(null);
    }

    /** Edits between two names; names too long to be typed are infinitely far apart. */
    static int distance(String a, String b) {
        if (Math.max(a.length(), b.length()) > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int shortest = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(shortest, d[i - 2][j - 2] + 1) : shortest;
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private static String list(Collection<String> known) {
        if (known.isEmpty()) {
            return "there are none";
        }
        String names = String.join(", ", known.stream().limit(12).toList());
        return "known are " + names + (known.size() > 12 ? " and " + (known.size() - 12) + " more" : "");
    }
}
