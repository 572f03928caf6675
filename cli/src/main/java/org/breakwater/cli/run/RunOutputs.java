package org.breakwater.cli.run;

import java.util.EnumSet;
import java.util.Set;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.ReportFormat;
import org.breakwater.reports.ReportWriter;
import org.breakwater.reports.run.FileSink;

/** Writes what a run found in the formats asked for; {@code result.json} always, pictures only when nobody waits. */
record RunOutputs(Set<ReportFormat> formats) {

    void write(StressResult result, FileSink sink, String runDirectory) {
        EnumSet<ReportFormat> written = EnumSet.of(ReportFormat.JSON);
        written.addAll(formats);
        if (result.run().partial()) {
            written.remove(ReportFormat.PNG);
        }
        new ReportWriter("breakwater " + Build.version(), runDirectory).write(result, written, sink);
    }
}
