package org.breakwater.cli.run;

import java.util.List;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.html.HtmlReport;
import org.breakwater.reports.json.ResultJson;
import org.breakwater.reports.run.FileSink;
import org.breakwater.reports.run.RunDirectory;
import org.breakwater.reports.summary.SummaryMarkdown;

/** Writes what a run found in the formats asked for; {@code result.json} always. */
record RunOutputs(List<String> formats) {

    void write(StressResult result, FileSink sink, String runDirectory) {
        sink.write(RunDirectory.RESULT, ResultJson.write(result));
        sink.write(RunDirectory.SUMMARY, SummaryMarkdown.write(result));
        sink.write(RunDirectory.REPORT, HtmlReport.write(result, "breakwater " + Build.version(), runDirectory));
    }
}
