package org.breakwater.reports.page;

import java.util.List;
import org.breakwater.reports.figure.Words;
import org.breakwater.reports.plot.Chart;

/** A piece of a section. */
public sealed interface Block {

    /** A paragraph. */
    record Paragraph(Text text) implements Block {}

    /** A heading inside a section, with a sentence on how to read what follows. */
    record Heading(Text title, Text caption) implements Block {}

    /** One line that says what is not there. */
    record Absent(Text text) implements Block {}

    /** A chart and a sentence below it. */
    record Drawn(Chart chart, Text caption) implements Block {}

    /**
     * A table.
     *
     * @param heads names of columns
     * @param rows cells
     * @param more what was left out and where it is, empty when nothing was
     */
    record Grid(List<Head> heads, List<List<Cell>> rows, Text more) implements Block {
        public Grid {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }

        /** Says that {@code count} rows were left out, nothing for none. */
        public static Text more(int count, String place) {
            return Text.of(count <= 0 ? "" : Words.counted(count, "more row") + " in " + place);
        }
    }

    /** A table behind a line that opens it. */
    record Folded(Text summary, Grid grid) implements Block {}

    /** Commands to copy. */
    record Commands(List<Text> lines) implements Block {
        public Commands {
            lines = List.copyOf(lines);
        }
    }

    /** Findings, in order. */
    record Findings(List<Finding> findings) implements Block {
        public Findings {
            findings = List.copyOf(findings);
        }
    }

    /** Words and what they mean. */
    record Glossary(List<Term> terms) implements Block {
        public Glossary {
            terms = List.copyOf(terms);
        }
    }

    /** Name of a column; {@code number} sets it to the right. */
    record Head(Text title, boolean number) {

        /** A column of texts. */
        public static Head text(String title) {
            return new Head(Text.of(title), false);
        }

        /** A column of numbers. */
        public static Head number(String title) {
            return new Head(Text.of(title), true);
        }

        /** Class of its look. */
        public String look() {
            return number ? "num" : "txt";
        }
    }

    /** A finding: severity in words, code, message, place, advice. */
    record Finding(String severity, String code, Text message, Text place, Text hint) {}

    /** A word and what it means. */
    record Term(String word, String meaning) {}
}
