package org.breakwater.reports.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.json.Hashes;
import org.breakwater.reports.plot.Chart;
import org.breakwater.reports.section.ReportInput;
import org.breakwater.reports.section.Sections;
import org.breakwater.reports.table.TableFiles;

/** Writes the report of a result. */
public final class HtmlReport {

    /** Largest size in bytes. */
    public static final int MOST_BYTES = 2_000_000;

    /** Rows of a table that are shown, fewer where the page would grow too large. */
    private static final int[] ROWS = {60, 20, 8, 3};

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "org.breakwater.reports.html.jte");

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
            page = render(new ReportInput(result, tool, runDirectory, files, rows));
            if (page.length < MOST_BYTES) {
                return page;
            }
        }
        return page;
    }

    private static byte[] render(ReportInput input) {
        String css = resource("report.css") + Chart.styleSheet();
        String policy = "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(Hashes.digest(css.getBytes(StandardCharsets.UTF_8)))
                + "'; base-uri 'none'; form-action 'none'";
        StringOutput out = new StringOutput();
        ENGINE.render("report.jte", Map.of("page", Sections.page(input), "css", css, "policy", policy), out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
