package org.breakwater.cli.runfile;

import org.breakwater.cli.runfile.option.OptionMarketSection;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.liquidity.ImpactModel;
import org.jspecify.annotations.Nullable;

/** One asset of the outside market. */
@Describe("One asset of the outside market.")
record AssetSection(
        @Describe("Its history: a file, or bundled.") @Nullable
        PricesSection prices,

        @Describe("Today's price; the history's last close where left out.") @Nullable @Positive
        Double price,

        @Describe("Quote notional that moves the price by 1 %.") @Nullable @Positive
        Double depthPerPercent,

        @Describe("Another form of depth, in place of depthPerPercent.") @Nullable
        ImpactSection impact,

        @Describe("Usual volatility, at which depth is full; measured on the history where left out.")
        @Nullable
        @Positive
        Double volatilityAnnual,

        @Describe("How the market recovers.") @Default("{}") LiquiditySection liquidity,

        @Describe("How options on it are quoted; a book with options on it needs this.") @Nullable
        OptionMarketSection options,

        @Describe("Recorded funding: a file.") @Nullable PricesSection funding,

        @Describe("What stands in where there is no history.") @Nullable
        ProxySection proxy) {

    AssetSection {
        if (depthPerPercent == null && impact == null) {
            throw new IllegalArgumentException("depthPerPercent must be given, or impact in its place");
        }
        if (depthPerPercent != null && impact != null) {
            throw new IllegalArgumentException("impact must not be given beside depthPerPercent");
        }
        if (prices == null && price == null) {
            throw new IllegalArgumentException("price must be given where there are no prices");
        }
        if (prices == null && proxy == null && volatilityAnnual == null) {
            throw new IllegalArgumentException("prices must be given, or a proxy, or price and volatilityAnnual");
        }
    }

    ImpactModel impactModel() {
        if (impact != null) {
            return impact.toDomain();
        }
        return new ImpactModel.Linear(depthPerPercent == null ? 0 : depthPerPercent);
    }
}
