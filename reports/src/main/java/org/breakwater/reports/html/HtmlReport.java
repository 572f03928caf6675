package org.breakwater.reports.html;

import org.breakwater.models.result.StressResult;
import org.breakwater.reports.section.ReportInput;
import org.breakwater.reports.section.Sections;
import org.breakwater.reports.table.TableFiles;

/** Writes the report of a result. */
public final class HtmlReport {

    /** Largest size in bytes. */
    public static final int MOST_BYTES = 2_000_000;

    /** Rows of a table that are shown, fewer where the page would grow too large. */
    private static final int[] ROWS = {60, 20, 8, 3};

    private HtmlReport() {}

    /**
     * The file's bytes.
     *
     * @param tool name and version of the program
     * @param runDirectory the run's directory as a user would type it
     */
    public static byte[] write(StressResult result, String tool, String runDirectory) {
        TableFiles files = TableFiles.of(result);
        byte[] page = new byte[0];
        for (int rows : ROWS) {
            page = HtmlPage.write(Sections.page(new ReportInput(result, tool, runDirectory, files, rows)));
            if (page.length < MOST_BYTES) {
                return page;
            }
        }
        return page;
    }
}
