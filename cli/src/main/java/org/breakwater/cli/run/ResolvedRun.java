package org.breakwater.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.breakwater.reports.json.Manifest;
import org.breakwater.scenarios.run.StressPlan;

/**
 * A run that is ready to go.
 *
 * @param plan what is run
 * @param configuration the resolved configuration, for the manifest
 * @param inputs every file that was read
 * @param formats outputs asked for, by name
 */
public record ResolvedRun(
        StressPlan plan, JsonNode configuration, List<Manifest.Input> inputs, List<String> formats) {

    public ResolvedRun {
        inputs = List.copyOf(inputs);
        formats = List.copyOf(formats);
    }

    /** The same with another plan. */
    public ResolvedRun withPlan(StressPlan other) {
        return new ResolvedRun(other, configuration, inputs, formats);
    }
}
