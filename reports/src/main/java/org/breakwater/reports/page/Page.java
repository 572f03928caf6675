package org.breakwater.reports.page;

import java.util.List;
import org.breakwater.reports.summary.Status;

/**
 * A report.
 *
 * @param kind what sort of page it is, in words
 * @param title name of the run
 * @param subtitle venue, book, scenario
 * @param status what the limits say
 * @param partial true when the run was interrupted
 * @param statements the verdict in sentences
 * @param figures the figures that head it
 * @param sections all that follows
 * @param footer tool and configuration
 */
public record Page(
        String kind,
        Text title,
        Text subtitle,
        Status status,
        boolean partial,
        List<Text> statements,
        List<Figure> figures,
        List<Section> sections,
        Text footer) {

    public Page {
        statements = List.copyOf(statements);
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
    }

    /**
     * A figure that heads the report.
     *
     * @param name what it is
     * @param value its estimate with the value behind it
     * @param interval its sampling interval, or why there is no value
     * @param models its range over models, empty where none was computed
     */
    public record Figure(Text name, Cell value, Text interval, Text models) {}
}
