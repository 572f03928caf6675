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
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.StartRegime;
import org.breakwater.models.result.TableId;
import org.breakwater.models.stat.Estimate;
import org.breakwater.models.stat.MeanEstimate;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.run.OutcomeAccumulator.PathEvent;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.Variants;

/** Runs the headline law of an {@link Ensemble} again under other assumptions: less depth, other regimes, a finer step, another fund. */
final class VariantRuns {

    private final RunContext run;
    private final Ensemble ensemble;
    private final Variants variants;
    private final OutcomeAccumulator own;
    private final OutcomeAccumulator first;

    /**
     * @param own what all paths of the headline came to
     * @param first what its first paths came to, as many as a variant has
     */
    VariantRuns(
            RunContext run, Ensemble ensemble, Variants variants, OutcomeAccumulator own, OutcomeAccumulator first) {
        this.run = run;
        this.ensemble = ensemble;
        this.variants = variants;
        this.own = own;
        this.first = first;
    }

    List<ResultTable> tables(List<Diagnostic> findings) {
        List<ResultTable> tables = new ArrayList<>();
        tables.add(depthGrid());
        tables.add(regimes());
        PathModel finer = variants.finer();
        if (finer != null) {
            tables.add(convergence(finer, findings));
        }
        fundNeeded(tables);
        return tables;
    }

    private ResultTable depthGrid() {
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

    private ResultTable regimes() {
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
            o.fundDemandEs99()
        };
    }

    private PathModel headline() {
        return ensemble.laws().get(0).model();
    }

    /** The same number of paths at the step and at a quarter of it; their intervals should overlap. */
    private ResultTable convergence(PathModel finer, List<Diagnostic> findings) {
        OutcomeAccumulator coarse = first;
        OutcomeAccumulator fine = run.run(
                run.simulation(finer, ensemble.impact(), 1),
                variants.paths(),
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
    private void fundNeeded(List<ResultTable> tables) {
        double candidate =
                own.tail(Measure.FUND_DEMAND).quantile(0.99, Figures.CONFIDENCE).value();
        if (!(candidate > 0) || run.cancelled()) {
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
