package org.breakwater.cli.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.json.Manifest;
import org.breakwater.reports.json.ManifestJson;

/**
 * How a run came about.
 *
 * @param startedMillis its start, UTC epoch milliseconds
 * @param arguments command line after the program's name
 */
record RunRecord(
        ResolvedRun run,
        StressResult result,
        long startedMillis,
        int threads,
        List<String> arguments,
        SortedMap<String, Double> timingsSeconds) {

    Manifest manifest() {
        return new Manifest(
                ManifestJson.SCHEMA_VERSION,
                "breakwater " + Build.version(),
                Build.commit(),
                System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                result.run().partial() ? "partial" : "complete",
                Instant.ofEpochMilli(startedMillis)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                arguments,
                threads,
                result.run().seed(),
                result.run().configHash(),
                null,
                run.inputs(),
                timingsSeconds,
                run.configuration());
    }
}
