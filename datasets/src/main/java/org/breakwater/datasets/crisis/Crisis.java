package org.breakwater.datasets.crisis;

import java.util.List;
import java.util.Optional;

/**
 * A dated crisis.
 *
 * @param id stable name, as run files write it
 * @param title what happened, in a few words
 * @param facts what was observed, at least one; a minute series comes before coarser ones of the same asset
 */
public record Crisis(String id, String title, List<CrisisFact> facts) {

    public Crisis {
        facts = List.copyOf(facts);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("crisis " + id + " must have facts");
        }
    }

    /** Earliest bar of any fact, UTC epoch milliseconds. */
    public long startMillis() {
        return facts.stream().mapToLong(CrisisFact::startMillis).min().orElseThrow();
    }

    /** End of the latest bar of any fact, exclusive. */
    public long endMillis() {
        return facts.stream().mapToLong(CrisisFact::endMillis).max().orElseThrow();
    }

    /** The best fact about an asset: the finest bars, spot before perpetual where both are alike. */
    public Optional<CrisisFact> fact(String asset) {
        return facts.stream().filter(fact -> fact.asset().equals(asset)).min(CrisisCatalogue.BEST_FIRST);
    }

    /** The assets it knows about, in the order of the facts. */
    public List<String> assets() {
        return facts.stream().map(CrisisFact::asset).distinct().toList();
    }
}
