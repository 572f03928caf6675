package org.breakwater.cli.runfile.option;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.option.surface.SviSlice;

/** Total variance of one expiry. */
@Describe(
        "Total variance of one expiry in raw SVI: a + b·(rho·(k − m) + √((k − m)² + sigma²)), k = ln(strike/forward).")
public record SviSection(
        @Describe("Days to the expiry.") @Positive double days,
        @Describe("Level.") double a,

        @Describe("Slope of both wings together.") @NonNegative
        double b,

        @Describe("Tilt.") @Default("0") @Between(min = -0.999, max = 0.999)
        double rho,

        @Describe("Place of the bottom.") @Default("0") double m,
        @Describe("Width of the bottom.") @Positive double sigma) {

    static final double DAYS_PER_YEAR = 365;

    public SviSection {
        new SviSlice(days / DAYS_PER_YEAR, a, b, rho, m, sigma);
    }

    SviSlice toDomain() {
        return new SviSlice(days / DAYS_PER_YEAR, a, b, rho, m, sigma);
    }
}
