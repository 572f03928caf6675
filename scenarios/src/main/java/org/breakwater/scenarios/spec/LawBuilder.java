package org.breakwater.scenarios.spec;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.result.StartRegime;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.StressedMixture;
import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.path.diffusion.GeometricBrownianMotion;
import org.breakwater.scenarios.path.diffusion.MertonJumps;
import org.breakwater.scenarios.path.shock.Overlay;
import org.breakwater.scenarios.path.volatility.VolatilityPaths;
import org.breakwater.scenarios.run.PlannedScenario.Recalibration;
import org.breakwater.scenarios.spec.MonteCarloSpec.Drift;
import org.breakwater.scenarios.spec.MonteCarloSpec.StressOnTop;
import org.jspecify.annotations.Nullable;

/** Builds the laws of one Monte Carlo scenario. */
final class LawBuilder {

    private final MonteCarloSpec spec;
    private final MarketContext market;
    private final Calibrations calibrations;

    LawBuilder(MonteCarloSpec spec, MarketContext market, Calibrations calibrations) {
        this.spec = spec;
        this.market = market;
        this.calibrations = calibrations;
    }

    /** The law as specified. */
    PathModel law(PathLaw law) {
        return build(law, null, spec.stepSeconds());
    }

    /** The law started in a volatility regime. */
    PathModel startedIn(PathLaw law, StartRegime regime) {
        return build(law, regime, spec.stepSeconds());
    }

    /** The law at a quarter of the step. */
    PathModel finer(PathLaw law) {
        return build(law, null, spec.stepSeconds() / 4);
    }

    /**
     * The law fitted to other histories.
     *
     * @param findings hears what was assumed
     * @throws IllegalArgumentException if the law or the market has nothing to fit
     */
    List<Recalibration> recalibrations(PathLaw law, List<Diagnostic> findings) {
        return new OtherCalibrations(spec, market, calibrations, law).all(findings);
    }

    private PathModel build(PathLaw law, @Nullable StartRegime regime, double stepSeconds) {
        PathModel model = law.isEmpirical() ? empirical(law, regime, stepSeconds) : fitted(law, regime, stepSeconds);
        StressOnTop overlay = spec.overlay();
        PathModel moved = overlay == null ? model : new Overlay(model, overlay.gap(), overlay.atSeconds());
        return VolatilityPaths.over(moved, spec.volatility(), market.seed());
    }

    private PathModel empirical(PathLaw law, @Nullable StartRegime regime, double stepSeconds) {
        EmpiricalLaws laws = new EmpiricalLaws(
                market, calibrations, spec.horizonSeconds(), stepSeconds, spec.intrabar() == Intrabar.CLOSE);
        if (law == PathLaw.BLOCK_BOOTSTRAP) {
            return laws.bootstrap(spec.drift() == Drift.ZERO, regime, spec.stressedWeight());
        }
        if (regime != null) {
            throw new IllegalArgumentException(
                    "regimes need a law other than rolling-start, whose starts are all days");
        }
        return laws.rollingStart();
    }

    private PathModel fitted(PathLaw law, @Nullable StartRegime regime, double stepSeconds) {
        TimeGrid grid = TimeGrid.covering(spec.horizonSeconds(), stepSeconds, market.startMillis());
        if (law != PathLaw.MERTON_LIKELIHOOD) {
            return fitted(law, regime, grid);
        }
        calibrations.requireFit();
        return new DeferredLaw(
                AssetPrice.names(market.prices()), grid, spec.intrabar().points(), () -> fitted(law, regime, grid));
    }

    private PathModel fitted(PathLaw law, @Nullable StartRegime regime, TimeGrid grid) {
        MarketParameters parameters = drifting(calibrations.of(law));
        if (regime != null) {
            double factor = calibrations.volatility().factor(regime);
            return diffusion(law, parameters.withVolatilityFactor(factor), grid);
        }
        PathModel base = diffusion(law, parameters, grid);
        if (spec.stressedWeight() == 0) {
            return base;
        }
        double factor = calibrations.volatility().factor(StartRegime.STRESSED);
        PathModel stressed = diffusion(law, parameters.withVolatilityFactor(factor), grid);
        return new StressedMixture(base, stressed, spec.stressedWeight(), market.seed());
    }

    private PathModel diffusion(PathLaw law, MarketParameters parameters, TimeGrid grid) {
        return law == PathLaw.GBM
                ? new GeometricBrownianMotion(parameters, grid, spec.intrabar(), market.seed())
                : new MertonJumps(parameters, grid, spec.intrabar(), market.seed());
    }

    private MarketParameters drifting(MarketParameters parameters) {
        if (spec.drift() == Drift.ZERO) {
            return parameters;
        }
        List<AssetParameters> assets = new ArrayList<>();
        for (int a = 0; a < parameters.assets().size(); a++) {
            assets.add(parameters.assets().get(a).withDrift(calibrations.historicalDriftAnnual(a)));
        }
        return new MarketParameters(assets, parameters.correlation(), parameters.commonJumps());
    }
}
