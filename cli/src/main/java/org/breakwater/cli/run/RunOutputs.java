package org.breakwater.cli.run;

import java.util.EnumSet;
import java.util.Set;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.ReportFormat;
import org.breakwater.reports.ReportWriter;
import org.breakwater.reports.run.FileSink;
import org.breakwater.reports.run.RunDirectory;

/** Writes what a run found in the formats asked for; {@code result.json} always, pictures only when nobody waits. */
public record RunOutputs(Set<ReportFormat> formats) {

    /** Writes the outputs of a run into its directory. */
    public void write(StressResult result, FileSink sink, String runDirectory) {
        EnumSet<ReportFormat> written = EnumSet.of(ReportFormat.JSON);
        written.addAll(formats);
        if (result.run().partial()) {
            written.remove(ReportFormat.PNG);
        }
        new ReportWriter("breakwater " + Build.version(), runDirectory).write(result, written, sink);
    }

    /** Name of the output among these that a reader opens first. */
    public static String first(Set<ReportFormat> formats) {
        if (formats.contains(ReportFormat.HTML)) {
            return RunDirectory.REPORT;
        }
        return formats.contains(ReportFormat.MD) ? RunDirectory.SUMMARY : RunDirectory.RESULT;
    }
}
