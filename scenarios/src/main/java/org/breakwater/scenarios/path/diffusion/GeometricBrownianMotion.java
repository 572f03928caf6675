package org.breakwater.scenarios.path.diffusion;

import java.util.List;
import java.util.Objects;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.SignificantDigits;
import org.breakwater.scenarios.path.TimeGrid;

/**
 * Correlated geometric Brownian motions, exact on the grid:
 *
 * <pre>  S(t+Δ) = S(t)·exp((μ − σ²/2)Δ + σ√Δ·X),  X = L·Z,  L·Lᵀ the correlation</pre>
 *
 * @param market parameters without jumps
 * @param grid steps
 * @param intrabar {@link Intrabar#CLOSE} or {@link Intrabar#BRIDGE}
 * @param seed seed of the run
 */
public record GeometricBrownianMotion(MarketParameters market, TimeGrid grid, Intrabar intrabar, long seed)
        implements PathModel {

    public GeometricBrownianMotion {
        Objects.requireNonNull(grid, "grid");
        if (market.hasJumps()) {
            throw new IllegalArgumentException("market of a geometric Brownian motion must not have jumps");
        }
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
        final StringBuilder text = new StringBuilder("Geometric Brownian motion");
        String separator = ": annual volatility ";
        for (int a = 0; a < assets(); a++) {
            text.append(separator).append(assetNames().get(a)).append(' ');
            text.append(SignificantDigits.of(market.assets().get(a).volatilityAnnual()));
            separator = ", ";
        }
        return text.append("; no jumps, no volatility clustering, no tail dependence")
                .toString();
    }
}
