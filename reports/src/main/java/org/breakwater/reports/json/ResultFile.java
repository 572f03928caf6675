package org.breakwater.reports.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Layout of {@code result.json}, schema version 1. Component order is the order in the file; what each field means stands in
 * {@code result.schema.json} and with the domain's records.
 */
record ResultFile(
        int schemaVersion,
        Run run,
        String headlineScenario,
        List<Scenario> scenarios,
        List<Table> tables,
        List<Limit> limits,
        List<Finding> findings) {

    record Run(
            String name,
            long seed,
            long paths,
            long steps,
            String configHash,
            Map<String, String> dataHashes,
            String venue,
            String book,
            String quoteAsset,
            boolean partial) {}

    record Scenario(
            String id,
            String type,
            String title,
            String justification,
            long paths,
            int steps,
            double stepSeconds,
            String intrabar,
            String impact,
            Map<String, Figure> metrics,
            List<Table> tables,
            List<Finding> findings) {}

    /** A metric: either a value, with or without an interval, or a reason. */
    record Figure(
            @JsonSetter(nulls = Nulls.SET) @Nullable Double value,
            @JsonSetter(nulls = Nulls.SET) @Nullable Double lower,
            @JsonSetter(nulls = Nulls.SET) @Nullable Double upper,
            @JsonSetter(nulls = Nulls.SET) @Nullable Double confidence,
            String method,
            String unit,
            double horizonSeconds,
            String bookPolicy,
            String startRegime,
            @JsonSetter(nulls = Nulls.SET) @Nullable String reason,
            @JsonSetter(nulls = Nulls.SET) @Nullable Range modelRange,
            @JsonSetter(nulls = Nulls.SET) @Nullable Range calibrationRange) {}

    /** What a figure spans over laws or over calibrations. */
    record Range(double lower, double upper, long count, long paths) {}

    record Table(String id, String title, String caption, List<TableColumn> columns, List<JsonNode> rows) {}

    record TableColumn(String name, String title, String type, String unit) {}

    record Limit(
            String scenario,
            String metric,
            @JsonSetter(nulls = Nulls.SET) @Nullable Double value,
            @JsonSetter(nulls = Nulls.SET) @Nullable Double decisive,
            double max,
            String verdict) {}

    record Finding(
            String code,
            String severity,
            String message,
            @JsonSetter(nulls = Nulls.SET) @Nullable Location location,
            @JsonSetter(nulls = Nulls.SET) @Nullable String hint) {}

    record Location(String file, int line, int column) {}
}
