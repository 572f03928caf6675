package org.breakwater.models.option.surface;

public interface VolatilitySurface {
    double volatility(double logMoneyness, double years);
}
