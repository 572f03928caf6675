package org.breakwater.datasets.located;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.Key;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.datasets.located.format.Shorthand;
import org.jspecify.annotations.Nullable;

/** A small run file that uses everything a format may use. */
final class SampleFormat {

    static final LocatedFormat<Run> RUN = new LocatedFormat<>(Run.class, 1);

    private SampleFormat() {}

    @Describe("A run.")
    record Run(
            @Between(min = 1, max = 1) int schemaVersion,
            @NonEmpty String name,
            @Default("42") long seed,
            Venue venue,
            @Default("{}") Map<@Identifier String, Asset> assets,
            @NonEmpty List<Scenario> scenarios,
            @Default("[html, json]") List<Output> formats,
            Optional<Instant> from) {}

    record Venue(
            Margin margin, Balance fund, @Nullable @Fraction Double haircut) {}

    record Margin(
            @Fraction double initial,
            @Fraction double maintenance,
            @Default("[]") List<Tier> tiers) {

        Margin {
            if (!(maintenance <= initial)) {
                throw new IllegalArgumentException(
                        "maintenance must be ≤ initial (" + initial + "), got " + maintenance);
            }
            for (int i = 1; i < tiers.size(); i++) {
                if (!(tiers.get(i).floor() > tiers.get(i - 1).floor())) {
                    throw new IllegalArgumentException("tiers[" + i + "].floor must be above the tier before, got "
                            + tiers.get(i).floor());
                }
            }
        }
    }

    record Tier(@NonNegative double floor, @Fraction double rate) {}

    /** A bare number in the settlement asset, or a map per asset. */
    record Balance(Map<String, Double> byAsset) {

        @Shorthand
        static Balance ofSettlement(@NonNegative double amount) {
            return new Balance(Map.of("USDC", amount));
        }

        @Shorthand
        static Balance perAsset(Map<String, @NonNegative Double> amounts) {
            return new Balance(amounts);
        }
    }

    record Asset(
            @Positive double depthPerPercent,
            @Key("long") @Default("true") boolean longSide,
            @Nullable String prices) {}

    sealed interface Scenario permits MonteCarlo, PriceGap {}

    @Kind("monte-carlo")
    record MonteCarlo(
            @Identifier String id,
            @Positive int paths,
            @Default("60") @Positive long stepSeconds) implements Scenario {}

    @Kind("price-gap")
    record PriceGap(@Identifier String id, Map<String, @Between(min = -1, max = 10) Double> shocks)
            implements Scenario {}

    enum Output {
        HTML,
        JSON,
        RUN_LOG
    }
}
