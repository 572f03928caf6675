package org.breakwater.cli.runfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.breakwater.datasets.price.PriceFile;
import org.breakwater.datasets.quality.Gap;
import org.breakwater.datasets.quality.Outlier;
import org.breakwater.datasets.quality.PriceQuality;
import org.breakwater.datasets.quality.StaleRun;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.jspecify.annotations.Nullable;

/** What was found in the price files, as a table of the report. */
final class QualityTable {

    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** @param source as the run file names the file */
    void add(String source, PriceFile file) {
        PriceQuality quality = file.quality();
        add(source, "missing bars", quality.missingBars(), quality.gaps(), Gap::text, "not filled in");
        add(source, "bars off the grid", quality.offGridBars(), List.of(), none -> "", "kept");
        add(source, "outliers", quality.outliers().size(), quality.outliers(), Outlier::text, "kept");
        add(source, "prices that stand still", quality.staleRuns().size(), quality.staleRuns(), StaleRun::text, "kept");
    }

    private <T> void add(
            String source, String finding, long count, List<T> cases, Function<T, String> text, String policy) {
        if (count > 0) {
            rows.add(Arrays.asList(source, finding, count, cases.isEmpty() ? null : text.apply(cases.get(0)), policy));
        }
    }

    /** The table, unless nothing was found. */
    Optional<ResultTable> table() {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ResultTable(
                TableId.DATA_QUALITY,
                "Data quality",
                "What was found in the price files and what was done about it.",
                List.of(
                        Column.text("source", "Source"),
                        Column.text("finding", "Finding"),
                        Column.integer("count", "Count", "count"),
                        Column.text("first", "First"),
                        Column.text("policy", "Policy")),
                rows));
    }
}
