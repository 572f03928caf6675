package org.breakwater.cli.run;

import java.util.List;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.json.ResultJson;
import org.breakwater.reports.run.FileSink;
import org.breakwater.reports.run.RunDirectory;

/** Writes what a run found in the formats asked for; {@code result.json} always. */
record RunOutputs(List<String> formats) {

    void write(StressResult result, FileSink sink) {
        sink.write(RunDirectory.RESULT, ResultJson.write(result));
    }
}
