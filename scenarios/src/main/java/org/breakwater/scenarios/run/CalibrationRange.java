package org.breakwater.scenarios.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.engine.Measure;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.MetricRange;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.StartRegime;
import org.breakwater.models.result.TableId;
import org.breakwater.models.stat.Estimate;
import org.breakwater.scenarios.path.SignificantDigits;
import org.breakwater.scenarios.run.OutcomeAccumulator.PathEvent;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.FittedLaw;
import org.breakwater.scenarios.run.PlannedScenario.Recalibration;
import org.jspecify.annotations.Nullable;

/**
 * Runs the headline law as fitted to other histories, each on the same numbers of the same paths: what differs between its rows
 * comes from the calibration.
 */
final class CalibrationRange {

    private static final String INSOLVENCY = "venueInsolvencyProbability";
    private static final String DEMAND = "fundDemand.es99";

    private final RunContext run;
    private final Ensemble ensemble;
    private final long paths;
    private final MetricRanges ranges = new MetricRanges();
    private final List<Diagnostic> findings = new ArrayList<>();
    private final TableRows table;
    private int rows;
    private double highest;

    CalibrationRange(RunContext run, Ensemble ensemble, long paths) {
        this.run = run;
        this.ensemble = ensemble;
        this.paths = paths;
        this.table = new TableRows(
                TableId.CALIBRATION_RANGE,
                "The headline law under other calibrations",
                "The law fitted again to history resampled in blocks, and to history without one crisis at a time, each on the "
                        + "same " + paths + " paths: the law is only as good as the history it was fitted to.",
                Column.text("calibration", "Calibrated on"),
                Column.number("volatilityAnnual", "Volatility of the leader, annual", "fraction"),
                Column.number("jumpsPerYear", "Jumps of the leader, a year", "count"),
                Column.integer("paths", "Paths", "count"),
                Column.number("venueInsolvency", "P(venue insolvent)", "probability"),
                Column.number("lower", "Lower", "probability"),
                Column.number("upper", "Upper", "probability"),
                Column.number("fundExhaustion", "P(fund exhausted)", "probability"),
                Column.number("liquidationMean", "Accounts liquidated", "probability"),
                Column.number("fundDemandEs99", "Fund demand, ES 99 %", "quote"));
    }

    /**
     * Runs them all.
     *
     * @param first what the headline's first paths came to: the figures of the first recalibration
     */
    void run(OutcomeAccumulator first, List<Recalibration> recalibrations) {
        for (int k = 0; k < recalibrations.size() && !run.cancelled(); k++) {
            Recalibration recalibration = recalibrations.get(k);
            FittedLaw law = fitted(recalibration);
            if (law != null) {
                add(recalibration.label(), law, k == 0 ? first : outcomes(recalibration.label(), law));
            }
        }
        if (rows > 1) {
            findings.add(summary());
        }
    }

    private @Nullable FittedLaw fitted(Recalibration recalibration) {
        try {
            return recalibration.source().get();
        } catch (IllegalArgumentException unavailable) {
            findings.add(Diagnostic.warning(
                    DiagnosticCode.MODEL,
                    "the calibration range lacks " + recalibration.label() + ": " + unavailable.getMessage(),
                    null));
            return null;
        }
    }

    private OutcomeAccumulator outcomes(String label, FittedLaw law) {
        return run.run(
                run.simulation(law.model(), ensemble.impact(), 1),
                paths,
                ensemble.heading().id() + " " + label);
    }

    private void add(String label, FittedLaw law, OutcomeAccumulator o) {
        if (o.paths() == 0) {
            return;
        }
        rows++;
        ranges.accept(new Figures(o, RunContext.context(law.model(), StartRegime.NORMAL), true).all(), o.paths());
        Estimate insolvent = o.share(PathEvent.VENUE_INSOLVENT).estimate(Figures.CONFIDENCE);
        highest = Math.max(highest, insolvent.upper());
        table.row(
                label,
                law.volatilityAnnual(),
                law.jumpsPerYear(),
                o.paths(),
                insolvent.value(),
                insolvent.lower(),
                insolvent.upper(),
                o.share(PathEvent.FUND_EXHAUSTED).value(),
                o.moments(Measure.LIQUIDATED_ACCOUNTS).mean(),
                o.fundDemandEs99());
    }

    private Diagnostic summary() {
        return Diagnostic.note(
                DiagnosticCode.MODEL,
                "over " + rows + " calibrations on " + paths + " paths each, P(venue insolvent) runs from "
                        + span(INSOLVENCY) + ", with intervals up to " + SignificantDigits.of(highest)
                        + ", and the expected shortfall of fund demand at 99 % from " + span(DEMAND),
                null);
    }

    private String span(String metric) {
        MetricRange range = Objects.requireNonNull(ranges.of(metric), metric);
        return SignificantDigits.of(range.lower()) + " to " + SignificantDigits.of(range.upper());
    }

    ResultTable table() {
        return table.build();
    }

    List<Diagnostic> findings() {
        return findings;
    }

    /** What the calibrations span, figure by figure. */
    MetricRanges ranges() {
        return ranges;
    }
}
