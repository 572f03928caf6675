package org.breakwater.scenarios.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.scenarios.calibration.BlockLength;
import org.breakwater.scenarios.calibration.JointReturns;
import org.breakwater.scenarios.calibration.OtherHistories;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.history.HistoryPanel;
import org.breakwater.scenarios.run.PlannedScenario.FittedLaw;
import org.breakwater.scenarios.run.PlannedScenario.Recalibration;
import org.breakwater.scenarios.spec.MarketContext.Episode;
import org.breakwater.scenarios.spec.MarketContext.Window;

/**
 * One law fitted to histories that might have been: all of history first, then resamples in blocks, then history without each of
 * its crises. Where no dated crisis lies in the history, its deepest falls over the horizon stand in. Histories are made and
 * fitted when they are run, one at a time.
 */
final class OtherCalibrations {

    private final MonteCarloSpec spec;
    private final MarketContext market;
    private final Calibrations calibrations;
    private final PathLaw law;
    private final HistoryPanel history;
    private int blockRows;

    /** @throws IllegalArgumentException if the law or the market has nothing to fit */
    OtherCalibrations(MonteCarloSpec spec, MarketContext market, Calibrations calibrations, PathLaw law) {
        if (law == PathLaw.ROLLING_START) {
            throw new IllegalArgumentException(
                    "calibrationResamples need a law other than rolling-start, which fits nothing");
        }
        this.spec = spec;
        this.market = market;
        this.calibrations = calibrations;
        this.law = law;
        this.history = calibrations
                .panel()
                .orElseThrow(() -> new IllegalArgumentException("calibrationResamples need a history of every asset"));
    }

    List<Recalibration> all(List<Diagnostic> findings) {
        List<Recalibration> all = new ArrayList<>();
        all.add(new Recalibration("all of history", () -> fitted(calibrations)));
        for (int k = 1; k <= spec.variants().calibrationResamples(); k++) {
            int number = k;
            all.add(recalibration(
                    "resample " + k, () -> OtherHistories.resampled(history, blockRows(), market.seed(), number)));
        }
        if (spec.variants().leaveCrisesOut()) {
            for (Episode crisis : crises(findings)) {
                Window window = crisis.window();
                all.add(recalibration(
                        "without " + crisis.name(),
                        () -> OtherHistories.without(history, window.fromMillis(), window.toMillis())));
            }
        }
        return all;
    }

    private Recalibration recalibration(String label, Supplier<HistoryPanel> other) {
        return new Recalibration(label, () -> fitted(new Calibrations(market, other.get())));
    }

    private FittedLaw fitted(Calibrations other) {
        double volatility;
        double jumpsPerYear = Double.NaN;
        if (law.isEmpirical()) {
            volatility = other.volatility().wholeAnnual();
        } else {
            MarketParameters parameters = other.of(law);
            volatility = parameters.totalVolatilityAnnual(0);
            if (law != PathLaw.GBM) {
                jumpsPerYear = parameters.commonJumps().perYear()
                        + parameters.assets().get(0).ownJumps().perYear();
            }
        }
        PathModel model = new LawBuilder(spec, market, other).law(law);
        return new FittedLaw(model, volatility, jumpsPerYear);
    }

    /** The block bootstrap's own rule, in rows: the memory of volatility, and never less than a path. */
    private int blockRows() {
        if (blockRows == 0) {
            HistoryPanel bars = calibrations.fitted();
            int pathBars = (int) Math.ceil(spec.horizonSeconds() * 1000 / bars.barMillis() - 1e-9);
            long rowsPerBar = bars.barMillis() / history.barMillis();
            blockRows = Math.toIntExact(BlockLength.of(JointReturns.of(bars), pathBars) * rowsPerBar);
        }
        return blockRows;
    }

    private List<Episode> crises(List<Diagnostic> findings) {
        long from = history.rowMillis(0);
        long to = history.rowMillis(history.rows() - 1) + history.barMillis();
        List<Episode> dated = market.crises().stream()
                .filter(crisis ->
                        from <= crisis.window().fromMillis() && crisis.window().toMillis() <= to)
                .toList();
        if (!dated.isEmpty()) {
            return dated;
        }
        List<Episode> falls = DeepestFalls.of(calibrations.leader(), spec.horizonSeconds());
        findings.add(Diagnostic.note(
                DiagnosticCode.MODEL,
                "scenario " + spec.naming().id()
                        + ": no dated crisis lies in this history; the calibration range leaves out its " + falls.size()
                        + " deepest falls within a path's length instead, one at a time",
                null));
        return falls;
    }
}
