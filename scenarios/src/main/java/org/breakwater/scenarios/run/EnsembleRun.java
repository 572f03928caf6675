package org.breakwater.scenarios.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.engine.Measure;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.loss.InsuranceFund;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StartRegime;
import org.breakwater.models.result.TableId;
import org.breakwater.models.stat.Estimate;
import org.breakwater.models.stat.MeanEstimate;
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
            OutcomeAccumulator own = outcomes(ensemble.laws().get(k), k == 0);
            outcomes.add(own);
            if (own.paths() > 0) {
                models.accept(figures(k, own));
            }
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

    private List<Metric> figures(int k, OutcomeAccumulator own) {
        PathModel model = ensemble.laws().get(k).model();
        return new Figures(own, RunContext.context(model, StartRegime.NORMAL), true).all();
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
        List<Metric> figures = figures(k, own);
        MetricRanges calibrations = new MetricRanges();
        if (k == 0) {
            if (outcomes.size() > 1) {
                tables.add(modelRange(outcomes, findings));
            }
            calibrations = calibrationRange(figures, tables, findings);
            tables.addAll(variants(own, findings));
            fundNeeded(own, tables);
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
                ranged(figures, calibrations),
                tables,
                findings);
    }

    private List<Metric> ranged(List<Metric> figures, MetricRanges calibrations) {
        return figures.stream()
                .map(figure -> figure.withRanges(models.of(figure.id()), calibrations.of(figure.id())))
                .toList();
    }

    private MetricRanges calibrationRange(List<Metric> figures, List<ResultTable> tables, List<Diagnostic> findings) {
        Variants variants = ensemble.variants();
        if (variants == null || variants.recalibrations().isEmpty()) {
            return new MetricRanges();
        }
        CalibrationRange range = new CalibrationRange(run, ensemble, first.paths());
        range.run(figures, first, variants.recalibrations());
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
                    es99(o),
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

    private static double es99(OutcomeAccumulator o) {
        return o.tail(Measure.FUND_DEMAND).shortfall(0.99, Figures.CONFIDENCE).value();
    }

    private List<ResultTable> variants(OutcomeAccumulator own, List<Diagnostic> findings) {
        Variants variants = ensemble.variants();
        List<ResultTable> tables = new ArrayList<>();
        if (variants == null) {
            return tables;
        }
        tables.add(depthGrid(variants, own));
        tables.add(regimes(variants, own));
        PathModel finer = variants.finer();
        if (finer != null) {
            tables.add(convergence(finer, variants.paths(), findings));
        }
        return tables;
    }

    private ResultTable depthGrid(Variants variants, OutcomeAccumulator own) {
        TableRows table = new TableRows(
                TableId.DEPTH_GRID,
                "The headline at less depth",
                "All depth times the factor. Factors below 1 ran on " + variants.paths() + " paths.",
                variantColumns(Column.number("depthFactor", "Depth", "fraction")));
        table.row(cells(1.0, own));
        for (double factor : variants.depthFactors()) {
            Simulation thin = run.simulation(headline(), ensemble.impact(), factor);
            OutcomeAccumulator o =
                    run.run(thin, variants.paths(), ensemble.heading().id() + " depth × " + factor);
            if (o.paths() > 0) {
                table.row(cells(factor, o));
            }
        }
        return table.build();
    }

    private ResultTable regimes(Variants variants, OutcomeAccumulator own) {
        TableRows table = new TableRows(
                TableId.START_REGIMES,
                "The headline by start regime",
                "Volatility at the start as in history's calm, normal and stressed months. Calm and stressed ran on "
                        + variants.paths() + " paths.",
                variantColumns(Column.text("regime", "Start regime")));
        table.row(cells("normal", own));
        for (Map.Entry<StartRegime, PathModel> regime : variants.regimes().entrySet()) {
            String name = regime.getKey().name().toLowerCase(java.util.Locale.ROOT);
            OutcomeAccumulator o = run.run(
                    run.simulation(regime.getValue(), ensemble.impact(), 1),
                    variants.paths(),
                    ensemble.heading().id() + " " + name);
            if (o.paths() > 0) {
                table.row(cells(name, o));
            }
        }
        return table.build();
    }

    private static Column[] variantColumns(Column first) {
        return new Column[] {
            first,
            Column.integer("paths", "Paths", "count"),
            Column.number("venueInsolvency", "P(venue insolvent)", "probability"),
            Column.number("lower", "Lower", "probability"),
            Column.number("upper", "Upper", "probability"),
            Column.number("fundExhaustion", "P(fund exhausted)", "probability"),
            Column.number("fundDemandEs99", "Fund demand, ES 99 %", "quote")
        };
    }

    private static Object[] cells(Object first, OutcomeAccumulator o) {
        Estimate insolvent = o.share(PathEvent.VENUE_INSOLVENT).estimate(Figures.CONFIDENCE);
        return new Object[] {
            first,
            o.paths(),
            insolvent.value(),
            insolvent.lower(),
            insolvent.upper(),
            o.share(PathEvent.FUND_EXHAUSTED).value(),
            es99(o)
        };
    }

    private PathModel headline() {
        return ensemble.laws().get(0).model();
    }

    /** The same number of paths at the step and at a quarter of it; their intervals should overlap. */
    private ResultTable convergence(PathModel finer, long paths, List<Diagnostic> findings) {
        OutcomeAccumulator coarse = first;
        OutcomeAccumulator fine = run.run(
                run.simulation(finer, ensemble.impact(), 1),
                paths,
                ensemble.heading().id() + " Δt/4");
        TableRows table = new TableRows(
                TableId.STEP_CONVERGENCE,
                "The step and a quarter of it",
                "Figures that hang on the step are not figures of the venue.",
                Column.number("stepSeconds", "Step", "seconds"),
                Column.integer("paths", "Paths", "count"),
                Column.number("venueInsolvency", "P(venue insolvent)", "probability"),
                Column.number("lower", "Lower", "probability"),
                Column.number("upper", "Upper", "probability"),
                Column.number("accountInsolvency", "Accounts below zero", "probability"),
                Column.number("accountLower", "Lower", "probability"),
                Column.number("accountUpper", "Upper", "probability"),
                Column.text("agrees", "Agrees"));
        if (coarse.paths() < 2 || fine.paths() < 2) {
            return table.build();
        }
        boolean agree = overlap(insolvent(coarse), insolvent(fine)) && overlap(accounts(coarse), accounts(fine));
        for (int k = 0; k < 2; k++) {
            OutcomeAccumulator o = k == 0 ? coarse : fine;
            double step = k == 0 ? headline().stepSeconds() : finer.stepSeconds();
            Estimate venue = insolvent(o);
            Estimate account = accounts(o);
            table.row(
                    step,
                    o.paths(),
                    venue.value(),
                    venue.lower(),
                    venue.upper(),
                    account.value(),
                    account.lower(),
                    account.upper(),
                    agree ? "yes" : "no");
        }
        if (!agree) {
            findings.add(Diagnostic.warning(
                    DiagnosticCode.CONVERGENCE,
                    "figures at the step and at a quarter of it disagree: use a finer step",
                    null));
        }
        return table.build();
    }

    private static Estimate insolvent(OutcomeAccumulator o) {
        return o.share(PathEvent.VENUE_INSOLVENT).estimate(Figures.CONFIDENCE);
    }

    private static Estimate accounts(OutcomeAccumulator o) {
        return MeanEstimate.of(o.moments(Measure.INSOLVENT_ACCOUNTS)).estimate(Figures.CONFIDENCE);
    }

    private static boolean overlap(Estimate a, Estimate b) {
        return a.lower() <= b.upper() && b.lower() <= a.upper();
    }

    /** Runs again at the fund that the quantile of demand names, to confirm it. */
    private void fundNeeded(OutcomeAccumulator own, List<ResultTable> tables) {
        double candidate =
                own.tail(Measure.FUND_DEMAND).quantile(0.99, Figures.CONFIDENCE).value();
        Variants variants = ensemble.variants();
        if (variants == null || !(candidate > 0) || run.cancelled()) {
            return;
        }
        VenueRules rules =
                run.plan.rules().withFund(InsuranceFund.of(run.plan.rules().quoteAsset(), candidate));
        Simulation simulation = run.simulation(headline(), ensemble.impact(), 1).withRules(rules);
        OutcomeAccumulator o =
                run.run(simulation, variants.paths(), ensemble.heading().id() + " fund needed");
        if (o.paths() > 0) {
            Estimate exhausted = o.share(PathEvent.FUND_EXHAUSTED).estimate(Figures.CONFIDENCE);
            tables.add(new TableRows(
                            TableId.FUND_NEEDED,
                            "Fund needed, confirmed",
                            "The balance at which one path in a hundred exhausts the fund, from the demand on an unlimited fund, and "
                                    + "what happens when the headline law runs again with that balance.",
                            Column.number("target", "Target P(exhausted)", "probability"),
                            Column.number("fund", "Fund", "quote"),
                            Column.integer("paths", "Paths", "count"),
                            Column.number("exhaustion", "P(exhausted)", "probability"),
                            Column.number("lower", "Lower", "probability"),
                            Column.number("upper", "Upper", "probability"))
                    .row(0.01, candidate, o.paths(), exhausted.value(), exhausted.lower(), exhausted.upper())
                    .build());
        }
    }
}
