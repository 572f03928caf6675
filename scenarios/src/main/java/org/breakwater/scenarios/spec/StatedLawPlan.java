package org.breakwater.scenarios.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.path.stochastic.AssetLaw;
import org.breakwater.scenarios.path.stochastic.StochasticPaths;
import org.breakwater.scenarios.path.volatility.VolatilityPaths;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.Law;
import org.breakwater.scenarios.run.PlannedScenario.Variants;

/** Plans a scenario under a stated law: every asset of the market needs one. */
final class StatedLawPlan {

    private static final String TYPE = "stated-law";

    private final StatedLawSpec spec;
    private final MarketContext market;

    StatedLawPlan(StatedLawSpec spec, MarketContext market) {
        this.spec = spec;
        this.market = market;
    }

    Ensemble plan() {
        boolean varies = spec.variantPaths() > 0 && !spec.depthFactors().isEmpty();
        return new Ensemble(
                spec.naming().heading(TYPE, spec.intrabar().id()),
                List.of(new Law(TYPE, model(), spec.paths())),
                spec.impact(),
                varies ? new Variants(spec.depthFactors(), Map.of(), null, List.of(), spec.variantPaths()) : null);
    }

    private PathModel model() {
        List<AssetLaw> laws = new ArrayList<>();
        for (AssetPrice price : market.prices()) {
            StatedLawSpec.Law law = spec.laws().get(price.asset());
            if (law == null) {
                throw new IllegalArgumentException(
                        "laws must state one for every asset of the market, and lack " + price.asset());
            }
            laws.add(new AssetLaw(price.asset(), price.price(), law.driftAnnual(), law.volatility(), law.jumps()));
        }
        TimeGrid grid = TimeGrid.covering(spec.horizonSeconds(), spec.stepSeconds(), market.startMillis());
        PathModel paths = new StochasticPaths(
                laws, correlation(laws.size()), spec.commonJumps(), grid, spec.intrabar(), market.seed());
        return VolatilityPaths.over(paths, spec.volatility(), market.seed());
    }

    private CorrelationMatrix correlation(int assets) {
        double[][] matrix = new double[assets][assets];
        for (int a = 0; a < assets; a++) {
            for (int b = 0; b < assets; b++) {
                matrix[a][b] = a == b ? 1 : spec.correlation();
            }
        }
        return CorrelationMatrix.of(matrix);
    }
}
