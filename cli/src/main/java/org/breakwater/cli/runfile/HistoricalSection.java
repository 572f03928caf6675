package org.breakwater.cli.runfile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.breakwater.datasets.crisis.Crisis;
import org.breakwater.datasets.crisis.CrisisCatalogue;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.scenarios.path.volatility.VolatilityFactor;
import org.breakwater.scenarios.spec.HistoricalSpec;
import org.breakwater.scenarios.spec.HistoricalSpec.BarOrder;
import org.breakwater.scenarios.spec.ScenarioSpec.Naming;
import org.jspecify.annotations.Nullable;

/** A window of history, scaled to today's prices. */
@Kind("historical")
@Describe("A window of the user's own history, scaled to today's prices.")
record HistoricalSection(
        @Describe("Its name.") @Identifier String id,
        @Describe("One line in words.") @Default("\"\"") String title,

        @Describe("Observed percentile or dated event behind it.") @Default("\"\"")
        String justification,

        @Describe("A named crisis, whose window is replayed.") @Nullable @Identifier
        String event,

        @Describe("Any other window.") @Nullable WindowSection window,

        @Describe("How bars enter: in both orders of their extremes, in one, or by their closes.") @Default("worst")
        BarOrder intrabar,

        @Describe("How much impact of liquidations enters prices; historical lows already hold a cascade.")
        @Default("none")
        ImpactMode impact,

        @Describe("Histories for this scenario, by asset, in place of the market's.") @Default("{}")
        Map<@Identifier String, PricesSection> prices,

        @Describe(
                "How the implied volatility of options moves by itself, by asset; without it, it follows the price alone.")
        @Default("{}")
        Map<@Identifier String, VolatilityFactorSection> volatilityFactor)
        implements ScenarioSection {

    HistoricalSection {
        if ((event == null) == (window == null)) {
            throw new IllegalArgumentException("event must be given, or window in its place, and not both");
        }
    }

    HistoricalSpec toSpec(CrisisCatalogue crises, List<String> assets) {
        Map<String, VolatilityFactor> factors = VolatilityFactorSection.toDomain(volatilityFactor, assets);
        if (event != null) {
            Crisis crisis = CrisisSection.named(crises, event);
            String words = title.isEmpty() ? crisis.title() : title;
            return new HistoricalSpec(
                    new Naming(id, words, justification.isEmpty() ? "dated event " + crisis.id() : justification),
                    crisis.startMillis(),
                    crisis.endMillis(),
                    intrabar,
                    impact,
                    factors);
        }
        WindowSection dates = Objects.requireNonNull(window);
        String words = title.isEmpty() ? "Replay of " + dates.from() + " to " + dates.to() : title;
        return new HistoricalSpec(
                new Naming(id, words, justification),
                dates.from().toEpochMilli(),
                dates.to().toEpochMilli(),
                intrabar,
                impact,
                factors);
    }
}
