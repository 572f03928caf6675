package org.breakwater.reports;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.breakwater.models.diagnostic.ResourceException;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.chart.Charts;
import org.breakwater.reports.chart.PngCharts;
import org.breakwater.reports.html.HtmlReport;
import org.breakwater.reports.json.ResultJson;
import org.breakwater.reports.run.FileSink;
import org.breakwater.reports.run.RunDirectory;
import org.breakwater.reports.summary.SummaryMarkdown;
import org.breakwater.reports.table.CsvTable;
import org.breakwater.reports.table.TableFiles;

/**
 * Writes the outputs of a result in the formats asked for, all from this one result, so that every output holds the same
 * numbers.
 *
 * @param tool name and version of the program, for the report's foot
 * @param runDirectory the run's directory as a user would type it, for the commands that the report shows
 */
public record ReportWriter(String tool, String runDirectory) {

    /**
     * Writes outputs.
     *
     * @param sink a draft, or an existing run whose outputs are renewed
     * @throws ResourceException when the disk refuses
     */
    public void write(StressResult result, Set<ReportFormat> formats, FileSink sink) {
        TableFiles files = TableFiles.of(result);
        if (formats.contains(ReportFormat.JSON)) {
            sink.write(RunDirectory.RESULT, ResultJson.write(result));
        }
        if (formats.contains(ReportFormat.CSV)) {
            files.all().forEach(e -> sink.write(e.csv(), CsvTable.write(e.table())));
        }
        if (formats.contains(ReportFormat.SVG)) {
            files.all()
                    .forEach(e -> Charts.of(files, e)
                            .forEach(c ->
                                    sink.write(chart(c.id(), "svg"), c.file().getBytes(StandardCharsets.UTF_8))));
        }
        if (formats.contains(ReportFormat.PNG)) {
            files.all().forEach(e -> PngCharts.of(e.table()).ifPresent(png -> sink.write(chart(e.name(), "png"), png)));
        }
        if (formats.contains(ReportFormat.MD)) {
            sink.write(RunDirectory.SUMMARY, SummaryMarkdown.write(result));
        }
        if (formats.contains(ReportFormat.HTML)) {
            sink.write(RunDirectory.REPORT, HtmlReport.write(result, tool, runDirectory));
        }
    }

    private static String chart(String name, String ending) {
        return RunDirectory.CHARTS + "/" + name + "." + ending;
    }
}
