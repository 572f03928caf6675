package org.breakwater.scenarios.path.diffusion;

import java.util.List;
import java.util.Objects;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.JumpLaw;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.SignificantDigits;
import org.breakwater.scenarios.path.TimeGrid;

/**
 * Correlated jump diffusions (R. C. Merton 1976), exact on the grid: to each asset's diffusion come its own jumps and, times its
 * beta and with a residual of its own, the jumps that hit all assets. A step may hold several jumps. The drift compensates
 * them, so that E[S(T)] = S(0)·e^(μT) whatever the jumps.
 *
 * <p>All jumps of a step land at its end, after the diffusion's extremes: exact for the price on the grid, and a fall by a jump
 * is met at its full depth.
 *
 * @param market parameters; without jumps the paths are those of {@link GeometricBrownianMotion}, bit for bit
 * @param grid steps
 * @param intrabar {@link Intrabar#CLOSE} or {@link Intrabar#BRIDGE}
 * @param seed seed of the run
 */
public record MertonJumps(MarketParameters market, TimeGrid grid, Intrabar intrabar, long seed) implements PathModel {

    public MertonJumps {
        Objects.requireNonNull(grid, "grid");
        Objects.requireNonNull(market, "market");
        JumpDiffusionGenerator.requireSupported(intrabar);
    }

    @Override
    public List<String> assetNames() {
        return market.names();
    }

    @Override
    public int pointsPerStep() {
        return intrabar.points();
    }

    @Override
    public PathGenerator newGenerator() {
        return new JumpDiffusionGenerator(market, grid, intrabar, seed);
    }

    @Override
    public String describe() {
        final StringBuilder text = new StringBuilder("Merton jump diffusion: ");
        for (AssetParameters asset : market.assets()) {
            text.append(asset.asset())
                    .append(" diffusion volatility ")
                    .append(SignificantDigits.of(asset.volatilityAnnual()));
            text.append(", own jumps ").append(describe(asset.ownJumps())).append("; ");
        }
        text.append("common jumps ").append(describe(market.commonJumps()));
        return text.append("; no volatility clustering").toString();
    }

    private static String describe(JumpLaw jumps) {
        if (!jumps.isActive()) {
            return "none";
        }
        return SignificantDigits.of(jumps.perYear()) + " a year of mean " + SignificantDigits.of(jumps.meanLog())
                + " and sd " + SignificantDigits.of(jumps.sdLog());
    }
}
