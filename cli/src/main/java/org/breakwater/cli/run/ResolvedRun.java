package org.breakwater.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.breakwater.reports.ReportFormat;
import org.breakwater.reports.json.Manifest;
import org.breakwater.scenarios.run.StressPlan;

/**
 * A run that is ready to go.
 *
 * @param plan what is run
 * @param configuration the resolved configuration, for the manifest
 * @param inputs every file that was read
 * @param formats outputs asked for, at least one
 */
public record ResolvedRun(
        StressPlan plan, JsonNode configuration, List<Manifest.Input> inputs, Set<ReportFormat> formats) {

    public ResolvedRun {
        inputs = List.copyOf(inputs);
        formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
    }

    /** The same with another plan. */
    public ResolvedRun withPlan(StressPlan other) {
        return new ResolvedRun(other, configuration, inputs, formats);
    }
}
