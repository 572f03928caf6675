package org.breakwater.scenarios.path.stochastic;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;

/**
 * Paths under stated laws. Diffusions of the prices are correlated, and so, by the same matrix, are those of Heston's variances; a mixing factor
 * of Student's t is common to all assets of a GARCH, which therefore share its degrees of freedom and bars: they fall together. Common jumps hit all
 * assets with one size.
 *
 * <p>A price has the expected growth of its drift, whatever volatility and jumps, but for two cases: Student's t has no
 * exponential mean, so its compensation is that of a normal return given the mixing factor; and Heston's correction does not exist for a step so
 * long that the correlation outweighs the variance's spread, where the plain scheme is used.
 *
 * @param laws by asset
 * @param correlation of their diffusions, in the order of the laws
 * @param commonJumps jumps that all assets make together
 * @param grid steps
 * @param intrabar {@link Intrabar#CLOSE} or {@link Intrabar#BRIDGE}: the extremes of a Brownian bridge of the step's variance
 * @param seed seed of the run
 */
public record StochasticPaths(
        List<AssetLaw> laws,
        CorrelationMatrix correlation,
        Jumps commonJumps,
        TimeGrid grid,
        Intrabar intrabar,
        long seed)
        implements PathModel {

    public StochasticPaths {
        laws = List.copyOf(laws);
        Objects.requireNonNull(commonJumps, "commonJumps");
        if (laws.isEmpty() || correlation.size() != laws.size()) {
            throw new IllegalArgumentException("correlation must have one row for each of at least one asset, got "
                    + correlation.size() + " rows for " + laws.size() + " assets");
        }
        if (intrabar != Intrabar.CLOSE && intrabar != Intrabar.BRIDGE) {
            throw new IllegalArgumentException(
                    "intrabar of a simulated path must be close or bridge, got " + intrabar.id());
        }
        requireOneMixing(laws, grid);
    }

    private static void requireOneMixing(List<AssetLaw> laws, TimeGrid grid) {
        List<Volatility.Garch> heavy = laws.stream()
                .map(AssetLaw::volatility)
                .filter(Volatility.Garch.class::isInstance)
                .map(Volatility.Garch.class::cast)
                .toList();
        heavy.forEach(law -> GarchDiffusion.stepsPerBar(law, grid));
        boolean alike = heavy.stream()
                        .map(law -> List.of(law.degreesOfFreedom(), law.barSeconds()))
                        .distinct()
                        .count()
                <= 1;
        if (!alike) {
            throw new IllegalArgumentException(
                    "degreesOfFreedom and barSeconds must be the same for all assets of a GARCH, which share their mixing factor");
        }
    }

    @Override
    public List<String> assetNames() {
        return laws.stream().map(AssetLaw::asset).toList();
    }

    @Override
    public int pointsPerStep() {
        return intrabar.points();
    }

    @Override
    public PathGenerator newGenerator() {
        return new StochasticGenerator(this);
    }

    @Override
    public String describe() {
        return laws.stream()
                .map(law -> law.asset() + ": " + law.volatility().describe() + ", "
                        + law.jumps().describe())
                .collect(Collectors.joining("; ", "Stated law: ", "; common: " + commonJumps.describe()));
    }
}
