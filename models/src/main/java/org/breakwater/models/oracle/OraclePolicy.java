package org.breakwater.models.oracle;

import java.util.List;
import org.breakwater.models.oracle.validity.ActionMatrix;
import org.breakwater.models.oracle.validity.MarkDivergence;
import org.breakwater.models.oracle.validity.OracleValidity;

/**
 * The index that the venue observes, and what it does with a bad one.
 *
 * @param sources what the index is the median of, at least one
 * @param validity how good the index is
 * @param divergence how far the mark may leave it behind before funding waits
 * @param allows which validity an action needs
 */
public record OraclePolicy(
        List<OracleSource> sources, OracleValidity validity, MarkDivergence divergence, ActionMatrix allows) {

    /** Behaviour while the index of an asset is stale. */
    public enum WhenStale {
        /** Accounts with a position or a balance in the asset are not liquidated until the index is fresh. */
        HALT,
        /** The last observation is used as if it were fresh. */
        USE_LAST
    }

    public OraclePolicy {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("sources must be at least one, got none");
        }
    }

    /**
     * One source, judged by its age alone.
     *
     * @param delaySeconds age of the observation, at most a day
     * @param stalenessSeconds age of the source's last quote beyond which the index is stale
     * @param ownPriceWeight the venue's share of the source, in [0, 1]
     * @param whenStale what the venue does while the index is stale
     */
    public OraclePolicy(double delaySeconds, double stalenessSeconds, double ownPriceWeight, WhenStale whenStale) {
        this(
                List.of(new OracleSource(delaySeconds, ownPriceWeight)),
                OracleValidity.ofAge(stalenessSeconds),
                MarkDivergence.unlimited(),
                whenStale == WhenStale.HALT ? ActionMatrix.haltingOnStalePrices() : ActionMatrix.all());
    }

    /** An index that is always current and sees only the market elsewhere. */
    public static OraclePolicy current() {
        return new OraclePolicy(0, Double.POSITIVE_INFINITY, 0, WhenStale.HALT);
    }

    /** True if the index is the mid elsewhere as it is now, and no average of it is asked for. */
    boolean isDirect() {
        double off = Double.POSITIVE_INFINITY;
        return sources.equals(List.of(new OracleSource(0, 0)))
                && validity.tooVolatileRatio() == off
                && divergence.max() == off;
    }

    /** Age of the first source's observation. */
    public double delaySeconds() {
        return sources.get(0).delaySeconds();
    }

    /** The venue's share of the first source. */
    public double ownPriceWeight() {
        return sources.get(0).ownPriceWeight();
    }

    /** Age of the last quote beyond which the index is too old for margins. */
    public double stalenessSeconds() {
        return validity.staleForMarginSeconds();
    }
}
