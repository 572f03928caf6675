package org.breakwater.scenarios.run;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.engine.Measure;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StartRegime;
import org.breakwater.models.result.TableId;
import org.breakwater.models.stat.Estimate;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.run.OutcomeAccumulator.PathEvent;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.Law;
import org.breakwater.scenarios.run.PlannedScenario.Variants;

/** Runs an {@link Ensemble}: each law, then the headline law under other assumptions. */
final class EnsembleRun {

    /** Models that differ by more than this factor make the verdict state the range. */
    private static final double RANGE = 3;

    private final RunContext run;
    private final Ensemble ensemble;
    /** The headline's first paths, as many as a variant has. */
    private final OutcomeAccumulator first;

    /** Figures of each law that ran, and what they span. */
    private final List<List<Metric>> figures = new ArrayList<>();

    private final MetricRanges models = new MetricRanges();

    EnsembleRun(RunContext run, Ensemble ensemble) {
        this.run = run;
        this.ensemble = ensemble;
        this.first = new OutcomeAccumulator(
                run.simulation(headline(), ensemble.impact(), 1).hours());
    }

    List<ScenarioResult> results() {
        List<OutcomeAccumulator> outcomes = new ArrayList<>();
        for (int k = 0; k < ensemble.laws().size() && !run.cancelled(); k++) {
            Law law = ensemble.laws().get(k);
            OutcomeAccumulator own = outcomes(law, k == 0);
            outcomes.add(own);
            List<Metric> known = own.paths() > 0 ? figures(law, own) : List.of();
            figures.add(known);
            models.accept(known, own.paths());
        }
        List<ScenarioResult> results = new ArrayList<>();
        for (int k = 0; k < outcomes.size(); k++) {
            if (outcomes.get(k).paths() > 0) {
                results.add(result(k, outcomes));
            }
        }
        return results;
    }

    private OutcomeAccumulator outcomes(Law law, boolean isHeadline) {
        Simulation simulation = run.simulation(law.model(), ensemble.impact(), 1);
        OutcomeAccumulator own = new OutcomeAccumulator(simulation.hours());
        Variants variants = ensemble.variants();
        long kept = isHeadline && variants != null ? variants.paths() : 0;
        run.run(simulation, law.paths(), ensemble.heading().id() + " " + law.label(), outcome -> {
            own.accept(outcome);
            if (first.paths() < kept) {
                first.accept(outcome);
            }
        });
        return own;
    }

    private static List<Metric> figures(Law law, OutcomeAccumulator own) {
        return new Figures(own, RunContext.context(law.model(), StartRegime.NORMAL), true).all();
    }

    private ScenarioResult result(int k, List<OutcomeAccumulator> outcomes) {
        Law law = ensemble.laws().get(k);
        OutcomeAccumulator own = outcomes.get(k);
        PathModel model = law.model();
        List<Diagnostic> findings = new ArrayList<>();
        findings.add(Diagnostic.note(DiagnosticCode.MODEL, law.label() + ": " + model.describe(), null));
        if (own.share(PathEvent.ROUND_CAP).hits() > 0) {
            findings.add(Diagnostic.warning(
                    DiagnosticCode.ROUND_CAP,
                    own.share(PathEvent.ROUND_CAP).hits()
                            + " paths met the cap of rounds within one moment: their cascades went on in the next",
                    null));
        }
        List<ResultTable> tables = new ArrayList<>(
                new OutcomeTables(own, model.grid().horizonSeconds(), run.openingFund, run.facts).all());
        TailSupport.of(law.label(), model, own).ifPresent(tables::add);
        MetricRanges calibrations = new MetricRanges();
        if (k == 0) {
            if (outcomes.size() > 1) {
                tables.add(modelRange(outcomes, findings));
            }
            calibrations = calibrationRange(tables, findings);
            tables.addAll(variants(own, findings));
        }
        boolean several = ensemble.laws().size() > 1;
        return new ScenarioResult(
                k == 0 ? ensemble.heading().id() : ensemble.heading().id() + "." + law.label(),
                ensemble.heading().type(),
                ensemble.heading().title() + (several ? " (" + law.label() + ")" : ""),
                ensemble.heading().justification(),
                own.paths(),
                model.steps(),
                model.stepSeconds(),
                ensemble.heading().intrabar(),
                ensemble.impact().name().toLowerCase(java.util.Locale.ROOT),
                ranged(figures.get(k), calibrations),
                tables,
                findings);
    }

    private List<Metric> ranged(List<Metric> own, MetricRanges calibrations) {
        return own.stream()
                .map(figure -> figure.withRanges(models.of(figure.id()), calibrations.of(figure.id())))
                .toList();
    }

    private MetricRanges calibrationRange(List<ResultTable> tables, List<Diagnostic> findings) {
        Variants variants = ensemble.variants();
        if (variants == null || variants.recalibrations().isEmpty()) {
            return new MetricRanges();
        }
        CalibrationRange range = new CalibrationRange(run, ensemble, first.paths());
        range.run(first, variants.recalibrations());
        tables.add(range.table());
        findings.addAll(range.findings());
        return range.ranges();
    }

    private ResultTable modelRange(List<OutcomeAccumulator> outcomes, List<Diagnostic> findings) {
        TableRows table = new TableRows(
                TableId.MODEL_RANGE,
                "The headline under each model",
                "A probability is only as good as the law of its paths: the range between models is part of the figure.",
                Column.text("model", "Model"),
                Column.integer("paths", "Paths", "count"),
                Column.number("venueInsolvency", "P(venue insolvent)", "probability"),
                Column.number("lower", "Lower", "probability"),
                Column.number("upper", "Upper", "probability"),
                Column.number("fundExhaustion", "P(fund exhausted)", "probability"),
                Column.number("fundDemandEs99", "Fund demand, ES 99 %", "quote"),
                Column.number("liquidationMean", "Accounts liquidated", "probability"));
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int k = 0; k < outcomes.size(); k++) {
            OutcomeAccumulator o = outcomes.get(k);
            if (o.paths() == 0) {
                continue;
            }
            Estimate insolvent = o.share(PathEvent.VENUE_INSOLVENT).estimate(Figures.CONFIDENCE);
            least = Math.min(least, insolvent.value());
            most = Math.max(most, insolvent.value());
            table.row(
                    ensemble.laws().get(k).label(),
                    o.paths(),
                    insolvent.value(),
                    insolvent.lower(),
                    insolvent.upper(),
                    o.share(PathEvent.FUND_EXHAUSTED).value(),
                    o.fundDemandEs99(),
                    o.moments(Measure.LIQUIDATED_ACCOUNTS).mean());
        }
        if (most > RANGE * least) {
            findings.add(Diagnostic.warning(
                    DiagnosticCode.MODEL,
                    "models differ by more than a factor of " + (int) RANGE
                            + " in P(venue insolvent): read the range, not one figure",
                    null));
        }
        return table.build();
    }

    private List<ResultTable> variants(OutcomeAccumulator own, List<Diagnostic> findings) {
        Variants variants = ensemble.variants();
        return variants == null ? List.of() : new VariantRuns(run, ensemble, variants, own, first).tables(findings);
    }

    private PathModel headline() {
        return ensemble.laws().get(0).model();
    }
}
