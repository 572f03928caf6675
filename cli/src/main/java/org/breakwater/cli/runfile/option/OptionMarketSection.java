package org.breakwater.cli.runfile.option;

import java.util.List;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.option.market.OptionMarket;
import org.breakwater.models.option.surface.Arbitrage;
import org.breakwater.models.option.surface.VolatilitySurface;
import org.jspecify.annotations.Nullable;

/** How options on an asset are quoted. */
@Describe("How options on the asset are quoted.")
public record OptionMarketSection(
        @Describe("One implied volatility for all strikes and expiries, in place of slices.") @Nullable @Positive
        Double volatility,

        @Describe("Implied volatility by strike, expiry by expiry; total variance is linear in time between them.")
        @Default("[]")
        List<SviSection> slices,

        @Describe("What keeps its volatility as the price moves: each strike, or each moneyness (delta).")
        @Default("delta")
        Sticky sticky,

        @Describe("Elasticity of implied volatility to the price: 2 raises it by 2 % of itself for a fall of 1 %.")
        @Default("0")
        @Between(min = 0, max = 20)
        double spotResponse,

        @Describe("Growth of forwards with time to expiry, per year.") @Default("0") @Between(min = -10, max = 10)
        double carryAnnual,

        @Describe("Distance of bid and ask from the mark, fraction of volatility.") @Default("0.05") @Fraction
        double halfSpread,

        @Describe("Least delta at which the depth of the asset is counted.")
        @Default("0.1")
        @Between(min = 0.001, max = 1)
        double leastDelta,

        @Describe(
                "How fast a shock of implied volatility fades with time to expiry: times (30 days / time to expiry) to this power, a day at least; 0 shocks all expiries alike.")
        @Default("0")
        @Between(min = 0, max = 1)
        double termPower) {

    /** What keeps its volatility. */
    public enum Sticky {
        STRIKE,
        DELTA
    }

    public OptionMarketSection {
        if (volatility == null == slices.isEmpty()) {
            throw new IllegalArgumentException("volatility must be given, or slices in its place");
        }
        List<Arbitrage> arbitrage = surface(volatility, slices).arbitrage();
        if (!arbitrage.isEmpty()) {
            Arbitrage first = arbitrage.get(0);
            throw new IllegalArgumentException("slices must be free of arbitrage, got "
                    + (first.kind() == Arbitrage.Kind.BUTTERFLY
                            ? "a negative density"
                            : "less total variance than at the expiry before")
                    + " at log-moneyness " + first.logMoneyness() + " of the expiry in "
                    + Math.round(first.years() * SviSection.DAYS_PER_YEAR) + " days and " + (arbitrage.size() - 1)
                    + " more");
        }
    }

    private static VolatilitySurface surface(@Nullable Double volatility, List<SviSection> slices) {
        return volatility != null
                ? VolatilitySurface.flat(volatility)
                : VolatilitySurface.of(slices.stream().map(SviSection::toDomain).toList());
    }

    /** The market that the engine asks. */
    public OptionMarket toDomain() {
        return new OptionMarket(
                surface(volatility, slices),
                sticky == Sticky.STRIKE,
                spotResponse,
                carryAnnual,
                halfSpread,
                leastDelta,
                termPower);
    }
}
