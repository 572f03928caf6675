package org.breakwater.models.result;

import java.util.List;
import java.util.Optional;
import org.breakwater.models.diagnostic.Diagnostic;

/**
 * Figures of one scenario.
 *
 * @param id the scenario's id in the run file
 * @param type {@code monte-carlo}, {@code price-gap}, {@code historical}, {@code rolling-start} or {@code reverse-stress}
 * @param title one line in words
 * @param justification the observed percentile or dated event that it rests on, empty when the user gave none
 * @param paths number of paths behind the figures
 * @param steps steps of a path
 * @param stepSeconds length of a step
 * @param intrabar how a step's extremes entered: {@code close}, {@code ohlc}, {@code olhc}, {@code worst} or {@code bridge}
 * @param impact {@code none}, {@code residual} or {@code full}
 * @param metrics figures, ordered by the catalogue
 * @param tables tables of this scenario
 * @param findings what a reader must know before using the figures
 */
public record ScenarioResult(
        String id,
        String type,
        String title,
        String justification,
        long paths,
        int steps,
        double stepSeconds,
        String intrabar,
        String impact,
        List<Metric> metrics,
        List<ResultTable> tables,
        List<Diagnostic> findings) {

    public ScenarioResult {
        metrics = List.copyOf(metrics);
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }

    public Optional<Metric> metric(String metricId) {
        return metrics.stream().filter(m -> m.id().equals(metricId)).findFirst();
    }

    public Optional<ResultTable> table(String tableId) {
        return tables.stream().filter(t -> t.id().equals(tableId)).findFirst();
    }
}
