package org.breakwater.models.result;

import java.util.List;
import java.util.Optional;
import org.breakwater.models.diagnostic.Diagnostic;

/**
 * Everything a run found; a pure function of configuration, data and seed.
 *
 * @param run what was run
 * @param headlineScenario id of the scenario whose figures head the verdict
 * @param scenarios results by scenario, in the order of the run file
 * @param tables tables that span scenarios
 * @param limits declared limits and how they fared
 * @param findings what a reader must know before using the figures
 */
public record StressResult(
        RunInfo run,
        String headlineScenario,
        List<ScenarioResult> scenarios,
        List<ResultTable> tables,
        List<LimitCheck> limits,
        List<Diagnostic> findings) {

    public StressResult {
        scenarios = List.copyOf(scenarios);
        tables = List.copyOf(tables);
        limits = List.copyOf(limits);
        findings = List.copyOf(findings);
    }

    public Optional<ScenarioResult> scenario(String id) {
        return scenarios.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Optional<ResultTable> table(String id) {
        return tables.stream().filter(t -> t.id().equals(id)).findFirst();
    }
}
