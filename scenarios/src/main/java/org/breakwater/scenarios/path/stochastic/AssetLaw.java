package org.breakwater.scenarios.path.stochastic;

import java.util.Objects;

/**
 * How the price of one asset moves.
 *
 * @param asset its name; with it the streams of its random factors are addressed
 * @param price at the start, positive
 * @param driftAnnual μ of E[S(T)] = S(0)·e^(μT), jumps included; 0 in risk runs
 * @param volatility of its diffusion
 * @param jumps of this asset alone
 */
public record AssetLaw(String asset, double price, double driftAnnual, Volatility volatility, Jumps jumps) {

    public AssetLaw {
        if (asset.isBlank()) {
            throw new IllegalArgumentException("asset must not be blank");
        }
        Checks.positive("price of " + asset, price);
        Checks.finite("driftAnnual of " + asset, driftAnnual);
        Objects.requireNonNull(volatility, "volatility");
        Objects.requireNonNull(jumps, "jumps");
    }
}
