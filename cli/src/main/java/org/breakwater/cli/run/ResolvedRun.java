package org.breakwater.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.reports.ReportFormat;
import org.breakwater.reports.json.Manifest;
import org.breakwater.scenarios.run.StressPlan;

/**
 * A run that is ready to go.
 *
 * @param plan what is run
 * @param document the resolved configuration, which knows the origin of every value
 * @param inputs every file that was read
 * @param formats outputs asked for, at least one
 * @param converted number of accounts that sold collateral which the venue does not accept
 */
public record ResolvedRun(
        StressPlan plan,
        LocatedDocument document,
        List<Manifest.Input> inputs,
        Set<ReportFormat> formats,
        int converted) {

    public ResolvedRun {
        inputs = List.copyOf(inputs);
        formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
    }

    /** The resolved configuration, for the manifest. */
    public JsonNode configuration() {
        return document.tree();
    }

    /** The same with another plan. */
    public ResolvedRun withPlan(StressPlan other) {
        return new ResolvedRun(other, document, inputs, formats, converted);
    }
}
