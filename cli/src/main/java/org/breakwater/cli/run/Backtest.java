package org.breakwater.cli.run;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.scenarios.run.Limit;
import org.breakwater.scenarios.run.MarketStudy;
import org.breakwater.scenarios.run.PlannedScenario;
import org.breakwater.scenarios.run.PlannedScenario.Replay;
import org.breakwater.scenarios.run.StressPlan;

/** Leaves of a plan what really happened: the windows of history. */
public final class Backtest {

    private static final String HISTORICAL = "historical";

    private Backtest() {}

    /**
     * The plan with its historical replays only; limits on other scenarios fall away with them.
     *
     * @throws ConfigurationException when there is none
     */
    public static ResolvedRun of(ResolvedRun run) {
        StressPlan plan = run.plan();
        List<PlannedScenario> windows = plan.scenarios().stream()
                .filter(scenario ->
                        scenario instanceof Replay && scenario.heading().type().equals(HISTORICAL))
                .toList();
        if (windows.isEmpty()) {
            throw new ConfigurationException(Diagnostic.error(
                            DiagnosticCode.RULE,
                            "scenarios must hold one of type historical to be replayed, got none",
                            null)
                    .withHint("add one, or name a window: --from 2025-10-10 --to 2025-10-12"));
        }
        Set<String> kept = new TreeSet<>();
        windows.forEach(window -> kept.add(window.heading().id()));
        List<Limit> limits = plan.limits().stream()
                .filter(limit -> kept.contains(limit.scenario()))
                .toList();
        return run.withPlan(new StressPlan(
                plan.name(),
                plan.seed(),
                plan.rules(),
                plan.book(),
                plan.prices(),
                plan.liquidity(),
                plan.options(),
                plan.keepBelowMaintenance(),
                plan.audit(),
                plan.diagnosticsEvery(),
                windows,
                limits,
                plan.configHash(),
                plan.dataHashes(),
                plan.tables(),
                plan.findings(),
                MarketStudy.NONE));
    }
}
