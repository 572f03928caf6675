package org.breakwater.scenarios.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.engine.Measure;
import org.breakwater.models.engine.PathOutcome;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StartRegime;
import org.breakwater.models.result.TableId;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.run.PlannedScenario.GapGrid;
import org.breakwater.scenarios.run.PlannedScenario.Heading;
import org.breakwater.scenarios.run.PlannedScenario.Replay;
import org.breakwater.scenarios.run.PlannedScenario.ReverseStress;

/** Runs scenarios of determined paths: replays, grids of gaps, reverse stress. */
final class ReplayRun {

    private static final int EVENTS = 1_000;

    /** Worst first: by demand on the fund, then bad debt, then liquidated notional. */
    private static final Comparator<Observed> WORST_FIRST = Comparator.comparingDouble(
                    (Observed o) -> o.outcome().get(Measure.FUND_DEMAND))
            .thenComparingDouble(o -> o.outcome().get(Measure.BAD_DEBT))
            .thenComparingDouble(o -> o.outcome().get(Measure.LIQUIDATED_NOTIONAL))
            .reversed();

    private final RunContext run;

    ReplayRun(RunContext run) {
        this.run = run;
    }

    private record Observed(PathModel model, PathOutcome outcome, ReplayLog log) {}

    private Observed observe(Heading heading, PathModel model, ImpactMode impact, double depthFactor) {
        ReplayLog log = new ReplayLog(run.book, EVENTS, "");
        return new Observed(model, run.replay(run.simulation(model, impact, depthFactor), log, heading.id()), log);
    }

    ScenarioResult replay(Replay scenario) {
        List<Observed> observed = new ArrayList<>();
        scenario.orders().forEach(model -> observed.add(observe(scenario.heading(), model, scenario.impact(), 1)));
        observed.sort(WORST_FIRST);
        List<Diagnostic> findings = new ArrayList<>();
        findings.add(
                Diagnostic.note(DiagnosticCode.MODEL, observed.get(0).model().describe(), null));
        if (observed.size() > 1) {
            findings.add(Diagnostic.note(DiagnosticCode.MODEL, orders(observed), null));
        }
        return single(scenario.heading(), scenario.impact(), observed.get(0), List.of(), findings);
    }

    private static String orders(List<Observed> observed) {
        StringBuilder text =
                new StringBuilder("both orders of a bar's extremes ran and the worse is shown; fund demand");
        for (Observed o : observed) {
            text.append(String.format(Locale.ROOT, " %.0f", o.outcome().get(Measure.FUND_DEMAND)));
            text.append(o == observed.get(observed.size() - 1) ? "" : " against");
        }
        return text.toString();
    }

    private ScenarioResult single(
            Heading heading, ImpactMode impact, Observed worst, List<ResultTable> more, List<Diagnostic> findings) {
        OutcomeAccumulator outcomes = new OutcomeAccumulator(worst.outcome().hours());
        outcomes.accept(worst.outcome());
        PathModel model = worst.model();
        List<ResultTable> tables = new ArrayList<>(more);
        tables.addAll(
                new OutcomeTables(outcomes, model.grid().horizonSeconds(), run.openingFund, run.facts).ofOnePath());
        tables.add(worst.log().timeline());
        tables.add(worst.log().events());
        tables.addAll(worst.log().options());
        return new ScenarioResult(
                heading.id(),
                heading.type(),
                heading.title(),
                heading.justification(),
                1,
                model.steps(),
                model.stepSeconds(),
                heading.intrabar(),
                impact.name().toLowerCase(Locale.ROOT),
                new Figures(outcomes, RunContext.context(model, StartRegime.NORMAL), false).all(),
                tables,
                findings);
    }

    ScenarioResult grid(GapGrid scenario) {
        TableRows table = new TableRows(
                TableId.GAP_GRID,
                "Gaps by size, duration and depth",
                "Each cell is one determined path. Negative shocks hit longs, positive ones shorts.",
                Column.number("shock", "Shock", "fraction"),
                Column.number("over", "Over", "seconds"),
                Column.number("depthFactor", "Depth", "fraction"),
                Column.number("fundDemand", "Fund demand", "quote"),
                Column.number("badDebt", "Bad debt", "quote"),
                Column.number("liquidatedNotional", "Liquidated notional", "quote"),
                Column.text("exhausted", "Fund exhausted"));
        List<Observed> observed = new ArrayList<>();
        for (GapGrid.Cell cell : scenario.cells()) {
            Observed o = observe(scenario.heading(), cell.model(), scenario.impact(), cell.depthFactor());
            observed.add(o);
            table.row(
                    cell.shock(),
                    cell.overSeconds(),
                    cell.depthFactor(),
                    o.outcome().get(Measure.FUND_DEMAND),
                    o.outcome().get(Measure.BAD_DEBT),
                    o.outcome().get(Measure.LIQUIDATED_NOTIONAL),
                    o.outcome().fundExhausted() ? "yes" : "no");
        }
        observed.sort(WORST_FIRST);
        List<Diagnostic> findings = List.of(Diagnostic.note(
                DiagnosticCode.MODEL,
                "worst cell of the grid: " + observed.get(0).model().describe(),
                null));
        return single(scenario.heading(), scenario.impact(), observed.get(0), List.of(table.build()), findings);
    }

    /** Looks for the smallest scale that exhausts the fund, by scan and bisection to a relative 1e-6. */
    ScenarioResult reverse(ReverseStress scenario) {
        Observed[] last = new Observed[1];
        ReverseSearch search = new ReverseSearch(scale -> {
            Observed o = observe(scenario.heading(), scenario.scaled().apply(scale), scenario.impact(), 1);
            last[0] = o;
            return o.outcome().fundExhausted();
        });
        double scale = search.smallest(scenario.largest());
        TableRows table = new TableRows(
                TableId.REVERSE_STRESS,
                "The smallest shock that exhausts the fund",
                "Found by scanning the scale and bisecting the first crossing; just below it the fund survives.",
                Column.text("direction", "Direction"),
                Column.number("shock", "Smallest shock", "fraction"),
                Column.number("survives", "Fund survives at", "fraction"),
                Column.number("fundDemand", "Fund demand there", "quote"),
                Column.number("fund", "Fund", "quote"));
        boolean found = !Double.isNaN(scale);
        Observed shown = observe(
                scenario.heading(), scenario.scaled().apply(found ? scale : scenario.largest()), scenario.impact(), 1);
        table.row(
                scenario.direction(),
                found ? scenario.shockAtOne() * scale : null,
                found ? scenario.shockAtOne() * search.survivedAt() : scenario.shockAtOne() * scenario.largest(),
                shown.outcome().get(Measure.FUND_DEMAND),
                run.openingFund);
        String words = found
                ? "the fund is exhausted at " + percent(scenario.shockAtOne() * scale) + " and survives at "
                        + percent(scenario.shockAtOne() * search.survivedAt())
                : "the fund survives every scale up to " + percent(scenario.shockAtOne() * scenario.largest());
        return single(
                scenario.heading(),
                scenario.impact(),
                shown,
                List.of(table.build()),
                List.of(Diagnostic.note(DiagnosticCode.MODEL, scenario.direction() + ": " + words, null)));
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.4f %%", fraction * 100);
    }
}
