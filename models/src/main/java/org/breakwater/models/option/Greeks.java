package org.breakwater.models.option;

/**
 * Value and sensitivities of one option. With S the price of the underlying, σ the volatility, t time (T what is left of it), r the rate
 * and q the yield:
 *
 * @param price V, quote currency
 * @param delta ∂V/∂S
 * @param gamma ∂²V/∂S²
 * @param vega ∂V/∂σ, per unit of volatility
 * @param theta ∂V/∂t, per year
 * @param rho ∂V/∂r, per unit
 * @param dividendRho ∂V/∂q, per unit
 * @param vanna ∂²V/∂S∂σ
 * @param volga ∂²V/∂σ²
 * @param charm ∂²V/∂S∂t, per year
 * @param speed ∂³V/∂S³
 * @param zomma ∂³V/∂S²∂σ
 * @param color ∂³V/∂S²∂t, per year
 */
public record Greeks(
        double price,
        double delta,
        double gamma,
        double vega,
        double theta,
        double rho,
        double dividendRho,
        double vanna,
        double volga,
        double charm,
        double speed,
        double zomma,
        double color) {}
