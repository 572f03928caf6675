package org.breakwater.datasets.located.shape;

import java.util.Map;

/** What a value may look like. Records and sealed interfaces unfold when asked, so a format may contain itself. */
public sealed interface Shape permits Shape.Leaf, ListShape, MapShape, RecordShape, UnionShape {

    /** The value in a message: {@code a number}, {@code one of linear, inverse}, {@code a list}. */
    String expectation();

    /** A single value. */
    sealed interface Leaf extends Shape permits NumberShape, BooleanShape, TextShape, ChoiceShape, MomentShape {}

    /** {@code true} or {@code false}. */
    record BooleanShape() implements Leaf {

        @Override
        public String expectation() {
            return "true or false";
        }
    }

    /**
     * A text.
     *
     * @param identifier whether it must match {@link org.breakwater.datasets.located.format.Identifier#PATTERN}
     * @param nonEmpty whether it must hold more than white space
     */
    record TextShape(boolean identifier, boolean nonEmpty) implements Leaf {

        @Override
        public String expectation() {
            return "text";
        }
    }

    /**
     * A number.
     *
     * @param kind how it is held
     * @param bounds where it must lie
     */
    record NumberShape(NumberKind kind, Bounds bounds) implements Leaf {

        @Override
        public String expectation() {
            return kind == NumberKind.DOUBLE ? "a number" : "an integer";
        }
    }

    /** How Java holds a number. */
    enum NumberKind {
        INT,
        LONG,
        DOUBLE
    }

    /**
     * A constant of an enum, written in kebab-case.
     *
     * @param byName constants by the name in the file, in their order
     */
    record ChoiceShape(Map<String, Object> byName) implements Leaf {

        @Override
        public String expectation() {
            return "one of " + String.join(", ", byName.keySet());
        }
    }

    /**
     * A date ({@code 2020-03-12}) or an instant in UTC ({@code 2020-03-12T10:00:00Z}).
     *
     * @param dateOnly whether it is a java.time.LocalDate; otherwise a java.time.Instant
     */
    record MomentShape(boolean dateOnly) implements Leaf {

        /** The notation as a regular expression that Java and JSON Schema (ECMA-262) read alike. */
        public String pattern() {
            String date = "^\\d{4}-\\d\\d-\\d\\d";
            return dateOnly ? date + "$" : date + "T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?Z$";
        }

        @Override
        public String expectation() {
            return dateOnly ? "a date like 2020-03-12" : "a time in UTC like 2020-03-12T10:00:00Z";
        }
    }
}
