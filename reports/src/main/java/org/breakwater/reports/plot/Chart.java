package org.breakwater.reports.plot;

import org.breakwater.models.result.ResultTable;
import org.breakwater.reports.svg.Canvas;

/**
 * A finished chart.
 *
 * @param id plain name, unique within a page; also its file name
 * @param title what it shows
 * @param description what a reader who cannot see it needs to know
 * @param caption a sentence below it, empty for none
 * @param svg the drawing, for a page that holds {@link #styleSheet}
 * @param data the table that it was drawn from
 */
public record Chart(String id, String title, String description, String caption, String svg, ResultTable data) {

    /** The drawing as a file of its own. */
    public String file() {
        int end = svg.indexOf('>') + 1;
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.substring(0, end) + "\n<style>\n" + styleSheet()
                + "svg.bw{background:var(--paper)}\n</style>" + svg.substring(end) + "\n";
    }

    /** Style sheet of all charts: light by default, dark where the reader prefers it. */
    public static String styleSheet() {
        return Canvas.styleSheet();
    }
}
