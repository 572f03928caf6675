package org.breakwater.scenarios.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.stochastic.Jumps;
import org.breakwater.scenarios.path.stochastic.Volatility;
import org.breakwater.scenarios.path.volatility.VolatilityFactor;

/**
 * Many paths under a law whose parameters are stated, not fitted: for options, whose prices imply them, and for studies.
 *
 * @param naming what it is called
 * @param laws by asset of the market, all of them
 * @param correlation between any two diffusions
 * @param commonJumps jumps that all assets make together
 * @param horizonSeconds length of a path
 * @param stepSeconds length of a step
 * @param paths how many
 * @param intrabar {@link Intrabar#BRIDGE} or {@link Intrabar#CLOSE}
 * @param impact how much impact enters prices
 * @param depthFactors factors on all depth under which it runs again
 * @param variantPaths paths of each of those; zero for none
 * @param volatility law of the factor on implied volatility by asset, empty where it follows the price alone
 */
public record StatedLawSpec(
        Naming naming,
        Map<String, Law> laws,
        double correlation,
        Jumps commonJumps,
        double horizonSeconds,
        double stepSeconds,
        long paths,
        Intrabar intrabar,
        ImpactMode impact,
        List<Double> depthFactors,
        long variantPaths,
        Map<String, VolatilityFactor> volatility)
        implements ScenarioSpec {

    /**
     * How one asset moves.
     *
     * @param volatility of its diffusion
     * @param jumps of this asset alone
     * @param driftAnnual expected growth per year
     */
    public record Law(Volatility volatility, Jumps jumps, double driftAnnual) {}

    public StatedLawSpec {
        laws = Collections.unmodifiableMap(new LinkedHashMap<>(laws));
        depthFactors = List.copyOf(depthFactors);
        volatility = Collections.unmodifiableMap(new LinkedHashMap<>(volatility));
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("correlation must be in [-1, 1], got " + correlation);
        }
        if (paths < 1) {
            throw new IllegalArgumentException("paths must be at least 1, got " + paths);
        }
    }
}
