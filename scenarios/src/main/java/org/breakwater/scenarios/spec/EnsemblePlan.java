package org.breakwater.scenarios.spec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.result.StartRegime;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.Law;
import org.breakwater.scenarios.run.PlannedScenario.Recalibration;
import org.breakwater.scenarios.run.PlannedScenario.Variants;
import org.breakwater.scenarios.spec.MonteCarloSpec.VariantSpec;
import org.jspecify.annotations.Nullable;

/** Plans a Monte Carlo scenario: which laws the data permit, on how many paths, under which other assumptions. */
final class EnsemblePlan {

    private final MonteCarloSpec spec;
    private final LawBuilder laws;
    private final List<Diagnostic> findings;

    EnsemblePlan(MonteCarloSpec spec, LawBuilder laws, List<Diagnostic> findings) {
        this.spec = spec;
        this.laws = laws;
        this.findings = findings;
    }

    Ensemble plan() {
        List<Law> planned = new ArrayList<>();
        List<PathLaw> permitted = new ArrayList<>();
        for (PathLaw law : spec.laws()) {
            @Nullable PathModel model = attempt(law);
            if (model != null) {
                long paths = planned.isEmpty() ? spec.paths() : spec.rangePaths();
                planned.add(new Law(law.label(), EvenlySpread.of(model, paths), paths));
                permitted.add(law);
            }
        }
        if (permitted.isEmpty()) {
            throw new IllegalArgumentException(
                    "models must hold a law that the market's data permit: give prices or volatilityAnnual");
        }
        if (spec.impact() == ImpactMode.FULL && permitted.stream().anyMatch(PathLaw::isEmpirical)) {
            findings.add(Diagnostic.note(
                    DiagnosticCode.MODEL,
                    "scenario " + spec.naming().id()
                            + ": paths cut from history already hold its cascades, and full impact adds this venue's own",
                    null));
        }
        return new Ensemble(
                spec.naming().heading("monte-carlo", spec.intrabar().id()),
                planned,
                spec.impact(),
                variants(permitted.get(0)));
    }

    private @Nullable PathModel attempt(PathLaw law) {
        try {
            return laws.law(law);
        } catch (IllegalArgumentException unavailable) {
            if (spec.required()) {
                throw unavailable;
            }
            leftOut("law " + law.label(), unavailable);
            return null;
        }
    }

    private void leftOut(String what, IllegalArgumentException reason) {
        findings.add(Diagnostic.warning(
                DiagnosticCode.MODEL,
                "scenario " + spec.naming().id() + ": " + what + " is left out: " + reason.getMessage(),
                null));
    }

    private @Nullable Variants variants(PathLaw headline) {
        VariantSpec wanted = spec.variants();
        long paths = Math.min(wanted.paths(), spec.paths());
        if (paths == 0) {
            return null;
        }
        if (paths < spec.paths()) {
            findings.add(Diagnostic.note(
                    DiagnosticCode.MODEL,
                    "scenario " + spec.naming().id()
                            + ": the depth grid, the start regimes, the quarter step and other calibrations run on "
                            + paths
                            + " paths, the headline on " + spec.paths(),
                    null));
        }
        return new Variants(
                wanted.depthFactors(),
                regimes(headline),
                wanted.quarterStep() ? finer(headline) : null,
                recalibrations(headline),
                paths);
    }

    private List<Recalibration> recalibrations(PathLaw headline) {
        if (spec.variants().calibrationResamples() == 0 && !spec.variants().leaveCrisesOut()) {
            return List.of();
        }
        try {
            return laws.recalibrations(headline, findings);
        } catch (IllegalArgumentException unavailable) {
            leftOut("the calibration range", unavailable);
            return List.of();
        }
    }

    private Map<StartRegime, PathModel> regimes(PathLaw headline) {
        Map<StartRegime, PathModel> regimes = new EnumMap<>(StartRegime.class);
        for (StartRegime regime : spec.variants().regimes()) {
            try {
                regimes.put(regime, laws.startedIn(headline, regime));
            } catch (IllegalArgumentException unavailable) {
                leftOut("the start regime " + regime, unavailable);
            }
        }
        return regimes;
    }

    private @Nullable PathModel finer(PathLaw headline) {
        try {
            return Objects.requireNonNull(laws.finer(headline));
        } catch (IllegalArgumentException unavailable) {
            leftOut("the quarter step", unavailable);
            return null;
        }
    }
}
