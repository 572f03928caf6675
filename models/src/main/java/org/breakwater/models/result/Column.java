package org.breakwater.models.result;

/**
 * A column of a {@link ResultTable}.
 *
 * @param name camel-case name, also the CSV header
 * @param title what a reader sees
 * @param type what its cells are
 * @param unit {@code quote}, {@code probability}, {@code fraction}, {@code seconds}, {@code millis} (UTC epoch), {@code count},
 *     {@code price}, {@code coins} or empty for text
 */
public record Column(String name, String title, Type type, String unit) {

    /** Kind of cell: {@link String}, {@link Long} or {@link Double}; any cell may be null where there is no value. */
    public enum Type {
        TEXT,
        INTEGER,
        NUMBER
    }

    public static Column text(String name, String title) {
        return new Column(name, title, Type.TEXT, "");
    }

    public static Column integer(String name, String title, String unit) {
        return new Column(name, title, Type.INTEGER, unit);
    }

    public static Column number(String name, String title, String unit) {
        return new Column(name, title, Type.NUMBER, unit);
    }
}
