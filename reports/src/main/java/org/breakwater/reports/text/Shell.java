package org.breakwater.reports.text;

/** Words of a command as a POSIX shell reads them back. */
public final class Shell {

    private Shell() {}

    /** {@code word}, in single quotes unless it is plain. */
    public static String quote(String word) {
        boolean plain = !word.isEmpty() && word.chars().allMatch(Shell::isPlain) && !word.startsWith("-");
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "/._-+,=@%".indexOf(c) >= 0;
    }
}
