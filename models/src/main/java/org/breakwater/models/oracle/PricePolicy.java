package org.breakwater.models.oracle;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which price is used for what.
 *
 * @param sources by purpose; a purpose that is not named has the mark for contracts and the index for collateral
 * @param twapSeconds time constant of the index's moving average
 * @param stable how the stable price follows; null where none is used
 * @param pairSpread distance of either price of the oracle's pair from the index, a fraction
 */
public record PricePolicy(
        Map<Purpose, PriceSource> sources,
        double twapSeconds,
        @Nullable StablePriceRules stable,
        double pairSpread) {

    private static final double FIVE_MINUTES = 300;

    public PricePolicy {
        Map<Purpose, PriceSource> copy = new EnumMap<>(Purpose.class);
        copy.putAll(sources);
        sources = Collections.unmodifiableMap(copy);
        if (!(twapSeconds > 0 && twapSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("twapSeconds must be positive, got " + twapSeconds);
        }
        if (!(pairSpread >= 0 && pairSpread < 1)) {
            throw new IllegalArgumentException("pairSpread must be in [0, 1), got " + pairSpread);
        }
        if (copy.containsValue(PriceSource.WORSE_OF_INDEX_AND_STABLE) && stable == null) {
            throw new IllegalArgumentException("stable must be given where a stable price is used, got null");
        }
        if (copy.get(Purpose.COLLATERAL) == PriceSource.MARK) {
            throw new IllegalArgumentException("collateral has no mark: its price must be another one, got MARK");
        }
    }

    /** Contracts at the mark, collateral at the index. */
    public static PricePolicy neutral() {
        return new PricePolicy(Map.of(), FIVE_MINUTES, null, 0);
    }

    /** True if every purpose has the price that it has anyway. */
    public boolean isNeutral() {
        return Arrays.stream(Purpose.values()).allMatch(purpose -> source(purpose) == neutral(purpose));
    }

    private static PriceSource neutral(Purpose purpose) {
        return purpose == Purpose.COLLATERAL ? PriceSource.INDEX : PriceSource.MARK;
    }

    public PriceSource source(Purpose purpose) {
        return sources.getOrDefault(purpose, neutral(purpose));
    }

    /**
     * The price for a purpose.
     *
     * @param held true for what is owned or long, whose less favourable price is the lower one; false for what is owed or short
     */
    public double price(Purpose purpose, boolean held, double index, double mark, double twap, double stable) {
        return switch (source(purpose)) {
            case INDEX -> index;
            case MARK -> mark;
            case WORSE_OF_INDEX_AND_TWAP -> worse(held, index, twap);
            case WORSE_OF_INDEX_AND_STABLE -> worse(held, index, stable);
            case ADVERSE_OF_PAIR -> index * (held ? 1 - pairSpread : 1 + pairSpread);
        };
    }

    private static double worse(boolean held, double index, double other) {
        return held ? Math.min(index, other) : Math.max(index, other);
    }
}
